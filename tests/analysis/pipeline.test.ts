import { expect, it } from 'vitest';
import { creationsIn } from '../../src/analysis/creation.ts';
import { judgementsOf, siteOf } from '../../src/analysis/pipeline.ts';
import type { Site } from '../../src/analysis/site.ts';
import { onDemand } from '../../src/facts/memo.ts';
import { ask } from './ask.ts';

const code = `
import { Pool } from 'pg';
import express from 'express';
express().get('/', (req, res) => res.send(ASK(new Pool()).query('SELECT 1')));
`;

it('asks nothing of a creation in a file that is left out but what the file is for', () => {
  expect(stagesAsked('tests/server.ts')).toEqual(['creation', 'purpose']);
});

it('does not ask the stages that only show what retention has read', () => {
  const asked = stagesAsked('src/server.ts');
  expect(asked).toEqual(expect.arrayContaining(['execution', 'retention', 'release', 'ends', 'judged', 'usage']));
  expect(asked).not.toEqual(expect.arrayContaining(['flow']));
  expect(asked).not.toEqual(expect.arrayContaining(['conditions']));
});

it('asks each stage once', () => {
  interface Answers {
    readonly one: number;
    readonly two: number;
  }
  let asked = 0;
  const answers: Answers = onDemand<Answers>({ one: () => ++asked, two: () => answers.one + 1 });
  expect([asked, answers.two, answers.one, answers.two, asked]).toEqual([0, 2, 1, 2, 1]);
});

/** The stages that the verdict on the one creation has asked. */
function stagesAsked(file: string): string[] {
  return ask(
    code,
    (_call, asked) => {
      const [creation] = creationsIn(asked.sourceCode.ast, asked);
      expect(judgementsOf(asked.sourceCode.ast, asked)).toHaveLength(1);
      const site = siteOf(creation!, asked);
      // What is not asked yet is still a question.
      return Object.entries(Object.getOwnPropertyDescriptors<Site>(site)).flatMap(([stage, property]) =>
        'value' in property ? [stage] : [],
      );
    },
    { file },
  );
}
