/*
 * What sets something up: it is done once for a database, a bucket or a queue, so it is right to have its own client.
 * What a function does decides. The words of its name only help where its body agrees, and each has the names beside it
 * that it must not catch.
 */

/** A word of a name, and names of business functions that have it, or one like it, and mean something else. */
export interface Word {
  readonly word: string;
  readonly unlike: readonly string[];
}

/** Methods of clients, and functions that are given one, that make, change or drop what holds data. */
export const settingUpMethods: ReadonlySet<string> = new Set([
  // databases, and what builds queries for them
  ...['alterSchema', 'alterTable', 'alterView', 'createDatabase', 'createExtension', 'createSchema'],
  ...['createSchemaIfNotExists', 'createTable', 'createTableIfNotExists', 'createView', 'dropDatabase', 'dropSchema'],
  ...['dropSchemaIfExists', 'dropTable', 'dropTableIfExists', 'dropView', 'renameTable'],
  ...['migrate', 'migrate.latest', 'migrate.up', 'migrateToLatest', 'runMigrations', 'sync'],
  ...['synchronize'],
  // documents and search
  ...['createCollection', 'createCollectionIfNotExists', 'createIndex', 'createIndexes', 'dropCollection'],
  ...['dropIndex', 'dropIndexes', 'ensureIndex', 'ensureIndexes', 'syncIndexes', 'createSearchIndex'],
  ...['createPayloadIndex', 'indices.create', 'indices.delete', 'indices.putMapping', 'indices.putTemplate'],
  ...['indices.putIndexTemplate', 'indices.updateAliases', 'collections.create', 'databases.createIfNotExists'],
  ...['containers.createIfNotExists', 'updateSettings'],
  // topics and queues
  ...['createPartitions', 'createTopic', 'createTopics', 'deleteTopic', 'deleteTopics', 'createQueue', 'deleteQueue'],
  ...['createSubscription', 'createQueueIfNotExists'],
  // buckets
  ...['createBucket', 'makeBucket', 'deleteBucket', 'removeBucket', 'setBucketPolicy', 'createContainerIfNotExists'],
]);

/** Commands that a client sends, by their class. */
export const settingUpCommands =
  /^(?:(?:Create|Delete|Update)(?:Table|Bucket|Queue|Topic|Stream|Index|Collection|Keyspace|Database|Cluster)|PutBucket\w+|PutPublicAccessBlock|UpdateTimeToLive|SetQueueAttributes|CreateGlobalTable)Command$/u;

/** What `CREATE`, `ALTER` and `DROP` set up, in small letters. Cypher creates nodes, which have no such word. */
export const definedKinds: ReadonlySet<string> = new Set([
  ...['collation', 'column', 'constraint', 'database', 'domain', 'event', 'extension', 'function', 'index', 'keyspace'],
  ...['materialized', 'policy', 'procedure', 'publication', 'role', 'schema', 'sequence', 'server', 'stream', 'table'],
  ...['tablespace', 'trigger', 'type', 'user', 'view', 'warehouse'],
]);

/** First words of statements that set up or look after what holds data, in small letters. */
export const definingVerbs: ReadonlySet<string> = new Set(['create', 'alter', 'drop', 'rename']);
export const maintainingVerbs: ReadonlySet<string> = new Set([
  ...['analyze', 'comment', 'grant', 'optimize', 'reindex', 'revoke', 'truncate', 'vacuum'],
]);

/** Tables of a connection, which say nothing of how often they are made. */
export const temporaryWords: ReadonlySet<string> = new Set(['temp', 'temporary', 'unlogged', '#']);

/** Beginnings of names of tables in which a database describes itself, in small letters. */
export const describingTables =
  /^(?:information_schema|pg_(?!temp)\w+|sqlite_(?:master|schema)|sys|system|system_schema|svv_\w+|all_tables|user_tables|v\$\w+)$/u;

/** First words of statements that ask what there is, in small letters. */
export const describingVerbs: ReadonlySet<string> = new Set(['show', 'describe', 'desc']);

/** Methods and commands that ask what there is, and read nothing that is stored in it. */
export const describingMethods: ReadonlySet<string> = new Set([
  ...['hasTable', 'hasColumn', 'hasSchema', 'tableExists', 'collectionExists', 'bucketExists', 'indices.exists'],
  ...['describe', 'describeCluster', 'describeTable', 'describeTables', 'fetchTopicMetadata', 'headBucket'],
  ...['listBuckets', 'listCollections', 'listDatabases', 'listIndexes', 'listQueues', 'listTables', 'listTopics'],
  ...['getCollections', 'getTables', 'showAllTables', 'indexes', 'collections', 'databases', 'info', 'serverStatus'],
  ...['stats', 'health', 'cluster.health', 'cat.indices', 'getVersion', 'serverVersion', 'buildInfo', 'serverInfo'],
  ...['getServerInfo', 'getAccountInfo', 'verifyConnectivity', 'checkHealth', 'getDatabaseVersion', 'isConnected'],
]);

export const describingCommands =
  /^(?:(?:Head|GetBucketLocation|GetCallerIdentity)(?:Bucket)?|(?:List|Describe)(?:Table|Bucket|Queue|Topic|Stream|Index|Collection|Keyspace|Database|Cluster|TimeToLive)\w*|GetQueueUrl|GetQueueAttributes|GetTopicAttributes)Command$/u;

/**
 * Words of names that say "once" where the body sets something up and does more beside it, such as writing the first
 * rows of a table that it creates.
 */
export const settingUpWords: readonly Word[] = [
  { word: 'bootstrap', unlike: ['bootstrapTrial'] },
  { word: 'database', unlike: ['queryDatabase'] },
  { word: 'ensure', unlike: ['ensureStock', 'ensureMember'] },
  { word: 'index', unlike: ['createPriceIndex', 'loadIndexPage'] },
  { word: 'indexes', unlike: ['compareIndexes'] },
  { word: 'init', unlike: ['initPayment', 'initTransfer'] },
  { word: 'initialise', unlike: ['initialiseOrder'] },
  { word: 'initialize', unlike: ['initializeCheckout'] },
  { word: 'install', unlike: ['installPlugin'] },
  { word: 'migrate', unlike: ['migrateAccount', 'migratePlan'] },
  { word: 'migration', unlike: ['requestMigration'] },
  { word: 'migrations', unlike: ['listMigrations'] },
  { word: 'prepare', unlike: ['prepareShipment', 'prepareInvoice'] },
  { word: 'provision', unlike: ['provisionTenant'] },
  { word: 'reset', unlike: ['resetPassword', 'resetCart'] },
  { word: 'schema', unlike: ['loadFormSchema'] },
  { word: 'seed', unlike: ['seedTournament'] },
  { word: 'seeds', unlike: ['orderSeeds'] },
  { word: 'setup', unlike: ['setupTrial', 'setupBilling'] },
  { word: 'table', unlike: ['bookTable', 'reserveTable'] },
  { word: 'tables', unlike: ['listTables'] },
];

/** Words of names that say "once" where the body writes, and nothing of what it writes is what the function is given. */
export const fillingWords: readonly Word[] = [
  { word: 'migrate', unlike: ['migrateAccount'] },
  { word: 'migration', unlike: ['requestMigration'] },
  { word: 'migrations', unlike: ['approveMigrations'] },
  { word: 'seed', unlike: ['seedTournament', 'seedPlayer'] },
  { word: 'seeds', unlike: ['orderSeeds'] },
];

/**
 * First words of names that say that a service is started, where nothing in view calls the function and it gives its
 * callers nothing: what it fills is then filled before anybody asks.
 */
export const startingWords: readonly Word[] = [
  { word: 'boot', unlike: ['bootOrder'] },
  { word: 'bootstrap', unlike: ['bootstrapTrial'] },
  { word: 'init', unlike: ['initPayment'] },
  { word: 'initialise', unlike: ['initialiseOrder'] },
  { word: 'initialize', unlike: ['initializeCheckout'] },
  { word: 'install', unlike: ['installPlugin'] },
  { word: 'main', unlike: ['mainOrder'] },
  { word: 'setup', unlike: ['setupTrial'] },
  { word: 'start', unlike: ['startCheckout'] },
];

/**
 * First words of names for what is done at start-up, and again only where somebody asks for it: a reload, a restore. They
 * count where start-up is seen to call the function too.
 */
export const restartingWords: readonly Word[] = [
  { word: 'bootstrap', unlike: ['bootstrapTrial'] },
  { word: 'connect', unlike: ['connectWallet'] },
  { word: 'init', unlike: ['initPayment'] },
  { word: 'initialise', unlike: ['initialiseOrder'] },
  { word: 'initialize', unlike: ['initializeCheckout'] },
  { word: 'open', unlike: ['openTicket'] },
  { word: 'reload', unlike: ['reloadCart'] },
  { word: 'restart', unlike: ['restartTrial'] },
  { word: 'setup', unlike: ['setupTrial'] },
  { word: 'start', unlike: ['startCheckout'] },
];
