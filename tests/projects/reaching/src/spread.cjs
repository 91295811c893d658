const own = () => 1;
module.exports = { ...require('./older.cjs'), ...process.env, own };
