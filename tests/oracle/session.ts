import type { Language } from '../../src/catalog/types/client.ts';

/** What a statement came to. */
export interface Outcome {
  /** What the connection remembered of earlier statements, as far as it decides the answer. */
  readonly state: string;
  readonly error: string | null;
  /** Statements that last from now on. */
  readonly lasting: readonly string[];
}

const reading =
  /\b(?:last_insert_id|lastval|currval|found_rows|row_count|scope_identity|last_insert_rowid)\s*\(|@@identity/iu;
const locking = /\b(pg_advisory_lock|pg_try_advisory_lock|get_lock|sp_getapplock)\s*\(/iu;
const unlocking = /\b(?:pg_advisory_unlock(?:_all)?|release_lock|release_all_locks|sp_releaseapplock)\s*\(/iu;
const temporary =
  /^create\s+(?:or\s+replace\s+)?(?:local\s+|global\s+)?temp(?:orary)?\s+(?:table|view)\s+(?:if\s+not\s+exists\s+)?(\S+)|\binto\s+(?:local\s+)?temp(?:orary)?\s+(?:table\s+)?(\S+)/iu;
const writing =
  /^(?:insert|update|delete|merge|replace|create|alter|drop|truncate|with\b.*\b(?:insert|update|delete))\b/isu;

const watching = 'in a transaction, watching';

/** What a connection to a database remembers between statements. */
export class Session {
  readonly #language: Language | undefined;
  readonly #settings = new Map<string, string>();
  #transaction: string[] | null = null;
  #isAborted = false;
  #last = '';

  constructor(language: Language | undefined) {
    this.#language = language;
  }

  get isInTransaction(): boolean {
    return this.#transaction !== null;
  }

  /** What another user of the connection would meet. */
  get state(): string {
    const transaction = this.#transaction === null ? [] : [`in a transaction: ${this.#transaction.join('; ')}`];
    return [...[...this.#settings].map(([key, value]) => `${key} ${value}`), ...transaction].join(' | ');
  }

  /** A statement failed. */
  fail(): void {
    if (this.#transaction !== null && this.#language === 'postgres') this.#isAborted = true;
  }

  reset(): void {
    this.#settings.clear();
    this.#transaction = null;
  }

  begin(): void {
    this.#transaction ??= [];
  }

  end(isCommit: boolean): readonly string[] {
    const done = isCommit && !this.#isAborted ? (this.#transaction ?? []) : [];
    this.#transaction = null;
    this.#isAborted = false;
    return done;
  }

  /** A text of SQL, and what is filled into it. */
  run(sql: string, values: string): Outcome {
    const before = this.state;
    const lasting: string[] = [];
    let state = before;
    for (const statement of statementsIn(sql)) {
      if (reading.test(statement)) state = `${state} | after ${this.#last}`;
      const error = this.#runOne(statement, values, lasting);
      if (error !== null) return { state, error, lasting };
    }
    return { state, error: null, lasting };
  }

  #runOne(statement: string, values: string, lasting: string[]): string | null {
    const words = statement.toLowerCase().split(/[\s(]+/u);
    const [first = '', second = ''] = words;
    if (this.#endsTransaction(first, second, words, lasting)) return null;
    if (this.#isAborted) return 'current transaction is aborted';
    if (first === 'begin' || (first === 'start' && second === 'transaction')) {
      if (this.#language === 'mysql') lasting.push(...this.end(true));
      this.begin();
      return null;
    }
    if (first === 'set' && second !== 'local' && second !== 'transaction') {
      // An assignment within an UPDATE never comes first.
      const [, key = '', value = ''] = /^set\s+(?:session\s+|global\s+)?([^\s=]+)\s*(.*)$/isu.exec(statement) ?? [];
      this.#settings.set(`set ${key.toLowerCase()}`, value + values);
    } else if (first === 'alter' && second === 'session') this.#settings.set('alter session', statement);
    else if (first === 'use') this.#settings.set('use', second + values);
    else if (first === 'reset' || first === 'discard') {
      if (second === 'all') this.#settings.clear();
      else this.#settings.delete(`set ${second}`);
    } else if (['listen', 'prepare', 'declare'].includes(first)) this.#settings.set(`${first} ${second}`, '');
    else if (first === 'unlisten') this.#settings.delete(`listen ${second}`);
    else if (first === 'lock' && second.startsWith('table') && this.#language === 'mysql')
      this.#settings.set('lock', statement);
    else if (first === 'unlock') this.#settings.delete('lock');
    return this.#runRest(statement, values, lasting);
  }

  #runRest(statement: string, values: string, lasting: string[]): string | null {
    const table = temporary.exec(statement);
    if (table) {
      const key = `temporary ${table[1] ?? table[2] ?? ''}`;
      if (this.#settings.has(key) && !/if\s+not\s+exists/iu.test(statement)) return `${key} already exists`;
      this.#settings.set(key, '');
      return null;
    }
    const dropped = /^drop\s+(?:temporary\s+)?(?:table|view)\s+(?:if\s+exists\s+)?(\S+)/iu.exec(statement);
    if (dropped && this.#settings.delete(`temporary ${dropped[1] ?? ''}`)) return null;
    if (/\bset_config\s*\(/iu.test(statement) && !/,\s*true\s*\)/iu.test(statement))
      this.#settings.set('set_config', statement + values);
    if (locking.test(statement)) this.#settings.set('lock', statement + values);
    else if (unlocking.test(statement)) this.#settings.delete('lock');
    if (/^call\b|\binto\s+@/iu.test(statement))
      for (const [variable] of statement.matchAll(/(?<!@)@\w+/gu)) this.#settings.set(variable, statement + values);
    for (const [, variable = '', value = ''] of statement.matchAll(/(@\w+)\s*:=\s*([^,;]*)/gu))
      this.#settings.set(variable, value);
    if (writing.test(statement)) {
      if (/^(?:insert|replace)/iu.test(statement)) this.#last = `${statement}${values}`;
      (this.#transaction ?? lasting).push(`${statement}${values}`);
    }
    return null;
  }

  #endsTransaction(first: string, second: string, words: readonly string[], lasting: string[]): boolean {
    if (first === 'commit' || (first === 'end' && this.#language === 'postgres' && second !== 'if')) {
      lasting.push(...this.end(true));
      return true;
    }
    if ((first === 'rollback' || first === 'abort') && !words.includes('to')) {
      this.end(false);
      return true;
    }
    if (first === 'rollback' || first === 'savepoint' || first === 'release') {
      if (first === 'rollback') this.#isAborted = false;
      return true;
    }
    return false;
  }

  /** A command of Redis. */
  command(command: string, args: readonly string[]): Outcome {
    const before = this.state;
    const key = command.toLowerCase();
    const isSubscribed = this.#settings.has('subscribed');
    if (isSubscribed && !/subscribe|ping|quit/u.test(key))
      return { state: before, error: 'the connection only listens to its subscriptions', lasting: [] };
    if (key === 'watch') this.#settings.set(watching, args.join(' '));
    if (['select', 'auth', 'readonly', 'monitor'].includes(key)) this.#settings.set(key, args.join(' '));
    if (key === 'client' && /setname|tracking|reply/iu.test(args[0] ?? '')) this.#settings.set(key, args.join(' '));
    if (key === 'unwatch' || key === 'exec' || key === 'discard') this.#settings.delete(watching);
    if (/^p?s?subscribe$/u.test(key)) this.#settings.set('subscribed', '');
    if (/^p?s?unsubscribe$/u.test(key)) this.#settings.delete('subscribed');
    return { state: before, error: null, lasting: [] };
  }
}

/** Without comments; texts in quotes stay. */
function statementsIn(sql: string): string[] {
  return sql
    .replace(/\/\*.*?\*\/|--[^\n]*|#[^\n]*/gsu, ' ')
    .split(';')
    .map((statement) => statement.trim().replace(/\s+/gu, ' '))
    .filter((statement) => statement !== '');
}
