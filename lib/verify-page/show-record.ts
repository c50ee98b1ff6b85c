import type { Bytes } from '../evidence/digest.ts';
import type { ParsedItem } from '../format/parse-index.ts';
import { type ParsedRecord, parseRecord } from '../format/parse-record.ts';
import type { ReadAgain } from '../verify/report/read-again.ts';
import type { Verification } from '../verify/verification.ts';
import { make } from './build.ts';
import type { Translate } from './words.ts';

/** Reads files of the package again, by their paths inside the bag. */
export type ReadFiles = (paths: readonly string[]) => Promise<ReadonlyMap<string, ReadAgain>>;

/** Pictures that a browser decodes and does not run. */
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];

/** The sealed record of an item, if it is in the package and readable. */
export const recordOf = (
  { opened }: Verification,
  { folder }: ParsedItem,
): ParsedRecord | undefined => {
  const bytes = opened?.records.get(folder);
  return bytes && parseRecord(new TextDecoder().decode(bytes)).record;
};

const addPicture = (place: HTMLElement, content: Bytes, mediaType: string, name: string): void => {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const picture = make('img', { src: url, alt: name });
  picture.addEventListener('load', () => URL.revokeObjectURL(url));
  place.append(make('figure', {}, picture, make('figcaption', {}, name)));
};

/** Shows the pictures that the record seals, if their bytes are those that were sealed. */
const showPictures = async (
  place: HTMLElement,
  { folder }: ParsedItem,
  { artifacts }: ParsedRecord,
  read: ReadFiles,
): Promise<void> => {
  const pictures = artifacts.filter(({ mediaType }) => PICTURES.includes(mediaType));
  const pathOf = (name: string): string => `data/${folder}/${name}`;
  const files = await read(pictures.map(({ path }) => pathOf(path)));
  for (const { path, digest, mediaType } of pictures) {
    const file = files.get(pathOf(path));
    if (file?.digest === digest) addPicture(place, file.content, mediaType, path);
  }
};

/** The facts that the record states of an item, in the order of a report. */
const factsOf = ({ post, page, capturedAt }: ParsedRecord, t: Translate) =>
  [
    [t('report', 'title'), post?.title ?? page.title],
    [t('report', 'author'), [post?.author?.name, post?.author?.handle].filter(Boolean).join(' · ')],
    [
      t('report', 'published'),
      [post?.published?.raw, post?.published?.at].filter(Boolean).join(' · '),
    ],
    [t('report', 'captured'), capturedAt],
    [t('report', 'url'), page.url],
  ] as const;

/**
 * An item as its sealed record tells it: facts, text, and its pictures, which are read when
 * `whole`, the element that holds it, is opened. Nobody need trust the report for them.
 */
export const recordPart = (
  item: ParsedItem,
  record: ParsedRecord,
  whole: HTMLElement,
  read: ReadFiles | undefined,
  t: Translate,
): HTMLElement => {
  const rows = factsOf(record, t)
    .filter(([, fact]) => fact)
    .flatMap(([term, fact]) => [make('dt', {}, term), make('dd', {}, fact)]);
  const pictures = make('div', { class: 'pictures' });
  whole.addEventListener(
    'toggle',
    () => {
      if (read) void showPictures(pictures, item, record, read);
    },
    { once: true },
  );
  const text = record.post?.text;
  return make(
    'div',
    {},
    make('small', {}, t('verifyPage', 'fromRecord')),
    make('dl', {}, ...rows),
    text !== undefined && make('p', { class: 'text' }, text),
    pictures,
  );
};
