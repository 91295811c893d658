import type { TestProject } from 'vitest/node';

/** Says at the end of a test run what it left out for want of servers. */
export default function announce({ vitest }: TestProject): () => void {
  return () => {
    const left = vitest.state
      .getFiles()
      .filter(({ filepath }) => filepath.includes('/tests/services/'))
      .flatMap(({ tasks }) => tasks)
      .filter(({ mode }) => mode === 'skip');
    if (left.length > 0 && process.env['SERVICES'] !== '1')
      process.stdout.write(
        `\nSkipped: running ${left.length} programs before and after their repair against real servers; \`npm run test:services\` does.\n`,
      );
  };
}
