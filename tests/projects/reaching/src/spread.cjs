const own = () => 1;
module.exports = { ...require('./common.cjs'), ...process.env, own };
