import { unwrap } from '../../../ast/nodes.ts';
import type { Node } from '../../../ast/nodes.ts';
import { hole } from '../sql/tokens.ts';
import { textsOf } from '../sql/texts.ts';
import { writtenAt } from '../written.ts';
import type { Watch } from './watch.ts';

/** A prepared statement keeps its name on the connection: pg refuses to run another text under the same name. */
export function watchName(raw: Node, texts: readonly string[], shown: string, watch: Watch): void {
  if (watch.language !== 'postgres') return;
  const { file, named, doubts } = watch;
  const statement = unwrap(raw);
  const [options] = statement.type === 'NewExpression' ? statement.arguments : [statement];
  const names = options ? writtenAt(options, ['name'], file).flatMap((value) => textsOf(value, file)) : [];
  const [text = hole, ...others] = texts;
  const differs = others.length > 0 || text.includes(hole);
  for (const name of names) {
    const isOther = !name.includes(hole) && (named.get(name) ?? text) !== text;
    if (differs || isOther)
      doubts.push(`\`${shown}\` runs more than one text under the name of a prepared statement, and pg refuses that`);
    named.set(name, text);
  }
}
