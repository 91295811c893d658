import { indexVersion } from '../analysis/project-index.ts';
import type { ProjectIndex } from '../analysis/project-index.ts';
import { anObject, below, isObject, record, refuse, text } from '../schema/schema.ts';
import type { Schema } from '../schema/schema.ts';

/** Checks that the setting is an index, of this version of the plugin; what it says is not doubted. */
export const project: Schema<ProjectIndex> = (value, at) => {
  if (!isObject(value) || !('version' in value))
    return refuse(at, value, 'what `await projectIndex(root)` of eslint-plugin-connection-churn/project returned');
  const { version, root, files } = value;
  if (version !== indexVersion)
    refuse(below(at, '.version'), version, `${indexVersion}, the version of this plugin's index`);
  text(root, below(at, '.root'));
  record(anObject)(files, below(at, '.files'));
  return value as unknown as ProjectIndex;
};
