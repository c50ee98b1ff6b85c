import { cell } from '../../model/blank.ts';
import type { Cell } from '../../model/filing-document.ts';
import { type Facts, type FiledItem, listExhibits } from './filed-items.ts';

/** A sentence that is true of some exhibits; `isSign` where it calls for care. */
export type Finding = { readonly sentence: string; readonly isSign?: boolean };

/** A finding with the labels of the exhibits that it is true of. */
export type GroupedFinding = Finding & { readonly exhibits: readonly string[] };

/**
 * The findings of many captures, each once with its exhibits, so that what is the same in all is
 * said once. Those that call for care come first.
 */
export const groupFindings = (
  captures: readonly FiledItem[],
  findingsOf: (item: FiledItem) => readonly Finding[],
): readonly GroupedFinding[] => {
  const groups = new Map<string, { finding: Finding; exhibits: string[] }>();
  for (const item of captures)
    for (const finding of findingsOf(item)) {
      const group = groups.get(finding.sentence) ?? { finding, exhibits: [] };
      if (group.exhibits.at(-1) !== item.exhibit) group.exhibits.push(item.exhibit);
      groups.set(finding.sentence, group);
    }
  const all = [...groups.values()].map(({ finding, exhibits }) => ({ ...finding, exhibits }));
  return [...all.filter(({ isSign }) => isSign), ...all.filter(({ isSign }) => !isSign)];
};

/** Rows of two cells: the finding, bold where it calls for care, and the exhibits. */
export const findingRows = (
  facts: Facts,
  findings: readonly GroupedFinding[],
): readonly (readonly Cell[])[] =>
  findings.map(({ sentence, isSign, exhibits }) => [
    { paragraphs: [[isSign ? { text: sentence, strong: true } : sentence]] },
    cell(listExhibits(facts, exhibits)),
  ]);
