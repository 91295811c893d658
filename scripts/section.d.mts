/** A page with other content in the section of that label; throws where there is none. */
export function withSection(page: string, label: string, content: string): string;

/** Writes the content into the section of a file. */
export function writeSection(file: string | URL, label: string, content: string): void;
