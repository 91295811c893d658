import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import * as typescript from '@typescript-eslint/parser';
import { walk } from '../src/ast/walk.ts';
import type { Node } from '../src/ast/nodes.ts';
import { parseForESLint } from './parser.ts';
import { programsOn } from './programs/page.ts';

const repository = new URL('../', import.meta.url);
const texts = [
  ...['forms.md', 'kinds-forms.md', 'public-repairs.md'].flatMap(programsOn).flatMap(({ files }) => files),
  ...readdirSync(new URL('src/facts/', repository), { encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, code: readFileSync(new URL(`src/facts/${file}`, repository), 'utf8') })),
].filter(({ file }) => /\.[cm]?tsx?$/u.test(file));

it('a text that was read before gives the same tree, of other nodes', () => {
  expect(texts.length).toBeGreaterThan(20);
  for (const [index, { file, code }] of texts.entries()) {
    const sourceType = index % 2 === 0 ? 'module' : 'script';
    const ecmaFeatures = { jsx: file.endsWith('x'), globalReturn: sourceType === 'script' };
    const options = { sourceType, filePath: file, ecmaFeatures } as const;
    const first = nodesIn(parseForESLint(code, options));
    const again = parseForESLint(code, options);
    expect([...nodesIn(again)].some((node) => first.has(node))).toBe(false);
    const fresh = typescript.parseForESLint(code, options);
    // Not by `toEqual`, which takes long to say that trees are equal.
    expect(isDeepStrictEqual(again.ast, fresh.ast), `the tree of ${file}`).toBe(true);
    expect(isDeepStrictEqual(told(again.scopeManager), told(fresh.scopeManager)), `the scopes of ${file}`).toBe(true);
  }
});

type Parsed = ReturnType<typeof typescript.parseForESLint>;

function nodesIn({ ast, visitorKeys }: Parsed): Set<Node> {
  const nodes = new Set<Node>();
  walk(ast, visitorKeys, (node) => {
    nodes.add(node);
    return true;
  });
  return nodes;
}

/** All variables, and where each is named. */
function told({ scopes }: Parsed['scopeManager']): unknown {
  return scopes.map(({ type, block, variables, through }) => ({
    ...{ type, block: block.range, through: through.map(({ identifier }) => identifier.range) },
    variables: variables.map(({ name, identifiers, references }) => [
      name,
      identifiers.map(({ range }) => range),
      references.map((reference) => [reference.identifier.range, reference.isRead(), reference.isWrite()]),
    ]),
  }));
}
