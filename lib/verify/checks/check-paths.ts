import { collisionKey, pathFault } from '../../format/path.ts';
import { type Finding, finding } from '../finding.ts';

/**
 * Finds names that are unsafe to unpack, and names that would overwrite one another. `paths` are
 * whole, as in the zip.
 */
export const checkPaths = (paths: readonly string[]): readonly Finding[] => {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const name = path.replace(/\/$/, '');
    const fault = pathFault(name);
    const key = collisionKey(name);
    const repeated = seen.has(key);
    seen.add(key);
    return [
      ...(fault === undefined ? [] : [finding('UNSAFE_PATH', `The name ${fault}`, path)]),
      ...(repeated
        ? [finding('DUPLICATE_ENTRY', 'Another file would unpack to the same name', path)]
        : []),
    ];
  });
};
