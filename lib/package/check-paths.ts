import type { ExportItem } from '../evidence/export-item.ts';
import { ProblemError } from '../evidence/problem.ts';
import { collisionKey, pathFault } from '../format/path.ts';
import { RECEIPT_FILE } from '../format/shapes/deposit-receipt.ts';

const ARTIFACT = /^(?:media\/)?[^/]+$/;
const DERIVED = /^derived\/[^/]+$/;

const isUnsafe = (path: string): boolean => pathFault(path) !== undefined;

/**
 * Checks that the files of an item have safe names that do not collide: artifacts lie in the item's
 * folder or in its `media/`, derived files in its `derived/`. Throws `UNEXPECTED`.
 */
export const checkPaths = ({ number, record, derived = [] }: ExportItem): void => {
  const names = [
    record.id,
    'record.json',
    'record.redacted.json',
    'record.tsr',
    RECEIPT_FILE,
    ...record.artifacts.map(({ path }) => path),
  ];
  const made = derived.map(({ path }) => path);
  const isUnfit =
    names.some((name) => isUnsafe(name) || !ARTIFACT.test(name)) ||
    made.some((path) => isUnsafe(path) || !DERIVED.test(path));
  const all = [...names, ...made];
  if (isUnfit || new Set(all.map(collisionKey)).size < all.length)
    throw new ProblemError(
      'UNEXPECTED',
      `Item ${number} has a file name that a package cannot hold`,
      'item',
    );
};
