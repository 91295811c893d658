const { listTables } = require('./store');

require('yargs').command('tables <url>', 'Lists the tables.', {}, (options) => listTables(options.url)).argv;
