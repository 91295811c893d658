/** A page with what stands between the markers of a section replaced. */
export function withSection(page: string, section: string, content: string): string {
  const [begin, end] = [`<!-- begin accuracy: ${section} -->`, `<!-- end accuracy: ${section} -->`];
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`docs/accuracy.md has no section ${begin} … ${end}.`);
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}
