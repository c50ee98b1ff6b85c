import { hexOf } from '../../../evidence/digest.ts';
import type { ItemRecord } from '../../../evidence/item.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { BLANK, cell } from '../../model/blank.ts';
import type { Cell } from '../../model/filing-document.ts';
import { count, type Line, lines } from '../kit/cells.ts';
import { capturedAt, inUtc, statedLines } from '../kit/list-times.ts';
import type { FilingList, ListItem } from '../kit/open-list.ts';
import { bracketed, labelled } from '../kit/punctuation.ts';
import { pagesOf } from '../kit/references.ts';
import { exhibitName, isFile } from './exhibit-name.ts';
import { remarkLines } from './exhibit-remarks.ts';
import type { StampTime } from './stamp-times.ts';

const personOf = (
  { language }: FilingList,
  { custodian: { name, organisation } }: ItemRecord,
): string => (organisation ? bracketed(language, name, organisation) : name);

/** Where it comes from, as a person entered it, and how it was captured, as the record says. */
const sourceLines = (list: FilingList, { record, item }: ListItem): readonly Line[] => {
  const { filingExhibitList: w } = list.words;
  const { source } = item.labels.filing ?? {};
  const came = fillIn(isFile(record) ? w.addedBy : w.capturedBy, {
    who: personOf(list, record),
    time: capturedAt(list, record),
    version: record.environment.extension,
  });
  const address = !isFile(record) && fillIn(w.address, { url: record.page.url });
  return [source ?? (isFile(record) && BLANK), address, came];
};

const formLines = (
  { words: { filingExhibitList: w }, language }: FilingList,
  { item }: ListItem,
) => {
  const { formIn } = item.labels.filing ?? {};
  return [formIn ? w[`form_${formIn}`] : BLANK, labelled(language, 'SHA-256', hexOf(item.digest))];
};

/** When what the exhibit shows was made, as its page states it; a blank where none does. */
const madeLines = (list: FilingList, { record }: ListItem): readonly Line[] => {
  const stated = statedLines(list, record.post?.published);
  return stated.length > 0 ? stated : [BLANK, list.words.filingLists.notStated];
};

const stampLine = (
  { words: { filingExhibitList: w } }: FilingList,
  { item }: ListItem,
  stamp: StampTime | undefined,
): string => {
  if (stamp) return fillIn(w.stamp, { ...stamp, time: inUtc(stamp.time) });
  return item.recordToken ? w.stampOnly : w.noStamp;
};

/** The Bates numbers of an exhibit's pages in the load file. */
export const batesCell = ({ places, words }: FilingList, { id }: ListItem): Cell => {
  const range = places.bates.get(id);
  return cell(range && fillIn(words.filingExhibitList.batesRange, range));
};

/** The cells of an exhibit, in the order of the columns; `copies` is how many are filed. */
export const exhibitRow = (
  list: FilingList,
  item: ListItem,
  at: number,
  copies: number | undefined,
  stamps: ReadonlyMap<string, StampTime>,
): readonly Cell[] => {
  const { filingExhibitList: w } = list.words;
  const { group, evidenceKind, purpose, externalNumber } = item.item.labels.filing ?? {};
  return [
    count(at + 1),
    cell(group),
    cell(item.exhibit),
    cell(exhibitName(list, item.record)),
    cell(evidenceKind && w[`evidence_${evidenceKind}`]),
    lines(sourceLines(list, item)),
    lines(formLines(list, item)),
    lines(madeLines(list, item)),
    cell(capturedAt(list, item.record)),
    cell(purpose),
    cell(pagesOf(list, item.id)),
    copies === undefined ? cell(undefined) : count(copies),
    lines([externalNumber ?? BLANK, stampLine(list, item, stamps.get(item.id))]),
    lines(remarkLines(list, item)),
  ];
};
