const express = require('express');
const Store = require('./store');
const search = require('./controllers/search');

const app = express();
app.locals.store = new Store(process.env.ELASTIC_URL);
app.get('/search', search.find);
app.post('/report', search.report);
app.listen(3000);
