// npm run programs: how many programs say what is right, and which the plugin gets wrong today, by kind.
import { isKnownFailure, knownFailures } from './known-failures.ts';
import { pages, programsOn } from './page.ts';

const rows = pages.map((page) => {
  const programs = programsOn(page);
  const files = programs.flatMap((program) => program.files);
  const stated = files.reduce((sum, file) => sum + file.stated, 0);
  const reports = files.flatMap(({ expected }) => expected.filter((verdict) => verdict.includes(' report: '))).length;
  const repaired = programs.filter((program) => program.repaired !== null).length;
  return [page, programs.length, reports, stated - reports, repaired, programs.filter(isKnownFailure).length] as const;
});
const total = [1, 2, 3, 4, 5].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0));
console.log('| page | programs | reports | silences | with the repaired text | known failures |');
console.log('| --- | --: | --: | --: | --: | --: |');
for (const row of [...rows, ['all', ...total]]) console.log(`| ${row.join(' | ')} |`);
console.log('\nKnown failures by kind:');
for (const [kind, names] of Object.entries(knownFailures)) {
  console.log(`\n${kind}: ${names.length}`);
  for (const name of names) console.log(`  ${name}`);
}
