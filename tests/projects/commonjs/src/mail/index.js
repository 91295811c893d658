module.exports = { ...require('./report'), from: 'shop@example.com' };
