import type { ItemGap, ReadinessInput, ReadinessItem, ReadinessLine } from './readiness-line.ts';

type Lacks = (item: ReadinessItem, input: ReadinessInput) => boolean;

const LACKS: Readonly<Record<ItemGap, Lacks>> = {
  purpose: ({ filing }) => !filing?.purpose,
  source: ({ filing }) => !filing?.source,
  'evidence-kind': ({ filing }) => !filing?.evidenceKind,
  role: ({ role }) => role === '',
  partial: ({ status }) => status === 'partial',
  'time-stamp': ({ id }, { stamped }) => !stamped.has(id),
  'redaction-words': ({ id }, { unnamedRedactions }) => unnamedRedactions.has(id),
};

/** What is missing of items that may go out, a line for each kind of gap. */
export const findItemGaps = (input: ReadinessInput): readonly ReadinessLine[] =>
  (Object.entries(LACKS) as [ItemGap, Lacks][]).flatMap(([gap, lacks]) => {
    const items = input.items
      .filter((item) => !item.withheld && lacks(item, input))
      .map(({ id }) => id);
    return items.length > 0 ? [{ gap, count: items.length, view: 'items' as const, items }] : [];
  });
