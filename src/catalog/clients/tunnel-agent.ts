import { factories } from '../families/tunnel.ts';
import type { ClientEntry } from '../types.ts';

export default {
  modules: ['tunnel-agent'],
  checked: 'tunnel-agent@0.6.0',
  evidence: ['https://github.com/request/tunnel-agent', 'npm:tunnel-agent@0.6.0/index.js', 'measured:catalog'],
  factories,
} satisfies ClientEntry;
