// The parts of pages that commands write: from `<!-- begin LABEL -->` to the next `<!-- end … -->`.
import { readFileSync, writeFileSync } from 'node:fs';

/** A page with other content in the section of that label. @param {string} page @param {string} label @param {string} content */
export function withSection(page, label, content) {
  const begin = `<!-- begin ${label} -->`;
  const start = page.indexOf(begin);
  const from = start + begin.length;
  const to = page.indexOf('<!-- end ', from);
  if (start < 0 || to < 0) throw new Error(`The page has no section ${begin} … <!-- end … -->.`);
  return `${page.slice(0, from)}\n\n${content}\n\n${page.slice(to)}`;
}

/** @param {string | URL} file @param {string} label @param {string} content */
export function writeSection(file, label, content) {
  writeFileSync(file, withSection(readFileSync(file, 'utf8'), label, content));
}
