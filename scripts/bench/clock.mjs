/**
 * The plugin with a clock around each of its functions that ESLint calls. The price of the clock itself, which many
 * small listeners would pay many times, is measured and taken off.
 *
 * @param {Record<string, import('eslint').Rule.RuleModule>} rules
 */
export function clocked(rules) {
  const clock = { ms: 0, calls: 0 };
  const timed = (/** @type {Function} */ run) =>
    function (/** @type {unknown} */ ...args) {
      clock.calls++;
      const start = performance.now();
      try {
        // @ts-expect-error: `this` is whatever ESLint calls the listener with
        return run.apply(this, args);
      } finally {
        clock.ms += performance.now() - start;
      }
    };
  const wrapped = Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => {
      const create = timed((/** @type {import('eslint').Rule.RuleContext} */ context) => rule.create(context));
      const clockedCreate = (/** @type {import('eslint').Rule.RuleContext} */ context) => {
        const listeners = Object.entries(create(context));
        return Object.fromEntries(listeners.map(([selector, listener]) => [selector, timed(listener)]));
      };
      return [name, { ...rule, create: clockedCreate }];
    }),
  );
  return {
    rules: wrapped,
    /** Milliseconds since the last time, without those of the clock itself. */
    take() {
      const { ms, calls } = clock;
      Object.assign(clock, { ms: 0, calls: 0 });
      return Math.max(0, ms - calls * tick());
    },
  };
}

/** @type {number | undefined} */
let price;

/** What two looks at the clock cost between them, in milliseconds: the mean of many, because one costs less than the clock can tell. */
function tick() {
  if (price === undefined) {
    const costs = Array.from({ length: 20_001 }, () => {
      const start = performance.now();
      return performance.now() - start;
    });
    price = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  }
  return price;
}
