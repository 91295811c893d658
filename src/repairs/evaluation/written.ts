import { variableOf } from '../../facts/scopes.ts';
import { objectsOf } from '../../analysis/objects.ts';
import { keyName, unwrapTypes } from '../../ast/nodes.ts';
import type { Node } from '../../ast/nodes.ts';
import { changesOf } from './changes.ts';
import type { File } from '../../analysis/model.ts';

const maximumHops = 8;

/** What an object has under a path: written in it, in an object that is spread into it, or assigned to it later. */
export function writtenAt(raw: Node, path: readonly string[], file: File, hops = 0): readonly Node[] {
  if (hops > maximumHops) return [];
  const [name, ...rest] = path;
  const below = (value: Node): readonly Node[] =>
    rest.length === 0 ? [value] : writtenAt(value, rest, file, hops + 1);
  const written = objectsOf(raw, file).flatMap((object) =>
    object.properties.flatMap((property): readonly Node[] => {
      if (property.type === 'SpreadElement') return writtenAt(property.argument, path, file, hops + 1);
      return keyName(property) === name ? below(property.value) : [];
    }),
  );
  // What is assigned may be assigned the object itself: `exports.options = options`.
  return hops === maximumHops ? written : [...written, ...assignedAt(raw, path, file)];
}

/** `options.max = 1` */
function assignedAt(raw: Node, path: readonly string[], file: File): readonly Node[] {
  const id = unwrapTypes(raw);
  const variable = id.type === 'Identifier' ? variableOf(id, file) : null;
  if (!variable) return [];
  return changesOf(variable, file).flatMap((change): readonly Node[] => {
    const { parent } = change.node;
    if (parent?.type !== 'AssignmentExpression' || parent.left !== change.node) return [];
    const isPart = change.path.every((key, index) => key === path[index]);
    if (!isPart) return [];
    const rest = path.slice(change.path.length);
    return rest.length === 0 ? [parent.right] : writtenAt(parent.right, rest, file, maximumHops);
  });
}
