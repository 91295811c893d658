// Charts as SVG, drawn by hand: few lines, words at least 12 px high, and colours that differ in hue and in lightness
// on white and on black.

const width = 960;
const colours = {
  light: { paper: '#ffffff', edge: '#d0d7de', word: '#1f2328', quiet: '#59636e', grid: '#e1e5ea', axis: '#818b98' },
  dark: { paper: '#0d1117', edge: '#30363d', word: '#e6edf3', quiet: '#9198a1', grid: '#262c36', axis: '#656c76' },
};
/** One for each stage. */
const hues = { light: ['#c2410c', '#7c3aed', '#0f766e'], dark: ['#fb923c', '#c4b5fd', '#2dd4bf'] };

/** Plain rules without variables, which not every renderer knows. @param {'light' | 'dark'} theme */
function rulesOf(theme) {
  const { paper, edge, word, quiet, grid, axis } = colours[theme];
  return [
    `.paper { fill: ${paper}; stroke: ${edge} } .word { fill: ${word} } .quiet { fill: ${quiet} }`,
    `.grid { stroke: ${grid} } .axis { stroke: ${axis} }`,
    ...hues[theme].map((hue, index) => `.line${index} { stroke: ${hue} } .fill${index} { fill: ${hue} }`),
  ].join('\n  ');
}

const style = `
  text { font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif }
  .head { font-size: 15px; font-weight: 600 } .value { font-weight: 600 }
  .line { fill: none; stroke-width: 2.25; stroke-linejoin: round }
  ${rulesOf('light')}
  @media (prefers-color-scheme: dark) {
  ${rulesOf('dark')}
  }`;
const dashes = ['', '7 4', ''];

/**
 * Lines over time, two panels a row.
 *
 * @param {{ title: string, stages: string[], rows: { title: string, panels: { title: string, lines: { x: number, y: number }[][] }[] }[] }} chart
 */
export function timeChart({ title, stages, rows }) {
  const [panelWidth, panelHeight] = [372, 150];
  const rowHeight = panelHeight + 96;
  const top = 64;
  const parts = [legend(stages, 20, 34)];
  for (const [row, { title: heading, panels }] of rows.entries()) {
    const y = top + row * rowHeight;
    parts.push(text(20, y + 14, heading, 'head word'));
    for (const [column, panel] of panels.entries()) {
      const x = 62 + column * (panelWidth + 96);
      parts.push(`<g transform="translate(${x} ${y + 52})">${panelOf(panel, panelWidth, panelHeight)}</g>`);
    }
  }
  return page(title, top + rows.length * rowHeight + 4, parts);
}

/** @param {{ title: string, lines: { x: number, y: number }[][] }} panel @param {number} w @param {number} h */
function panelOf({ title, lines }, w, h) {
  const points = lines.flat();
  const right = niceTicks(Math.max(...points.map(({ x }) => x)), 5);
  const up = niceTicks(Math.max(...points.map(({ y }) => y), 4), 4);
  const maxX = Math.max(...points.map(({ x }) => x));
  const maxY = up.at(-1) ?? 1;
  const at = (x) => round((x / maxX) * w);
  const high = (y) => round(h - (y / maxY) * h);
  const parts = [text(-42, -14, title, 'quiet')];
  for (const tick of up) {
    parts.push(line(0, high(tick), w, high(tick), tick === 0 ? 'axis' : 'grid'));
    parts.push(text(-8, high(tick) + 4, number(tick), 'quiet', 'end'));
  }
  for (const tick of right.filter((tick) => tick <= maxX))
    parts.push(text(at(tick), h + 20, `${tick} s`, 'quiet', 'middle'));
  const ends = [];
  for (const [index, points] of lines.entries()) {
    const last = points.at(-1);
    if (!last) continue;
    const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${at(x)} ${high(y)}`).join('');
    parts.push(`<path class="line line${index}" d="${path}"${dashed(index)}/>`);
    ends.push({ index, x: at(last.x), y: high(last.y), value: last.y });
  }
  // Numbers at the ends of the lines, pushed upwards where they would cover each other.
  ends.sort((a, b) => b.y - a.y);
  const placed = [];
  for (const end of ends) {
    let y = end.y - 3;
    for (const other of placed) if (Math.abs(other.x - end.x) < 40 && Math.abs(other.y - y) < 15) y = other.y - 15;
    placed.push({ x: end.x, y });
    parts.push(`<circle class="fill${end.index}" cx="${end.x}" cy="${end.y}" r="3"/>`);
    parts.push(text(end.x + 7, y, number(end.value), `value fill${end.index}`));
  }
  return parts.join('');
}

/**
 * A bar for each stage of each group.
 *
 * @param {{ title: string, unit: string, stages: string[], groups: { title: string, values: number[] }[] }} chart
 */
export function barChart({ title, unit, stages, groups }) {
  const parts = [legend(stages, 20, 34)];
  const most = Math.max(...groups.flatMap(({ values }) => values));
  const room = width - 20 - 190;
  let y = 78;
  for (const group of groups) {
    parts.push(text(20, y, group.title, 'head word'));
    y += 12;
    for (const [index, value] of group.values.entries()) {
      const long = Math.max(2, round((value / most) * room));
      parts.push(`<rect class="fill${index}" x="20" y="${y}" width="${long}" height="18" rx="3"/>`);
      parts.push(text(20 + long + 8, y + 14, `${number(value)} ${unit}`, 'value word'));
      y += 24;
    }
    y += 34;
  }
  return page(title, y - 22, parts);
}

/** @param {string[]} stages @param {number} x @param {number} y */
function legend(stages, x, y) {
  let at = x;
  return stages
    .map((stage, index) => {
      const mark = `<line class="line line${index}" x1="${at}" y1="${y - 4}" x2="${at + 28}" y2="${y - 4}"${dashed(index)}/>`;
      const words = text(at + 36, y, stage, 'word');
      at += 36 + stage.length * 7 + 28;
      return mark + words;
    })
    .join('');
}

/** @param {string} title @param {number} height @param {string[]} parts */
function page(title, height, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<style>${style}
</style>
<rect class="paper" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
${parts.join('\n')}
</svg>
`;
}

/** @param {number} x @param {number} y @param {string} words @param {string} names @param {string} [anchor] */
function text(x, y, words, names, anchor) {
  return `<text x="${round(x)}" y="${round(y)}" class="${names}"${anchor ? ` text-anchor="${anchor}"` : ''}>${escaped(words)}</text>`;
}

/** @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 @param {string} name */
function line(x1, y1, x2, y2, name) {
  return `<line class="${name}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

/** Round numbers from 0 to at least `most`. @param {number} most @param {number} count */
function niceTicks(most, count) {
  const rough = most / count;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * magnitude).find((candidate) => candidate >= rough) ?? most;
  return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => round(index * step));
}

/** @param {number} value */
function number(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en') : String(round(value));
}

/** @param {number} index */
function dashed(index) {
  return dashes[index] ? ` stroke-dasharray="${dashes[index]}"` : '';
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}

/** @param {string} words */
function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
