import { configDefaults, defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Tests of the built plugin. All others run from src/, without a build. */
const built = ['tests/**/{built,*.built}.test.ts'];
// Slow: `npm run test:users`, which installs, and `npm run test:oracle`, which runs programs.
const others = [...configDefaults.exclude, 'tests/users/**', 'tests/oracle/**'];

/** In the order in which they start: started last, one of them would run alone while the other core is idle. */
const longest = [
  ...['project/large.built', 'project/eslint.built'],
  ...['programs/programs', 'crash/crash', 'repairs/hosts', 'new', 'slips', 'repairs/generated', 'crash/damaged'],
].map((file) => `/tests/${file}.test.ts`);

/** A worker is used again for files of one project only, so the projects follow each other. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification): number => {
      const at = longest.findIndex((file) => moduleId.endsWith(file));
      return (project.name === 'built' ? 0 : 100) + (at < 0 ? longest.length : at);
    };
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    setupFiles: ['tests/setup.ts'],
    // A machine may be busy with other things.
    testTimeout: 90_000,
    // The rules keep no state between files, and no test does: loading the catalog anew for each file took most of the
    // time of a run.
    isolate: false,
    // One core of two would be left idle otherwise.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'built', include: built, exclude: others, globalSetup: ['tests/build.ts'] } },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...others, ...built],
          globalSetup: ['tests/services/announce.ts'],
        },
      },
    ],
    // `npm run coverage`: branches of what decides and of what writes code. To be raised, never lowered.
    coverage: {
      include: ['src/facts/**', 'src/analysis/**', 'src/repairs/**'],
      reporter: ['text-summary', 'json'],
      thresholds: {
        'src/facts/**': { branches: 95 },
        'src/analysis/**': { branches: 95 },
        'src/repairs/**': { branches: 95 },
      },
    },
  },
});
