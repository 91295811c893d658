import fc from 'fast-check';
import type { Program } from './lint.ts';

const name = fc.constantFrom(
  ...['a', 'pool', 'client', 'pg', 'app', 'req', 'res', 'Pool', 'cache', 'fetch', 'process', 'module', 'exports'],
  ...['createClient', 'end', 'close', 'connect', 'default', 'constructor', '__proto__', 'toString', 'hasOwnProperty'],
);
const variable = name.filter((text) => text !== 'default');
const literal = fc.constantFrom('1', "'a'", 'null', 'true', '`a`', '/a/u', '1n', 'undefined', 'this', 'import.meta');

type Grammar = Record<'block' | 'expression' | 'statement', string>;

const flowType = fc.constantFrom(
  ...[
    'any',
    '?Pool',
    'Array<Pool>',
    '{| a: Pool, ...B, [k: string]: Pool |}',
    '(x: Pool) => Promise<Pool>',
    "Pool['a']",
  ],
  ...['typeof pool', '$ReadOnly<{ +a?: Pool }>', 'A | B & C', '[Pool, string]', 'Array<?{ (x: Pool): Pool }>'],
);

/** JavaScript, with the types of Flow where they are wanted. */
const grammarOf = (isFlow: boolean) =>
  fc.letrec<Grammar>((tie) => {
    const inner = tie('expression');
    const parts = fc.array(inner, { maxLength: 3 });
    const list = parts.map((all) => all.join(', '));
    const many = fc.array(tie('statement'), { maxLength: 4 }).map((all) => all.join('\n'));
    const of = (template: readonly string[], ...holes: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
      fc.tuple(...holes).map((texts) => template.map((text, index) => text + (texts[index] ?? '')).join(''));
    const like = (text: TemplateStringsArray, ...holes: fc.Arbitrary<string>[]) => of(text, ...holes);
    const flow = (...shapes: fc.Arbitrary<string>[]): fc.Arbitrary<string>[] => (isFlow ? shapes : []);
    const typed = isFlow ? fc.oneof(fc.constant(''), like`: ${flowType}`) : fc.constant('');
    const pattern = fc.oneof(
      like`${variable}${typed}`,
      like`{ ${variable} }${typed}`,
      like`{ ${name}: ${variable}, ...rest }`,
      like`[${variable}, , ...others]${typed}`,
      like`[, ${variable}]`,
      like`[, ...[, ${variable}]]`,
      like`{ ${name}: [, { ${variable} }] }`,
      fc.constantFrom('[,]', '[]', '{}'),
      like`{ ${variable} = ${inner} }`,
    );
    const async = fc.constantFrom('', 'async ');
    const arrow = fc.oneof(
      like`(${async}(${pattern})${typed} => (${inner}))`,
      like`(${async}(${pattern}) => {\n${many}\n})`,
      like`(${async}function ${variable}(${pattern})${typed} {\n${many}\n})`,
      ...flow(like`(<T: Pool>(a: T, b?: ${flowType}, ...c: ${flowType}) => (${inner}))`),
    );
    const heritage = isFlow
      ? fc.constantFrom('', '<T, U: Pool = Pool>', ' implements I', ' implements I<T>, J')
      : fc.constant('');
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
        like`[, ${inner}, , ...[, ${inner}]]`,
        like`new ${variable}(...[, ${inner}])`,
        like`${variable}.${name}(...[,], ...${variable}, ${inner})`,
        like`<A.B ${variable}={${inner}} {...${inner}}>{${inner}}{/* nothing */}</A.B>`,
        ...flow(
          like`(${inner}: ${flowType})`,
          like`((${inner}: any): ${flowType})`,
          like`new (${variable}: any)(${list})`,
          like`(${variable}: any).${name}(${list})`,
          like`new ${variable}<${flowType}>(${list})`,
        ),
        like`({ ${variable}, ${name}: ${inner}, [${inner}]: 1, get ${name}() { return ${inner}; }, async ${name}(req, res) { ${tie('statement')} } })`,
        like`\`a\${${inner}}\``,
        like`(class extends ${variable}${heritage} { ${name}${typed} = ${inner}; #own${typed} = ${inner}; static ${variable}${typed}; static { ${tie('statement')} } async ${name}(${pattern}) { ${many} } })`,
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
        like`class ${variable}${heritage} { #own = ${inner}; constructor(${pattern}) { ${many} } }`,
        ...flow(
          like`type T = ${flowType};`,
          like`opaque type O: ${flowType} = ${flowType};`,
          like`declare function ${variable}(a: ${flowType}): ${flowType};`,
          like`declare var ${variable}: ${flowType};`,
          like`declare class ${variable} extends Pool { m(): ${flowType}; static x: ${flowType} }`,
          like`interface I { m(): ${flowType} }`,
          like`var ${variable}: ${flowType} = ${inner};`,
        ),
      ),
      block: many,
    };
  });

const grammars = { javascript: grammarOf(false), flow: grammarOf(true) };

const head = fc.constantFrom(
  "import pg, { Pool } from 'pg';\nimport express from 'express';\nimport { createClient } from 'redis';\nconst app = express();",
  "const { Pool } = require('pg');\nconst { createClient } = require('redis');\nconst app = require('express')();",
  "import * as pg from 'pg';\nimport http from 'node:http';\nimport fastify from 'fastify';\nconst app = fastify();",
  "import pg, { Pool } from 'pg';\nimport data from './data.json' with { type: 'json' };\nexport * as all from 'pg';\nexport {};\nexport * from './app.js';",
);

/** What only Flow has at the top of a file. */
const flowHead =
  "// @flow\nimport typeof Made from 'pg';\nimport { type Config, typeof Client as C } from 'pg';\nexport type { A } from './a.js';\ndeclare export function made(a: Config): Made;\n";

/** Programs of the shape that the rules look at, with names that meet and with everything in everything. */
const programOf = ({ expression, statement }: fc.LetrecValue<Grammar>, first: string) =>
  fc
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
    .map(([imports, rest]) => `${first}${imports}\n${rest.join('\n')}\n`);

/** In plain JavaScript, or with the types of Flow, which only Babel reads. */
export type Language = keyof typeof grammars;

const programs = {
  javascript: programOf(grammars.javascript, ''),
  flow: programOf(grammars.flow, flowHead),
};

export function generatedPrograms(count: number, seed: number, language: Language = 'javascript'): Program[] {
  return fc
    .sample(programs[language], { numRuns: count, seed })
    .map((text, index) => ({ name: `${language} program ${index} of seed ${seed}`, file: 'src/server.js', text }));
}
