// What a sample of mutants says of all of them.

/** The figures of a sample, as a table in Markdown. */
export function tableOf({ tested, sampled, all, seed }) {
  const rows = [
    ['src/analysis', ({ file }) => file.startsWith('src/analysis/')],
    ['src/repairs', ({ file }) => file.startsWith('src/repairs/')],
    ['both', () => true],
  ].map(([name, isIn]) => rowOf(name, tested.filter(isIn), all.filter(isIn)));
  return [
    `\`npm run mutation -- --sample ${sampled} --seed ${seed}\`${tested.length < sampled ? `, stopped after ${tested.length}` : ''}`,
    '',
    '| folder | mutants | tested | killed | timed out | survived | not reached | invalid | score | 95 % interval |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

function rowOf(name, tested, all) {
  const count = (status) => tested.filter((mutant) => mutant.status === status).length;
  const [killed, timeout, survived, bare] = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(count);
  const valid = killed + timeout + survived + bare;
  const noticed = killed + timeout;
  const [low, high] = intervalOf(noticed, valid);
  const counts = [all.length, tested.length, killed, timeout, survived, bare, tested.length - valid];
  return `| ${name} | ${counts.join(' | ')} | ${percent(noticed / valid)} | ${percent(low)} to ${percent(high)} |`;
}

/** The survivors: where, what stood there, what stood there instead. */
export function linesOf(tested, textOf) {
  return tested
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ file, location: { start, end }, mutatorName, replacement, status }) => {
      const lines = textOf(file)
        .split('\n')
        .slice(start.line, end.line + 1);
      lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
      lines[0] = lines[0].slice(start.column);
      const was = lines.join('\n');
      return `${file}:${start.line + 1}:${start.column + 1} ${status} ${mutatorName}\n  - ${brief(was)}\n  + ${brief(replacement)}`;
    })
    .join('\n');
}

/** Wilson's interval for a share. */
export function intervalOf(hits, count) {
  if (count === 0) return [0, 1];
  const z = 1.959964;
  const share = hits / count;
  const middle = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [middle - half, middle + half];
}

function percent(share) {
  return Number.isNaN(share) ? '' : `${(share * 100).toFixed(1)} %`;
}

function brief(code) {
  const line = code.replaceAll(/\s+/gu, ' ');
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}
