import { Linter } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import { readFileSync } from 'node:fs';
const { default: plugin } = await import(process.argv[2] + '/dist/plugin.js');
const code = readFileSync(process.argv[3], 'utf8');
console.log(new Linter({configType:'flat'}).verify(code, [{...plugin.configs.strict, files:['**'], languageOptions:{parser}}], { filename: process.argv[4] ?? 'src/a.ts' }).map(m=>m.line+' '+m.ruleId+' '+m.message));
