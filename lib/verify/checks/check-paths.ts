import { collisionKey, pathFault } from '../../format/path.ts';
import { type Finding, finding } from '../finding.ts';

/** The keys of all folders in which a path lies. */
const parentsOf = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(
    paths.flatMap((path) => {
      const parts = collisionKey(path.replace(/\/$/, '')).split('/').slice(0, -1);
      return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
    }),
  );

/**
 * Finds names that are unsafe to unpack, and names that would overwrite one another, or that are a
 * file and a folder at once. `paths` are whole, as in the zip.
 */
export const checkPaths = (paths: readonly string[]): readonly Finding[] => {
  const seen = new Set<string>();
  const parents = parentsOf(paths);
  return paths.flatMap((path) => {
    const name = path.replace(/\/$/, '');
    const fault = pathFault(name);
    const key = collisionKey(name);
    const repeated = seen.has(key) || (name === path && parents.has(key));
    seen.add(key);
    return [
      ...(fault === undefined ? [] : [finding('UNSAFE_PATH', `The name ${fault}`, path)]),
      ...(repeated
        ? [finding('DUPLICATE_ENTRY', 'Another file would unpack to the same name', path)]
        : []),
    ];
  });
};
