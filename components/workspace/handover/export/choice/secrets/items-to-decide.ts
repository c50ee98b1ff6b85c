import { type ItemSecret, RECORD_PATH } from '../../../../../../lib/jobs/work/find-secrets.ts';
import type { ExportChoice } from '../../../../../../lib/package/export-choice.ts';

/** A file that stays back by a person's choice. */
export type HeldFile = ExportChoice['withheldFiles'][number];

/** A file that a person decides about: what was found in it, and whether it is held back. */
export type FileToDecide = {
  readonly path: string;
  readonly found: readonly ItemSecret[];
  readonly isHeld: boolean;
};

/** An item that a person decides about; `record` is what its sealed record states. */
export type ItemToDecide = {
  readonly item: string;
  readonly record: readonly ItemSecret[];
  readonly files: readonly FileToDecide[];
};

const filesOf = (
  found: readonly ItemSecret[],
  held: readonly HeldFile[],
): readonly FileToDecide[] => {
  const paths = new Set([...found, ...held].map(({ path }) => path));
  return [...paths]
    .filter((path) => path !== RECORD_PATH)
    .map((path) => ({
      path,
      found: found.filter((one) => one.path === path),
      isHeld: held.some((one) => one.path === path),
    }));
};

/**
 * The items in which a secret was found or of which a file is held back, as a remembered choice
 * holds it; items that are not in `known` are left out.
 */
export const itemsToDecide = (
  secrets: readonly ItemSecret[],
  held: readonly HeldFile[],
  known: ReadonlySet<string>,
): readonly ItemToDecide[] => {
  const items = new Set([...secrets, ...held].map(({ item }) => item));
  return [...items]
    .filter((item) => known.has(item))
    .map((item) => {
      const found = secrets.filter((one) => one.item === item);
      const files = held.filter((one) => one.item === item);
      return {
        item,
        record: found.filter(({ path }) => path === RECORD_PATH),
        files: filesOf(found, files),
      };
    });
};
