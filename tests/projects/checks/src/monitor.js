const { countOf, freeSpace } = require('./store');

exports.beat = async (targets) => {
  for (const { url } of targets) {
    await freeSpace(url);
    await countOf(url, 'users');
  }
};
