import type { ClientEntry } from '../src/catalog/types.ts';

/** The entries by the name of their file, without its ending. */
export type Entries = Readonly<Record<string, ClientEntry>>;

/** The whole of docs/catalog.md; what stands between the markers is taken over from `previous`. */
export function catalogPage(entries: Entries, previous: string): string;

/** One sentence where the page does not show these entries, else null. What was measured plays no part. */
export function problemWith(page: string, entries: Entries): string | null;

/** The page with other text between the markers of what was measured. */
export function withMeasured(page: string, measured: string): string;

/** The entries of the built catalog. */
export function builtEntries(): Promise<Entries>;

export const pageFile: URL;
