/** The files of a rule. @param {string} name */
export const files = (name) => ({
  [`src/rules/${name}.ts`]: `import { createRule } from '../create-rule.ts';

export default createRule({
  name: '${name}',
  description: 'disallow FILL IN: what',
  messages: {
    found: '\`{{label}}\` FILL IN: what, how often and how we know, what it costs, what to do.',
  },
  options: {},
  defaults: {},
  // FILL IN: ask a module of src/analysis. A rule about creations has a finding there, and \`report\` instead.
  check() {
    return [];
  },
});
`,

  [`tests/rules/${name}.test.ts`]: `import { testRule } from './test-rule.ts';

testRule('${name}', {
  reports: {
    'FILL IN: why this is reported': {
      code: "import http from 'node:http';\\nexport const load = (url) => «http.get(url)»;",
      messageId: 'found',
      data: { label: 'http.get()' },
    },
  },
  accepts: {
    'FILL IN: why its nearest neighbour is quiet':
      "import http from './http.js';\\nexport const load = (url) => http.get(url);",
  },
});
`,

  [`docs/rules/${name}.md`]: `# connection-churn/${name}

<!-- end auto-generated rule header -->

FILL IN: what it finds, in a sentence.

## Why it costs

FILL IN: a source, or a measurement by a script of tests/measure.

## Examples

\`\`\`js incorrect
// FILL IN: code that it reports.
\`\`\`

\`\`\`js correct
// FILL IN: the same, done well.
\`\`\`

## Options

This rule has no options.

## When not to use it

FILL IN: where the cost is meant.

## Limits

FILL IN: what it cannot see.
`,
});

/** Where the rules are listed. @param {string} name */
export const lines = (name) => {
  const identifier = name.replaceAll(/-(.)/gu, (_, letter) => letter.toUpperCase());
  return [
    {
      file: 'src/rules/index.ts',
      below: "import type { Rule } from 'eslint';",
      line: `import ${identifier} from './${name}.ts';`,
    },
    {
      file: 'src/rules/index.ts',
      below: 'export const rules: Readonly<Record<string, Rule.RuleModule>> = {',
      line: `  '${name}': ${identifier},`,
    },
    { file: 'src/analysis/verdict.ts', below: 'export const owners = [', line: `  '${name}',`, last: true },
    { file: 'src/index.ts', below: "    strict: preset('strict', {", line: `      '${name}': 'error',` },
  ];
};

/** @param {string} name */
export const next = (name) => [
  `- Fill in what this lists: grep -n "FILL IN" src/rules/${name}.ts tests/rules/${name}.test.ts docs/rules/${name}.md`,
  '- Write the parts of pages that are generated: npm run docs',
  `- Check it: npm test -- tests/rules/${name}.test.ts tests/conventions.test.ts tests/docs.test.ts`,
];
