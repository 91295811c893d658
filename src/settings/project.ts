import { indexVersion } from '../analysis/project-index.ts';
import type { ProjectIndex } from '../analysis/project-index.ts';
import { SettingsError, isObject, object, string } from './reading.ts';

/** Checks that the setting is an index, of this version of the plugin; what it says is not doubted. */
export function readProject(value: unknown): ProjectIndex {
  const at = '.project';
  const expected = 'what `await projectIndex(root)` of eslint-plugin-connection-churn/project returned';
  if (!isObject(value) || !('version' in value)) throw new SettingsError(at, value, expected);
  if (value['version'] !== indexVersion)
    throw new SettingsError(`${at}.version`, value['version'], `${indexVersion}, the version of this plugin's index`);
  string(`${at}.root`, value['root']);
  for (const [path, file] of Object.entries(object(`${at}.files`, value['files'])))
    object(`${at}.files[${JSON.stringify(path)}]`, file);
  return value as unknown as ProjectIndex;
}
