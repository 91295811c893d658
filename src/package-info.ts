// Written by scripts/write-package-info.mjs from package.json.
export const name = 'eslint-plugin-connection-churn';
export const version = '0.1.1';
export const homepage = 'https://github.com/connection-churn/eslint-plugin-connection-churn';
