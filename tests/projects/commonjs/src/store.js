const { Client } = require('@elastic/elasticsearch');

class Store {
  constructor(url) {
    this.client = new Client({ node: url });
  }

  search(text) {
    return this.client.search({ q: text });
  }
}

module.exports = Store;
