import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
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

describe('a text that was read before gives the same tree, of other nodes', () => {
  it.each(['module', 'script'] as const)('as a %s', (sourceType) => {
    expect(texts.length).toBeGreaterThan(20);
    for (const { file, code } of texts) {
      const options = { sourceType, filePath: file, ecmaFeatures: { jsx: file.endsWith('x'), globalReturn: true } };
      const fresh = typescript.parseForESLint(code, options);
      const first = parseForESLint(code, options);
      const again = parseForESLint(code, options);
      const nodes = nodesIn(first);
      expect([...nodesIn(again)].some((node) => nodes.has(node))).toBe(false);
      // Not by `toEqual`, which would take a minute to say that they are.
      for (const { ast, scopeManager } of [first, again]) {
        expect(isDeepStrictEqual(ast, fresh.ast), `the tree of ${file}`).toBe(true);
        expect(isDeepStrictEqual(told(scopeManager), told(fresh.scopeManager)), `the scopes of ${file}`).toBe(true);
      }
    }
  });
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
