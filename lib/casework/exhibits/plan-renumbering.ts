import { exhibitLabel } from '../../evidence/matter.ts';

/** What a renumbering has to know of an item. */
export type NumberedItem = { readonly id: string; readonly exhibit: string };

export type Renumbering = {
  /** The items whose label changes, in the order given. */
  readonly changes: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** The labels that stay because an export has already given them out. */
  readonly kept: readonly string[];
  /** New labels that another item already bears. */
  readonly taken: readonly string[];
};

const NUMBERED = /^\d+$/;

/**
 * What becomes of exhibit labels when their prefix changes: each keeps its number under the new
 * prefix. A label that is not of the old prefix stays; so does one that was given out in an export,
 * unless `changesGivenOut`.
 */
export const planRenumbering = (
  items: readonly NumberedItem[],
  { from, to }: { readonly from: string; readonly to: string },
  givenOut: ReadonlySet<string>,
  changesGivenOut: boolean,
): Renumbering => {
  if (from === to || to === '') return { changes: [], kept: [], taken: [] };
  const isOfPrefix = ({ exhibit }: NumberedItem): boolean =>
    exhibit.startsWith(`${from}-`) && NUMBERED.test(exhibit.slice(from.length + 1));
  const all = items.filter(isOfPrefix);
  const stays = ({ id }: NumberedItem): boolean => givenOut.has(id) && !changesGivenOut;
  const changes = all
    .filter((item) => !stays(item))
    .map(({ id, exhibit }) => ({
      ...{ id, from: exhibit },
      to: exhibitLabel(to, Number(exhibit.slice(from.length + 1))),
    }));
  const changing = new Set(changes.map(({ id }) => id));
  const borne = new Set(items.filter(({ id }) => !changing.has(id)).map(({ exhibit }) => exhibit));
  return {
    changes,
    kept: all.filter(stays).map(({ exhibit }) => exhibit),
    taken: changes.map((change) => change.to).filter((label) => borne.has(label)),
  };
};
