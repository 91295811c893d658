import type { Rule } from 'eslint';
import noBrokenClientCache from './no-broken-client-cache.ts';
import noClientInHandler from './no-client-in-handler.ts';
import noClientInLoop from './no-client-in-loop.ts';
import noSingleUseClient from './no-single-use-client.ts';
import noUncachedClientFactory from './no-uncached-client-factory.ts';
import requireKeepAlive from './require-keep-alive.ts';

export const rules: Readonly<Record<string, Rule.RuleModule>> = {
  'no-broken-client-cache': noBrokenClientCache,
  'no-client-in-handler': noClientInHandler,
  'no-client-in-loop': noClientInLoop,
  'no-single-use-client': noSingleUseClient,
  'no-uncached-client-factory': noUncachedClientFactory,
  'require-keep-alive': requireKeepAlive,
};
