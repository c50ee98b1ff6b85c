import { hexOf } from '../../../evidence/digest.ts';
import {
  type FileFacts,
  isAddedFile,
  obtainedSentence,
} from '../../../evidence/file/file-facts.ts';
import type { ItemRecord } from '../../../evidence/item.ts';
import { authorityName } from '../../../evidence/names/authority-name.ts';
import type { StampTime } from '../../../report/stamp-times.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { BLANK, cell } from '../../model/blank.ts';
import type { Cell } from '../../model/filing-document.ts';
import { count, type Line, lines } from '../kit/cells.ts';
import { capturedAt, localTime, statedLines } from '../kit/list-times.ts';
import type { FilingList, ListItem } from '../kit/open-list.ts';
import { bracketed, labelled, quoted } from '../kit/punctuation.ts';
import { pagesOf } from '../kit/references.ts';
import { shortened } from '../kit/shortened.ts';
import { exhibitName } from './exhibit-name.ts';
import { remarkLines } from './exhibit-remarks.ts';

const personOf = (
  { language }: FilingList,
  { custodian: { name, organisation } }: ItemRecord,
): string => (organisation ? bracketed(language, name, organisation) : name);

/** Where it comes from, as a person entered it, and how it was captured, as the record says. */
const sourceLines = (list: FilingList, { record, item }: ListItem): readonly Line[] => {
  const { filingExhibitList: w } = list.words;
  const { file, source } = record;
  const came = fillIn(isAddedFile(record) ? w.addedBy : w.capturedBy, {
    who: personOf(list, record),
    time: capturedAt(list, record),
    version: record.environment.extension,
  });
  const entered = item.labels.filing?.source;
  const address = fillIn(w.address, { url: shortened(list, record.page.url) });
  if (!file) return [entered, address, came];
  const sentence = obtainedSentence(file.fetched);
  const obtained = source?.obtained && fillIn(w.obtained, { how: source.obtained });
  if (sentence)
    return [entered, address, came, fillIn(list.words.files[sentence.key], sentence.values)];
  if (file.fetched) return [entered, address, came, obtained];
  return [entered || source?.from || BLANK, obtained, came];
};

/** The dates that a file states of itself, by which claims of it are told apart. */
const FILE_DATES = ['taken', 'digitised', 'created', 'modified', 'date', 'received'] as const;

/**
 * What a file says of its own time: anybody can have written it, so that the time stays a blank.
 */
const claimLines = (list: FilingList, { claims }: FileFacts): readonly Line[] => {
  const { filingExhibitList: w, files } = list.words;
  const dates = FILE_DATES.flatMap((name) =>
    claims
      .filter((claim) => claim.name === name)
      .map(({ by, raw }) => {
        const claim = `${w[`claim_${name}`]} ${quoted(shortened(list, raw))}`;
        return bracketed(list.language, claim, files[`by_${by}`] ?? by);
      }),
  );
  return dates.length > 0
    ? [BLANK, labelled(list.language, w.claims, '').trimEnd(), ...dates]
    : [BLANK];
};

const formLines = ({ words: { terms }, language }: FilingList, { item }: ListItem) => {
  const { formIn } = item.labels.filing ?? {};
  return [
    formIn ? terms[`form_${formIn}`] : BLANK,
    labelled(language, 'SHA-256', hexOf(item.digest)),
  ];
};

/** When what the exhibit shows was made, as its page states it; a blank where none does. */
const madeLines = (list: FilingList, { record }: ListItem): readonly Line[] => {
  if (record.file) return claimLines(list, record.file);
  const stated = statedLines(list, record.post?.published);
  return stated.length > 0 ? stated : [BLANK, list.words.filingLists.notStated];
};

const stampLine = (
  list: FilingList,
  { item, id }: ListItem,
  logged: StampTime | undefined,
): string => {
  const { filingExhibitList: w } = list.words;
  const { time, authority } = { ...logged, ...list.input.stamps?.get(id) };
  if (time && authority)
    return fillIn(w.stamp, { authority: authorityName(authority), time: localTime(list, time) });
  return item.recordToken ? w.stampOnly : w.noStamp;
};

/** When an exhibit was captured; of a file, which was not, when it was added. */
const takenCell = (list: FilingList, { record }: ListItem): Cell => {
  const time = capturedAt(list, record);
  return cell(
    isAddedFile(record) ? fillIn(list.words.filingExhibitList.fileAdded, { time }) : time,
  );
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
  const { group, evidenceKind, purpose, externalNumber } = item.item.labels.filing ?? {};
  return [
    count(at + 1),
    cell(group),
    cell(item.exhibit),
    cell(exhibitName(list, item.item)),
    cell(evidenceKind && list.words.terms[`evidenceKind_${evidenceKind}`]),
    lines(sourceLines(list, item)),
    lines(formLines(list, item)),
    lines(madeLines(list, item)),
    takenCell(list, item),
    cell(purpose),
    cell(pagesOf(list, item.id)),
    copies === undefined ? cell(undefined) : count(copies),
    lines([externalNumber ?? BLANK, stampLine(list, item, stamps.get(item.id))]),
    lines(remarkLines(list, item)),
  ];
};
