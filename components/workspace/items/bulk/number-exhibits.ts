import { inOwnOrder } from '../../../../lib/casework/exhibits/exhibit-order.ts';
import { exhibitLabel } from '../../../../lib/evidence/matter.ts';
import type { LabelChange } from '../../../../lib/store/items/annotate-items.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

export const EXHIBIT_ORDERS = ['published', 'captured', 'own', 'shown'] as const;
export type ExhibitOrder = (typeof EXHIBIT_ORDERS)[number];

const instantOf: Record<ExhibitOrder, (item: ListingRow) => string> = {
  // Items without a stated time come last, in the order of capture.
  published: ({ publishedAt, capturedAt }) => publishedAt ?? `~${capturedAt}`,
  captured: ({ capturedAt }) => capturedAt,
  own: () => '',
  shown: () => '',
};

const inOrder = (items: readonly ListingRow[], order: ExhibitOrder): readonly ListingRow[] => {
  const read = instantOf[order];
  if (order === 'shown') return items;
  if (order === 'own') return inOwnOrder(items);
  return items.toSorted((one, other) => {
    const [a, b] = [read(one), read(other)];
    if (a !== b) return a < b ? -1 : 1;
    return one.number - other.number;
  });
};

/** The first number that no other item under this prefix has reached: 1 where none bears one. */
export const nextNumber = (others: readonly ListingRow[], prefix: string): number => {
  const numbers = others
    .filter(({ exhibit }) => exhibit.startsWith(`${prefix}-`))
    .map(({ exhibit }) => exhibit.slice(prefix.length + 1))
    .filter((rest) => /^\d+$/.test(rest))
    .map(Number);
  return Math.max(0, ...numbers) + 1;
};

/**
 * Exhibit labels without a gap from `first` on; times that are equal go by the number in the
 * matter, so that they stay the same.
 */
export const numberExhibits = (
  items: readonly ListingRow[],
  { order, prefix, first }: { order: ExhibitOrder; prefix: string; first: number },
): readonly (LabelChange & { readonly labels: { readonly exhibit: string } })[] =>
  inOrder(items, order).map(({ id }, at) => ({
    id,
    labels: { exhibit: exhibitLabel(prefix, first + at) },
  }));

/** The new labels that another item already has. */
export const clashes = (
  changes: ReturnType<typeof numberExhibits>,
  others: readonly ListingRow[],
): readonly string[] => {
  const existing = new Set(others.map(({ exhibit }) => exhibit));
  return changes.map(({ labels }) => labels.exhibit).filter((exhibit) => existing.has(exhibit));
};
