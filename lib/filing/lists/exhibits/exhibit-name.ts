import type { ExportItem } from '../../../evidence/export-item.ts';
import type { FileFacts } from '../../../evidence/file/file-facts.ts';
import type { ItemRecord } from '../../../evidence/item.ts';
import { itemName } from '../../../evidence/names/item-name.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { filesBeside } from '../../model/files-beside.ts';
import type { FilingList } from '../kit/open-list.ts';
import { bracketed, labelled, MARKS, quoted } from '../kit/punctuation.ts';
import { platformOf } from '../kit/references.ts';
import { shortened } from '../kit/shortened.ts';

/** Characters of a post's text that name it where it has no title. */
const FIRST_CHARACTERS = 20;

/** The title of a post or page, else the first words of the post. */
export const shortTitle = (record: ItemRecord): string => {
  const { post } = record;
  if (post?.kind === 'alert' || post?.title || !post?.text) return itemName(record);
  const letters = [...post.text.replace(/\s+/gu, ' ').trim()];
  const first = letters.slice(0, FIRST_CHARACTERS).join('');
  return letters.length > FIRST_CHARACTERS ? `${first}…` : first;
};

/** What a capture consists of: pictures of the page, and its source code. */
const natureOf = ({ words: { filingExhibitList: w } }: FilingList, record: ItemRecord): string => {
  const has = (...roles: readonly string[]) =>
    record.artifacts.some(({ role }) => roles.includes(role));
  const pictures = has('viewport', 'page-segment', 'post');
  const source = has('dom', 'mhtml', 'response');
  if (pictures) return source ? w.bothFiles : w.screenshots;
  return source ? w.sourceCode : w.textOnly;
};

/** The recording, the media and the attachments that go out with an exhibit, each in words. */
const besideOf = (
  { words: { filingExhibitList: w } }: FilingList,
  item: Pick<ExportItem, 'record' | 'withheld'>,
): readonly string[] => {
  const { recordings, media, attachments } = filesBeside(item);
  return [
    ...recordings.map((seconds) => fillIn(w.recording, { seconds })),
    ...(media > 0 ? [fillIn(w.media, { count: media })] : []),
    ...(attachments > 0 ? [fillIn(w.attached, { count: attachments })] : []),
  ];
};

/** The words for media types by their beginning; every other file is a file. */
const KINDS = [
  ['application/pdf', 'filePdf'],
  ['message/rfc822', 'fileEmail'],
  ['image/', 'filePicture'],
  ['video/', 'fileVideo'],
  ['audio/', 'fileSound'],
] as const;

/** The name of a file that a person added, its kind in words with the media type, its pages. */
const fileParts = (list: FilingList, { name, mediaType, pages }: FileFacts) => {
  const { filingExhibitList: w } = list.words;
  const key = KINDS.find(([start]) => mediaType.startsWith(start))?.[1] ?? 'file';
  const kind = bracketed(list.language, w[key], mediaType);
  return [quoted(name), kind, pages && fillIn(w.filePages, { count: pages })];
};

const postParts = (list: FilingList, record: ItemRecord) => {
  const { filingExhibitList: w, report } = list.words;
  const { post } = record;
  const { name, handle, id } = post?.author ?? {};
  const shown = post?.published?.shown ?? post?.published?.raw;
  const account = name ?? handle;
  return [
    platformOf(list, post?.platform),
    post && post.kind !== 'page' && report[`kind_${post.kind}`],
    account && fillIn(w.account, { name: account }),
    id && labelled(list.language, 'UID', id),
    shown && fillIn(w.timeShown, { words: shown }),
    quoted(shortTitle(record)),
    natureOf(list, record),
  ];
};

/**
 * The name of an exhibit (证据名称): platform and kind, account, UID, the time shown, the title or the
 * first words, what it consists of, and what goes out beside its pictures and its source.
 */
export const exhibitName = (
  list: FilingList,
  item: Pick<ExportItem, 'record' | 'withheld'>,
): string => {
  const { record } = item;
  const parts = record.file ? fileParts(list, record.file) : postParts(list, record);
  return [...parts, ...besideOf(list, item)]
    .flatMap((part) => (part ? [shortened(list, part)] : []))
    .join(MARKS[list.language].comma);
};
