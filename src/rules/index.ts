import type { Rule } from 'eslint';
import noBrokenClientCache from './no-broken-client-cache.ts';
import noClientInHandler from './no-client-in-handler.ts';
import noClientInLoop from './no-client-in-loop.ts';
import noConnectionClose from './no-connection-close.ts';
import noSharedClientOnEdge from './no-shared-client-on-edge.ts';
import noSingleUseClient from './no-single-use-client.ts';
import noUncachedClientFactory from './no-uncached-client-factory.ts';
import noUnreadResponse from './no-unread-response.ts';
import requireKeepAlive from './require-keep-alive.ts';

export const rules: Readonly<Record<string, Rule.RuleModule>> = {
  'no-broken-client-cache': noBrokenClientCache,
  'no-client-in-handler': noClientInHandler,
  'no-client-in-loop': noClientInLoop,
  'no-connection-close': noConnectionClose,
  'no-shared-client-on-edge': noSharedClientOnEdge,
  'no-single-use-client': noSingleUseClient,
  'no-uncached-client-factory': noUncachedClientFactory,
  'no-unread-response': noUnreadResponse,
  'require-keep-alive': requireKeepAlive,
};
