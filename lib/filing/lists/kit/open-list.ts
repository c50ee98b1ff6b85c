import { capturesOf } from '../../../casework/captures.ts';
import { buildCaseFile, type CaseFile, caseFileAbout } from '../../../evidence/case-file.ts';
import { type ExportItem, exhibitOf, inExhibitOrder } from '../../../evidence/export-item.ts';
import type { ItemRecord } from '../../../evidence/item.ts';
import { reportZone } from '../../../report/report-table.ts';
import type { FilingInput, FilingPlaces } from '../../filing-input.ts';
import type { FilingLanguage } from '../../model/filing-document.ts';
import { type Words, wordsIn } from '../../model/filled-words.ts';

/** An item of the package as the lists read it. */
export type ListItem = {
  readonly id: string;
  readonly exhibit: string;
  readonly record: ItemRecord;
  readonly item: ExportItem;
};

/**
 * What every list is made from: the items in the order of their exhibits, the entries of the case
 * file that go out with them, and the words of the list's language. `zone` is that of days for
 * which nothing else states one. `captures` gives the other captures of an item's page or post.
 */
export type FilingList = {
  readonly input: FilingInput;
  readonly places: FilingPlaces;
  readonly language: FilingLanguage;
  readonly words: Words;
  readonly items: readonly ListItem[];
  readonly itemOf: ReadonlyMap<string, ListItem>;
  readonly entries: CaseFile;
  readonly zone: string;
  readonly captures: (item: ListItem) => readonly ListItem[];
};

/** Prepares a list in one language. */
export const openList = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingList => {
  const items = inExhibitOrder(input, input.items).map(
    (item): ListItem => ({
      ...{ id: item.record.id, record: item.record, item },
      exhibit: exhibitOf(input, item),
    }),
  );
  const itemOf = new Map(items.map((item) => [item.id, item]));
  return {
    ...{ input, places, language, items, itemOf },
    words: wordsIn(language, input.wordings),
    entries: caseFileAbout(input.caseFile ?? buildCaseFile([]), new Set(itemOf.keys())),
    zone: reportZone(input),
    captures: capturesOf(items),
  };
};
