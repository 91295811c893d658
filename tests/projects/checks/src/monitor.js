const { countOf, freeSpace } = require('./store');

exports.checkSpace = async (targets) => {
  for (const { url } of targets) {
    try {
      await freeSpace(url);
      await countOf(url, 'users');
    } catch (error) {
      console.error(url, error);
    }
  }
};
