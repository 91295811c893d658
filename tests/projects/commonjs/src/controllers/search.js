const Store = require('../store');
const mail = require('../mail');

exports.find = async function (req, res) {
  const store = new Store(process.env.ELASTIC_URL); // report: no-client-in-handler (src/store.js:5)
  res.json(await store.search(req.query.q));
};

exports.report = async (req, res) => {
  await mail.sendReport(req.body.to);
  res.end();
};
