/** A step of the path of an export, as origins have them, and what follows it. */
export interface Step {
  readonly name: string;
  readonly rest: string;
}

/** What a path starts with: `Kafka` of `Kafka().producer`, which goes on with `().producer`. */
export function startOf(path: string): Step {
  let end = 0;
  while (end < path.length && !marks.includes(path.charAt(end))) end++;
  return { name: path.slice(0, end), rest: path.slice(end) };
}

const marks = '.()';

/** The member that the rest of a path asks for first: `producer` of `.producer().send`; `null` where it asks for none. */
export function memberIn(rest: string): Step | null {
  const step = rest.startsWith('.') ? startOf(rest.slice(1)) : null;
  return step === null || step.name === '' ? null : step;
}

/** What the rest of a path asks of the result, where it calls: `.send` of `().send`; `null` where it does not. */
export function resultIn(rest: string): string | null {
  return rest.startsWith('()') ? rest.slice(2) : null;
}

/** Whether the rest of a path only calls methods of methods: `.route().all()`. */
export function isFluent(rest: string): boolean {
  let left = rest;
  while (left !== '') {
    const called = resultIn(memberIn(left)?.rest ?? '');
    if (called === null) return false;
    left = called;
  }
  return rest !== '';
}
