/**
 * Remembers the answer to a question about a node for as long as the node lives. "No" is an answer too: most nodes
 * are not what we look for, and those are the ones worth remembering. Keyed by node and never by `sourceCode`, which
 * is one object for all files in oxlint. `whileAsking` answers a question that leads back to itself, and one that leads
 * on and on: following a chain of any length would exhaust the call stack.
 */
export function memoByNode<Subject extends object, Context, Answer extends boolean | number | object | string | null>(
  ask: (subject: Subject, context: Context) => Answer,
  whileAsking?: Answer,
): (subject: Subject, context: Context) => Answer {
  const answers = new WeakMap<Subject, Answer>();
  if (whileAsking === undefined) {
    return (subject, context) => {
      const known = answers.get(subject);
      if (known !== undefined) return known;
      const answer = ask(subject, context);
      answers.set(subject, answer);
      return answer;
    };
  }
  let depth = 0;
  return (subject, context) => {
    const known = answers.get(subject);
    if (known !== undefined) return known;
    if (depth >= maximumDepth) return whileAsking;
    answers.set(subject, whileAsking);
    depth++;
    try {
      const answer = ask(subject, context);
      answers.set(subject, answer);
      return answer;
    } finally {
      depth--;
    }
  };
}

const maximumDepth = 50;

/** Answers to several questions, each found when somebody asks for it, and once. */
export function onDemand<Answers extends object>(questions: {
  readonly [Name in keyof Answers]: () => Answers[Name];
}): Answers {
  const answers = {} as Answers;
  for (const name of Object.keys(questions) as (keyof Answers)[]) {
    Object.defineProperty(answers, name, {
      configurable: true,
      enumerable: true,
      get() {
        const value = questions[name]();
        Object.defineProperty(answers, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return answers;
}
