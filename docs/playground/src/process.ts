// The parser asks for the working directory and for environment variables, which a page does not have.
Object.assign(globalThis, { process: { env: {}, argv: [], platform: 'browser', cwd: () => '/' } });
