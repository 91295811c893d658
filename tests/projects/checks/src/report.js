const { countOf } = require('./store');

exports.report = (url) => countOf(url, 'orders');
