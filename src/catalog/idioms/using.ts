/* What is done with clients, by the names of their methods and of the functions that take them. */

/** Functions that take a client for good. */
export const takesForGood =
  /^(?:set|use|register|add|init|bind|configure|provide|install|attach|mount|create|make|build|wrap|decorate|inject|assign|define|apply|with)(?:$|[A-Z_])/u;

/** Methods that leave a client listening: it outlives the call that made it. */
export const listening =
  /^(?:on|addListener|subscribe|pSubscribe|psubscribe|sSubscribe|listen|consume|process|work|watch|monitor|addEventListener|each|start|launch|login)$/u;

/** Methods that wait on the connection, so that nobody else gets an answer on it meanwhile. */
export const blockingMethods = /^b(?:[lr]pop|rpoplpush|lmove|lmpop|zpopm(?:in|ax)|zmpop)(?:Buffer)?$/iu;

/** Methods that only see whether a client connects. */
export const probing =
  /^(?:ping|verify|authenticate|isReady|ready|version|on|once|off|removeAllListeners|setTimeout|unref|then|catch|finally)$/u;

/** Statements that only see whether a server answers. */
export const probingQuery = /^\s*(?:select\s+(?:1|now\(\)|version\(\)|current_database\(\))|show\s+\w+|ping)\b/iu;

/** What is false while a client connects again by itself. `isOpen` and `closed` are left out: they tell the end. */
export const transientStates = /^(?:connected|isConnected|isReady|ready|status)$/u;

/** States of a connection that is gone for good, as texts. */
export const endedStates = /^(?:end|ended|close|closed|destroyed|disconnected)$/u;
