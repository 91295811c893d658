import { describe, expect, it } from 'vitest';
import { repaired } from './repaired.ts';

const head = "import express from 'express';\nimport { Pool } from 'pg';\nconst app = express();\n";
/** A handler that makes a pool of `options`, and what it does before that. */
const handler = (before = '', creation = 'options'): string =>
  `app.get('/rows', async (req, res) => {\n${before === '' ? '' : `  ${before}\n`}  const pool = new Pool(${creation});\n  res.json((await pool.query('select id from rows')).rows);\n});\n`;
const options = "const options = { database: 'main' };\n";

/** Nothing may keep the first client. */
const changing: Readonly<Record<string, string>> = {
  'a promise gives it to what changes it': `${options}${handler('Promise.resolve(options).then((one) => { one.database = req.hostname; });')}`,
  'a list is reduced by what changes its elements': `${options}const all = [options];\n${handler('all.reduce((count, one) => { one.database = req.hostname; return count + 1; }, 0);')}`,
  'a function takes all it is given': `${options}function aim(name, ...targets) { targets[0].database = name; }\n${handler('aim(req.hostname, options);')}`,
  'a function takes it by `call`': `${options}function aim(target, name) { target.database = name; }\n${handler('aim.call(null, options, req.hostname);')}`,
  'a function takes it by `apply`': `${options}function aim(target, name) { target.database = name; }\n${handler('aim.apply(null, [options, req.hostname]);')}`,
  'a function is bound to it': `${options}function aim(target, name) { target.database = name; }\n${handler('aim.bind(null, options)(req.hostname);')}`,
  'a timer takes it': `${options}function aim(target) { target.database = String(Date.now()); }\nsetInterval(aim, 60_000, options);\n${handler()}`,
  'a list keeps it': `${options}const all = [];\nall.push(options);\n${handler('all[0].database = req.hostname;')}`,
  'a map keeps it': `${options}const all = new Map();\nall.set('main', options);\n${handler("all.get('main').database = req.hostname;")}`,
  'a member of an object keeps it': `${options}const state = { all: [] };\nstate.all.push(options);\n${handler('state.all[0].database = req.hostname;')}`,
  'a field keeps it': `${options}class Keeper { all = []; constructor() { this.all.push(options); } aim(name) { this.all[0].database = name; } }\nconst keeper = new Keeper();\n${handler('keeper.aim(req.hostname);')}`,
  'a map is made with it': `${options}const all = new Map([['main', options]]);\n${handler("all.get('main').database = req.hostname;")}`,
  'a set is made with it': `${options}const all = new Set([options]);\n${handler('for (const one of all) one.database = req.hostname;')}`,
  'an object is made of entries that hold it': `${options}const all = Object.fromEntries([['main', options]]);\n${handler('all.main.database = req.hostname;')}`,
  'the entries of what holds it are changed': `${options}const all = { options };\n${handler('for (const [, one] of Object.entries(all)) one.database = req.hostname;')}`,
  'the entries of it are changed': `const options = { ssl: { servername: 'a' } };\n${handler('for (const [, one] of Object.entries(options)) one.servername = req.hostname;')}`,
  'an object with a computed key is assigned to it': `${options}${handler('Object.assign(options, { [req.query.key]: req.query.value });')}`,
  'an object with a spread is assigned to it': `${options}${handler('Object.assign(options, { ...req.query });')}`,
  'an object with a method is assigned to it': `${options}${handler('Object.assign(options, { password() { return req.hostname; } });')}`,
  'a constructor changes it': `${options}class Aim { constructor(target, name) { target.database = name; } }\n${handler('new Aim(options, req.hostname);')}`,
  'a constructor behind a method keeps it': `${options}class Aim { show() { return 1; } constructor(target) { this.target = target; } }\nconst aim = new Aim(options);\n${handler('aim.target.database = req.hostname;')}`,
  'a copy of a list holds it': `${options}const all = [options];\n${handler('all.slice(0, 1)[0].database = req.hostname;')}`,
  'the first of a list is it': `${options}const all = [options];\n${handler('all.at(0).database = req.hostname;')}`,
  'a list that it is spread into holds it': `${options}const all = [options];\nconst more = [...all];\n${handler('more[0].database = req.hostname;')}`,
  'a pattern takes it out of a list': `${options}const all = [options];\n${handler('const [one] = all; one.database = req.hostname;')}`,
  'a pattern takes the rest of a list': `${options}const all = [0, options];\n${handler('const [, ...others] = all; others[0].database = req.hostname;')}`,
  'a pattern takes the rest of an object': `${options}const all = { count: 0, options };\n${handler('const { count, ...others } = all; others.options.database = req.hostname;')}`,
  'a pattern with a default takes it': `${options}${handler('const { one = options } = req.query; one.database = req.hostname;')}`,
  'a condition gives it': `${options}${handler('(req.query.main ? options : {}).database = req.hostname;')}`,
  'an assignment gives it': `${options}let last;\n${handler('(last = options).database = req.hostname;')}`,
  'a parameter property keeps it': `${options}class Aim { constructor(readonly target: { database: string }) {} }\nconst aim = new Aim(options);\n${handler('aim.target.database = req.hostname;')}`,
  'it writes itself by a method of its instance': `class Options { database = 'main'; enter(name) { const set = () => { this.database = name; }; set(); } }\nconst options = new Options();\n${handler('options.enter(req.hostname);')}`,
  'it writes itself behind the constructor': `class Options { constructor() { this.database = 'main'; process.on('SIGHUP', () => { this.database = 'other'; }); } }\nconst options = new Options();\n${handler('', '{ database: options.database }')}`,
};

/** Somebody has to look: the file does not show what becomes of it. */
const doubtful: Readonly<Record<string, string>> = {
  'a function reads whatever it is given': `${options}function aim() { const set = () => { arguments[0].database = arguments[1]; }; set(); }\n${handler('aim(options, req.hostname);')}`,
  'a generator yields it': `${options}function* all() { yield options; }\n${handler('for (const one of all()) one.database = req.hostname;')}`,
  'it is spread over the arguments of another file': `import { aim } from './aim.js';\nconst all = [{ database: 'main' }];\n${handler('aim(...all);', 'all[0]')}`,
};

/** Kept unread. */
const steady: Readonly<Record<string, string>> = {
  'a constructor only reads it': `${options}class Shown { name() { return 1; } constructor(one) { this.text = String(one.database); } }\n${handler('res.locals.shown = new Shown(options);')}`,
  'a function inside asks for arguments of its own': `${options}function shown(one) { return [one.database].map(function () { return arguments.length; }); }\n${handler('res.locals.shown = shown(options);')}`,
  'another parameter has a default': `${options}function shown(one, name = 'a') { return one.database + name; }\n${handler('res.locals.shown = shown(options);')}`,
  'a set of its texts is changed': `const hosts = ['a', 'b'];\nconst options = { host: hosts.join() };\n${handler('const others = new Set(hosts); others.add(req.hostname); res.locals.others = [...others];')}`,
  'a copy of a list is changed': `const hosts = ['a', 'b'];\nconst options = { host: hosts.join() };\n${handler('const others = hosts.slice(); others.push(req.hostname); res.locals.others = others;')}`,
  'the rest of it is changed': `${options}${handler('const { database, ...others } = options; others.host = req.hostname; res.locals.others = [database, others];')}`,
  'another key is assigned to what holds it': `${options}const all = { options, seen: 0 };\n${handler('Object.assign(all, { seen: 1 });')}`,
  'what it is asked for is used': `${options}${handler("res.locals.has = options.hasOwnProperty('database');")}`,
};

describe('what changes the options of a client, by whichever way', () => {
  it.each(Object.entries(changing))('is not repaired where %s', (_name, program) => {
    const code = head + program;
    const { fixed, left, suggestions } = repaired({ code });
    expect(fixed).toBe(code);
    expect(left.length).toBeGreaterThan(0);
    expect(suggestions).toEqual([]);
  });

  it.each(Object.entries(doubtful))('is not repaired unread where %s', (_name, program) => {
    const code = head + program;
    const { fixed, left } = repaired({ code });
    expect(fixed).toBe(code);
    expect(left.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(steady))('is kept unread where %s', (_name, program) => {
    const code = head + program;
    const { fixed, left } = repaired({ code });
    expect(fixed).not.toBe(code);
    expect(left).toEqual([]);
  });
});
