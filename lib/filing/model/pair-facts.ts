import type { Cell, FactsBlock } from './filing-document.ts';

/** The cells of facts that stand two beside each other, read row by row; the last may be alone. */
export const pairFacts = ({ items }: FactsBlock): readonly (readonly Cell[])[] => {
  const rows: (readonly Cell[])[] = [];
  for (let at = 0; at < items.length; at += 2)
    rows.push([items[at] ?? [], items[at + 1] ?? []].map((runs) => ({ paragraphs: [runs] })));
  return rows;
};
