/**
 * Remembers the answer to a question about a node for as long as the node lives. "No" is an answer too: most nodes
 * are not what we look for, and those are the ones worth remembering. Keyed by node and never by `sourceCode`, which
 * is one object for all files in oxlint. `whileAsking` answers a question that leads back to itself.
 */
export function memoByNode<Subject extends object, Context, Answer>(
  ask: (subject: Subject, context: Context) => Answer,
  whileAsking?: Answer,
): (subject: Subject, context: Context) => Answer {
  const answers = new WeakMap<Subject, { readonly answer: Answer }>();
  return (subject, context) => {
    const known = answers.get(subject);
    if (known) return known.answer;
    if (whileAsking !== undefined) answers.set(subject, { answer: whileAsking });
    const answer = ask(subject, context);
    answers.set(subject, { answer });
    return answer;
  };
}
