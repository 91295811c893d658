/** An `eslint.config.js`. */
export declare const config: string;

/** Packages, each with the names of those that it needs. */
export declare function packagesOf(
  count: number,
): readonly { readonly name: string; readonly needs: readonly string[] }[];

/** Files of JavaScript; one in ten has a finding. */
export declare function filesOf(count: number, prefix: string): Record<string, string>;
