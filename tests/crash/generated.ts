import fc from 'fast-check';
import type { Program } from './lint.ts';

const name = fc.constantFrom(
  ...['a', 'pool', 'client', 'pg', 'app', 'req', 'res', 'Pool', 'cache', 'fetch', 'process', 'module', 'exports'],
  ...['createClient', 'end', 'close', 'connect', 'default', 'constructor', '__proto__', 'toString', 'hasOwnProperty'],
);
const variable = name.filter((text) => text !== 'default');
const literal = fc.constantFrom('1', "'a'", 'null', 'true', '`a`', '/a/u', '1n', 'undefined', 'this', 'import.meta');

const { expression, statement } = fc.letrec<{ expression: string; statement: string; block: string }>((tie) => {
  const inner = tie('expression');
  const parts = fc.array(inner, { maxLength: 3 });
  const list = parts.map((all) => all.join(', '));
  const many = fc.array(tie('statement'), { maxLength: 4 }).map((all) => all.join('\n'));
  const of = (template: readonly string[], ...holes: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(...holes).map((texts) => template.map((text, index) => text + (texts[index] ?? '')).join(''));
  const like = (text: TemplateStringsArray, ...holes: fc.Arbitrary<string>[]) => of(text, ...holes);
  const pattern = fc.oneof(
    variable,
    like`{ ${variable} }`,
    like`{ ${name}: ${variable}, ...rest }`,
    like`[${variable}, , ...others]`,
    like`{ ${variable} = ${inner} }`,
  );
  const async = fc.constantFrom('', 'async ');
  const arrow = fc.oneof(
    like`(${async}(${pattern}) => (${inner}))`,
    like`(${async}(${pattern}) => {\n${many}\n})`,
    like`(${async}function ${variable}(${pattern}) {\n${many}\n})`,
  );
  return {
    expression: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.oneof(variable, literal),
      like`new ${variable}(${list})`,
      like`new ${variable}({ ${name}: ${inner}, ...${variable} })`,
      like`${inner}.${name}`,
      like`${inner}?.${name}(${list})`,
      like`${variable}.${name}(${list})`,
      like`${variable}(${list})`,
      like`${inner}[${inner}]`,
      like`(await ${inner})`,
      like`(${variable} ??= ${inner})`,
      like`(${variable}.${name} = ${inner})`,
      like`(${inner} ? ${inner} : ${inner})`,
      like`(${inner} || ${inner})`,
      like`[${list}, ...[${inner}]]`,
      like`({ ${variable}, ${name}: ${inner}, [${inner}]: 1, get ${name}() { return ${inner}; }, async ${name}(req, res) { ${tie('statement')} } })`,
      like`\`a\${${inner}}\``,
      like`(class extends ${variable} { ${name} = ${inner}; static { ${tie('statement')} } async ${name}(${pattern}) { ${many} } })`,
      like`import('${variable}')`,
      like`require('${variable}')`,
      arrow,
    ),
    statement: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      like`${inner};`,
      like`var ${pattern} = ${inner};`,
      like`{ const ${pattern} = ${inner}; ${many} }`,
      like`if (${inner}) {\n${many}\n} else ${tie('statement')}`,
      like`for (const ${pattern} of ${inner}) {\n${many}\n}`,
      like`for (;;) { ${many} break; }`,
      like`while (${inner}) ${tie('statement')}`,
      like`try {\n${many}\n} catch { ${many} } finally {\n${many}\n}`,
      like`switch (${inner}) { case ${inner}: ${many} break; default: ${many} }`,
      like`${variable}: { ${many} }`,
      like`${async}function ${variable}(${pattern}) {\n${many}\nreturn ${inner};\n}`,
      like`throw ${inner};`,
    ),
    block: many,
  };
});

const head = fc.constantFrom(
  "import pg, { Pool } from 'pg';\nimport express from 'express';\nimport { createClient } from 'redis';\nconst app = express();",
  "const { Pool } = require('pg');\nconst { createClient } = require('redis');\nconst app = require('express')();",
  "import * as pg from 'pg';\nimport http from 'node:http';\nimport fastify from 'fastify';\nconst app = fastify();",
);

/** Programs of the shape that the rules look at, with names that meet and with everything in everything. */
const program = fc
  .tuple(
    head,
    fc.array(
      fc.oneof(
        statement,
        expression.map((text) => `app.get('/', async (req, res) => { const client = new Pool(${text}); });`),
        statement.map((text) => `app.post('/', async function (req, res) {\nconst pool = new Pool();\n${text}\n});`),
        expression.map((text) => `export const value = ${text};`),
        statement.map((text) => `export default async function handler(req, res) {\n${text}\n}`),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([first, rest]) => `${first}\n${rest.join('\n')}\n`);

export function generatedPrograms(count: number, seed: number): Program[] {
  return fc
    .sample(program, { numRuns: count, seed })
    .map((text, index) => ({ name: `program ${index} of seed ${seed}`, file: 'src/server.js', text }));
}
