import type { EntryPointEntry } from '../types.ts';

/** https://nuxt.com/docs/guide/concepts/nuxt-lifecycle */
export default {
  name: 'Nuxt',
  modules: ['global', '#app', '#imports', 'nuxt/*', '@nuxt/kit'],
  evidence: [
    'https://nuxt.com/docs/guide/concepts/nuxt-lifecycle',
    'https://nuxt.com/docs/api/composables/use-async-data',
    'npm:nuxt@4.4.5/dist/app/composables/router.d.ts',
    'npm:@nuxt/kit@4.6.4/dist/index.d.mts',
  ],
  reloads: true,
  calls: [
    // On the server once per rendered page, in the browser once per navigation.
    { name: ['defineNuxtRouteMiddleware'], functions: 'first', runs: 'request' },
    { name: ['useAsyncData', 'useLazyAsyncData'], functions: 'all', runs: 'request' },
    // Build time.
    { name: ['defineNuxtModule'], functions: 'first', runs: 'once', options: { setup: 'once', 'hooks.*': 'once' } },
    { name: ['defineNuxtConfig'], options: { 'hooks.*': 'once', modules: 'once' } },
  ],
} satisfies EntryPointEntry;
