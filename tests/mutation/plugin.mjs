// What Stryker loads: a checker that lets only the mutants of the sample through, and a reporter that writes each
// result down as it comes, so that a run can be stopped and continued.
import { PluginKind, declareValuePlugin, declareClassPlugin } from '@stryker-mutator/api/plugin';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { keyOf, remember } from './mutants.mjs';

class Sample {
  async init() {
    this.chosen = new Set(JSON.parse(readFileSync(process.env.MUTANT_SAMPLE, 'utf8')));
  }

  async group(mutants) {
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants) {
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        this.chosen.has(keyOf(mutant)) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
      ]),
    );
  }
}

const results = {
  onMutantTested(mutant) {
    if (mutant.status === 'CompileError') return;
    remember(keyOf(mutant, 1), mutant);
    process.stderr.write(`${mutant.status.toLowerCase()} ${mutant.fileName}:${mutant.location.start.line}\n`);
  },
};

export const strykerPlugins = [
  declareClassPlugin(PluginKind.Checker, 'sample', Sample),
  declareValuePlugin(PluginKind.Reporter, 'results', results),
];
