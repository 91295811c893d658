import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { walk } from '../src/ast/walk.ts';
import type { Node } from '../src/ast/nodes.ts';
import plugin from '../src/index.ts';
import { service } from '../scripts/bench/corpus.mjs';

/**
 * How much the rules look at a file, without a clock: how often they read what kind of node something is, per node.
 * ESLint's own reads are taken off.
 */
function work(code: string): { readonly nodes: number; readonly readsPerNode: number } {
  const alone = reads(code, []);
  const all = reads(code, [plugin.configs.strict]);
  return { nodes: all.nodes, readsPerNode: (all.reads - alone.reads) / all.nodes };
}

function reads(code: string, configs: Linter.Config[]): { readonly nodes: number; readonly reads: number } {
  const counted = { nodes: 0, reads: 0 };
  const countingParser = {
    parseForESLint(text: string, options: parser.ParserOptions) {
      const result = parser.parseForESLint(text, options);
      walk(result.ast, result.visitorKeys, (node) => {
        counted.nodes++;
        countReads(node, () => counted.reads++);
        return undefined;
      });
      counted.reads = 0;
      return result;
    },
  };
  const config = [{ files: ['**/*.ts'], languageOptions: { parser: countingParser } }, ...configs] as Linter.Config[];
  new Linter({ configType: 'flat' }).verify(code, config, { filename: 'src/service.ts' });
  return counted;
}

function countReads(node: Node, count: () => void): void {
  const { type } = node;
  // The walk itself goes on to read the type: it is counted before the reads are set to zero.
  Object.defineProperty(node, 'type', {
    get() {
      count();
      return type;
    },
    enumerable: true,
    configurable: true,
  });
}

describe('the work that the rules do', () => {
  it('is none at all in a file that mentions no client', () => {
    const code = `${service(12).replaceAll(/'(?:pg|redis|node:https)'/gu, "'./local.ts'")}\nexport const scope = 'global';`;
    expect(work(code).readsPerNode).toBe(0);
  });

  it('is none in a file that names clients only where nothing is imported', () => {
    const code = `${service(12).replaceAll(/'(?:pg|redis|node:https)'/gu, "'./local.ts'")}\nexport const schemes = new Set(['http', 'https', 'redis']);`;
    expect(work(code).readsPerNode).toBe(0);
  });

  it('stays below so many looks at each node of a file full of clients', () => {
    expect(work(service(12)).readsPerNode).toBeLessThan(13);
  });

  it('grows in proportion to the file', () => {
    const [small, large] = [work(service(12)), work(service(48))];
    expect(large.nodes).toBeGreaterThan(small.nodes * 3.5);
    expect(large.readsPerNode).toBeLessThan(small.readsPerNode * 1.2);
  }, 60_000);
});
