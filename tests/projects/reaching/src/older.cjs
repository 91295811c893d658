const { Pool } = require('pg');

const more = { opened: () => new Pool() }; // report: no-uncached-client-factory
const handler = (exports.handler = () => new Pool()); // report: no-uncached-client-factory
exports.again = exports.same = handler;
module.exports.other = () => new Pool(); // report: no-uncached-client-factory
module.exports[process.env.NAME] = () => new Pool();
