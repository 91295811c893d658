// `npm test` here, after `npm run build`: opens the built page from its folder in headless Chromium, offline, and holds
// it against what ESLint says in Node. An argument names a file for the counts; `--screenshots FOLDER` keeps pictures.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { chromium } from 'playwright-core';
import churn from '../../dist/plugin.js';
import { examples } from './src/examples.mjs';

const args = process.argv.slice(2);
const pictures = args.includes('--screenshots') ? args.splice(args.indexOf('--screenshots'), 2)[1] : undefined;
const [report] = args;
const executablePath = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
  .filter((path) => path !== undefined)
  .find((path) => existsSync(path));
if (executablePath === undefined) {
  console.error('No Chromium was found. Install it (`apt-get install chromium`) or name it in CHROMIUM.');
  process.exit(1);
}
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, offline: true });
const url = pathToFileURL(join(import.meta.dirname, 'dist', 'index.html')).href;
const counts = { passed: 0, failed: 0, failures: [] };

for (const [index, example] of examples.entries())
  await check(`${example.name}: the page reports and repairs as ESLint does`, async (page) => {
    await page.selectOption('#example', String(index));
    const expected = inNode(example);
    await settled(page, expected.messages.length);
    // The first example may have as many reports as this one.
    await page
      .waitForFunction(
        (first) => (document.querySelector('#reports li > p')?.textContent ?? null) === first,
        expected.messages.map(plain)[0] ?? null,
      )
      .catch(() => undefined);
    equal(await page.locator('#reports li > p:first-of-type').allTextContents(), expected.messages.map(plain));
    equal((await page.locator('.cm-merge-a .cm-lint-marker').count()) > 0, expected.messages.length > 0);
    equal(await textOf(page, 'b'), expected.repaired);
    if (!example.name.startsWith('Quiet')) equal(expected.messages.length > 0, true);
    else equal(expected.messages.length, 0);
    equal((await page.locator('#evidence article').count()) > 0, true);
  });

await check('the squiggle covers the head of the creation', async (page) => {
  await settled(page, 1);
  equal(
    await page
      .locator('.cm-lintRange-error')
      .allTextContents()
      .then((parts) => parts.join('')),
    'new Pool',
  );
});

await check('a click on Fix repairs the code, and the report goes', async (page) => {
  await settled(page, 1);
  await page.click('#reports button:text-is("Fix")');
  await settled(page, 0);
  equal(await textOf(page, 'a'), inNode(examples[0]).repaired);
  equal(await page.inputValue('#example'), '');
});

await check('a suggestion is applied from the list', async (page) => {
  const index = examples.findIndex(({ name }) => name === 'A single connection per request');
  await page.selectOption('#example', String(index));
  await page.click('#reports button:has-text("Take the connection from a pool")');
  await settled(page, 0);
});

await check('half-typed code is a report of the parser, and the page goes on', async (page) => {
  await settled(page, 1);
  await page.click('.cm-merge-a .cm-content');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('function (');
  await page.waitForSelector('#reports:has-text("Parsing error")');
  for (let step = 0; step < 'function ('.length + 1; step++) await page.keyboard.press('Backspace');
  await page.waitForSelector('#reports:has-text("no-client-in-handler")');
});

/** The address once nothing changes it any more: it is written a moment after the last key, later where the machine is busy. */
async function settledLink(page) {
  await page.waitForFunction(() => location.hash.length > 1);
  let link = '';
  while (link !== page.url()) {
    link = page.url();
    await page.waitForTimeout(2000);
  }
  return link;
}

await check('a link carries code, file, rules and repair', async (page) => {
  await page.selectOption('#preset', 'strict');
  await page.fill('#path', 'src/other.ts');
  await page.click('.cm-merge-a .cm-content');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// Größe ✓\n');
  const link = await settledLink(page);
  const code = await textOf(page, 'a');
  await page.goto('about:blank');
  await page.goto(link);
  await settled(page, 1);
  equal(await textOf(page, 'a'), code);
  equal([await page.inputValue('#preset'), await page.inputValue('#path')], ['strict', 'src/other.ts']);
});

await check('a link that was cut opens the first example', async (page) => {
  await page.goto('about:blank');
  await page.goto(`${url}#abc`);
  await settled(page, 1);
  equal(await textOf(page, 'a'), examples[0].code);
});

if (pictures !== undefined)
  for (const colorScheme of /** @type {const} */ (['light', 'dark']))
    for (const width of [1400, 420]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(url);
      await settled(page, 1);
      await page.screenshot({ path: join(pictures, `${colorScheme}-${width}.png`) });
      await page.close();
    }

await browser.close();
console.log(`\nplayground: ${counts.passed} passed, ${counts.failed} failed`);
if (report !== undefined) writeFileSync(report, JSON.stringify(counts));
process.exitCode = counts.failed === 0 ? 0 : 1;

/** Runs one check on a page of its own; an error thrown on that page fails it. */
async function check(name, body) {
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.setDefaultTimeout(15_000);
  try {
    await page.goto(url);
    await page.waitForSelector('.cm-merge-a .cm-content');
    await body(page);
    equal(errors, []);
    counts.passed++;
    console.log(`ok      ${name}`);
  } catch (error) {
    counts.failed++;
    counts.failures.push(name);
    console.log(`FAILED  ${name}\n        ${String(error.message).replaceAll('\n', '\n        ')}`);
  } finally {
    await page.close();
  }
}

/** Waits until the list shows so many reports. */
async function settled(page, reports) {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('#reports-title')?.textContent !== 'Reports' &&
      document.querySelectorAll('#reports li').length === wanted,
    reports,
  );
  await page.waitForTimeout(50);
}

/** The text of one of the two editors, which draw the lines that are in sight; all examples fit. */
function textOf(page, side) {
  return page
    .locator(`.cm-merge-${side} .cm-line`)
    .allTextContents()
    .then((lines) => lines.join('\n'));
}

/** What the published plugin says in Node. */
function inNode({ code, path, preset = 'recommended', repair = 'safe' }) {
  const linter = new Linter({ configType: 'flat', cwd: '/' });
  const config = [
    { files: ['**/*'], linterOptions: { reportUnusedDisableDirectives: 'off' } },
    { files: ['**/*.ts'], languageOptions: { parser } },
    churn.configs[preset],
    { settings: { 'connection-churn': { repair } } },
  ];
  const filename = `/${path}`;
  return {
    messages: linter.verify(code, config, { filename }).map(({ message }) => message),
    repaired: linter.verifyAndFix(code, config, { filename }).output,
  };
}

/** A message as the page shows it: what stands between backticks is code there. */
function plain(message) {
  return message.replaceAll('`', '');
}

function equal(actual, expected) {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`expected ${JSON.stringify(expected)}\ngot      ${JSON.stringify(actual)}`);
}
