/*
 * What sees whether something is reached: its connection is meant to be fresh. A word of a name only helps where the
 * body agrees: nothing that is stored is read or written, or all that is told of an answer is whether there was one.
 */
import type { Word } from './setting-up.ts';

export const checkingWords: readonly Word[] = [
  { word: 'alive', unlike: ['keepAliveSubscription'] },
  { word: 'check', unlike: ['checkStock', 'checkIn'] },
  { word: 'checker', unlike: ['runPriceChecker'] },
  { word: 'connectivity', unlike: ['planConnectivity'] },
  { word: 'detect', unlike: ['detectFraud'] },
  { word: 'diagnose', unlike: ['diagnosePatient'] },
  { word: 'diagnostics', unlike: ['orderDiagnostics'] },
  { word: 'health', unlike: ['saveHealthRecord'] },
  { word: 'healthcheck', unlike: ['bookHealthcheck'] },
  { word: 'healthy', unlike: ['listHealthyMeals'] },
  { word: 'liveness', unlike: ['submitLivenessPhoto'] },
  { word: 'monitor', unlike: ['monitorPrice'] },
  { word: 'ping', unlike: ['pingDriver'] },
  { word: 'probe', unlike: ['probeOffer'] },
  { word: 'reachable', unlike: ['listReachableCustomers'] },
  { word: 'readiness', unlike: ['scoreReadiness'] },
  { word: 'test', unlike: ['testDriveBooking'] },
  { word: 'tester', unlike: ['inviteTester'] },
  { word: 'validate', unlike: ['validateCoupon'] },
  { word: 'verify', unlike: ['verifyEmail'] },
];

/** Members of an answer that say whether there was one, and nothing of what it holds. */
export const statusMembers: ReadonlySet<string> = new Set([
  ...['ok', 'status', 'statusCode', 'statusText', 'statusMessage', 'redirected'],
]);

/** Words of names of functions that try the settings which they are given, and make a client from them. */
export const trialWords: readonly Word[] = [{ word: 'test', unlike: ['testDriveBooking'] }];

/** Functions whose name is that of their kind, so that the path of the file names them, and the paths that do. */
export const nameless = /^(?:handler|default|[A-Z]+)$/u;
export const trialPath = /(?:^|\/)test-[^/]+(?:\/(?:index|route))?\.[cm]?[jt]s$/u;

/** What the login of a proxy has that gives each connection another address, as the providers document it. */
export const rotatingLogin = /(?:^|[\w}])-rotate\b/iu;
