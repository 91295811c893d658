/** The text of an `eslint.config.ts`. */
export const typedConfig: string;

/** What `tsconfig.json` says for it. */
export const compilerOptions: Readonly<Record<string, unknown>>;
