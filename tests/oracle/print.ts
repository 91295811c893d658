import type { Transcript } from './driver.ts';
import type { Act } from './world.ts';

const width = 92;

/** Two runs, request by request. */
export function sideBySide(before: Transcript, after: Transcript): string {
  const lines: string[] = [];
  const numbers = [0, ...before.requests.map(({ number }) => number)];
  for (const number of numbers) {
    const [left, right] = [before, after].map((transcript) => linesOf(transcript, number)) as [string[], string[]];
    const isSame = left.join('\n') === right.join('\n');
    const round = before.requests[number - 1]?.round ?? '';
    lines.push(`--- ${number === 0 ? 'start' : `request ${number} (${round})`}${isSame ? '' : ' *'}`);
    for (let at = 0; at < Math.max(left.length, right.length); at++)
      lines.push(`${cell(left[at] ?? '')} | ${right[at] ?? ''}`);
  }
  return lines.join('\n');
}

function linesOf({ acts, requests, importError }: Transcript, number: number): string[] {
  const own = acts.filter(({ request }) => request === number).map(lineOf);
  const outcome = number === 0 ? (importError === null ? [] : [importError]) : [requests[number - 1]?.outcome ?? ''];
  return [...own, ...outcome].map((line) => line.replace(/\s+/gu, ' '));
}

function lineOf({ kind, client, text, options, state }: Act): string {
  const who = client === undefined ? '' : ` ${client}`;
  const behind = options === undefined ? '' : ` <${options}>`;
  return `${kind}${who}: ${text}${behind}${state === undefined || state === '' ? '' : ` (${state})`}`;
}

function cell(text: string): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}
