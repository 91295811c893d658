import type { EntryPointEntry } from '../types.ts';

const documentEvents = ['onCreate', 'onUpdate', 'onDelete', 'onWrite'];

/** Everything but HTTP and timers in the first generation, without the builder in front. */
const legacyEvents = [
  ...['firestore', 'firestore.database()', 'firestore.namespace()', 'firestore.database().namespace()'].flatMap(
    (path) => documentEvents.map((event) => `${path}.document().${event}`),
  ),
  ...['database', 'database.instance()'].flatMap((path) => documentEvents.map((event) => `${path}.ref().${event}`)),
  ...['storage.object()', 'storage.bucket().object()'].flatMap((path) =>
    ['onArchive', 'onDelete', 'onFinalize', 'onMetadataUpdate'].map((event) => `${path}.${event}`),
  ),
  ...['onCreate', 'onDelete', 'beforeCreate', 'beforeSignIn', 'beforeEmail', 'beforeSms'].map(
    (event) => `auth.user().${event}`,
  ),
  'pubsub.topic().onPublish',
  'tasks.taskQueue().onDispatch',
  'analytics.event().onLog',
  'remoteConfig.onUpdate',
  'testLab.testMatrix().onComplete',
];

const legacyTimers = [
  'pubsub.schedule().onRun',
  'pubsub.schedule().timeZone().onRun',
  'pubsub.schedule().retryConfig().onRun',
  'pubsub.schedule().timeZone().retryConfig().onRun',
  'pubsub.schedule().retryConfig().timeZone().onRun',
];

/** `functions.region('europe-west1').runWith({ memory: '1GB' })` and its relatives. */
const builders = ['', 'region().', 'runWith().', 'region().runWith().', 'runWith().region().'];

const built = (paths: readonly string[]) => builders.flatMap((builder) => paths.map((path) => builder + path));

/** The same function is exported by the module of its service and, below its name, by `firebase-functions/v2`. */
const both = (service: string, names: readonly string[]) => [...names, ...names.map((name) => `${service}.${name}`)];

/** https://firebase.google.com/docs/functions */
export default {
  name: 'Cloud Functions for Firebase',
  modules: ['firebase-functions', 'firebase-functions/*', 'firebase-functions/*/*', 'firebase-functions/*/*/*'],
  evidence: [
    'https://firebase.google.com/docs/functions',
    'npm:firebase-functions@7.4.0/lib/v2/providers/https.d.ts',
    'npm:firebase-functions@7.4.0/lib/v2/providers/firestore.d.ts',
    'npm:firebase-functions@7.4.0/lib/v2/providers/scheduler.d.ts',
    'npm:firebase-functions@7.4.0/lib/v1/function-builder.d.ts',
    'npm:firebase-functions@7.4.0/lib/common/onInit.d.ts',
  ],
  calls: [
    // Before the first function of an instance.
    { name: ['onInit', 'core.onInit'], functions: 'first', runs: 'once' },
    { name: both('https', ['onRequest', 'onCall']), functions: 'last', runs: 'request' },
    { name: both('scheduler', ['onSchedule']), functions: 'last', runs: 'tick' },
    { name: both('pubsub', ['onMessagePublished']), functions: 'last', runs: 'message' },
    { name: both('tasks', ['onTaskDispatched']), functions: 'last', runs: 'message' },
    {
      name: [
        ...both('firestore', ['onDocumentWritten', 'onDocumentCreated', 'onDocumentUpdated', 'onDocumentDeleted']),
        ...both('firestore', [
          'onDocumentWrittenWithAuthContext',
          'onDocumentCreatedWithAuthContext',
          'onDocumentUpdatedWithAuthContext',
          'onDocumentDeletedWithAuthContext',
        ]),
        ...both('database', ['onValueWritten', 'onValueCreated', 'onValueUpdated', 'onValueDeleted']),
        ...both('storage', ['onObjectArchived', 'onObjectDeleted', 'onObjectFinalized', 'onObjectMetadataUpdated']),
        ...both('identity', ['beforeUserCreated', 'beforeUserSignedIn', 'beforeEmailSent', 'beforeSmsSent']),
        ...both('identity', ['onUserCreated', 'onUserDeleted']),
        ...both('eventarc', ['onCustomEventPublished']),
        ...both('remoteConfig', ['onConfigUpdated']),
        ...both('testLab', ['onTestMatrixCompleted']),
        ...both('dataconnect', ['onMutationExecuted']),
        ...both('alerts', ['onAlertPublished']),
        'on*Published',
      ],
      functions: 'last',
      runs: 'event',
    },
    { name: built(['https.onRequest', 'https.onCall']), functions: 'last', runs: 'request' },
    { name: built(legacyTimers), functions: 'last', runs: 'tick' },
    { name: built(legacyEvents), functions: 'last', runs: 'event' },
  ],
} satisfies EntryPointEntry;
