import { hexOf } from '../../../../evidence/digest.ts';
import type { ExportItem } from '../../../../evidence/export-item.ts';
import { addressOf, isAddedFile, obtainedSentence } from '../../../../evidence/file/file-facts.ts';
import type { ItemRecord, StatedTime } from '../../../../evidence/item.ts';
import type { Instant } from '../../../../evidence/matter.ts';
import { itemName } from '../../../../evidence/names/item-name.ts';
import { coverageLines } from '../../../../evidence/page/coverage-lines.ts';
import { offsetMinutes } from '../../../../evidence/wall-time.ts';
import { problemKey } from '../../../../report/problem-key.ts';
import { en } from '../../../../words/en.ts';
import { zhCN } from '../../../../words/zh-CN.ts';
import { filesBeside, secondsOf } from '../../../model/files-beside.ts';
import { visibleText } from '../../../model/visible-text.ts';
import { zoneName } from '../../../model/zone-name.ts';
import { heldBackPictures, shownPictures } from '../../../pictures/shown-pictures.ts';
import { type Surface, surfacesOf } from '../../../pictures/surface.ts';
import type { ExhibitWords } from '../exhibit-words.ts';

/** A fact of an exhibit: its label and its words. */
export type ExhibitFact = readonly [label: string, value: string];

/** Code units of a title or an address; the whole is in the record. */
const LONGEST = 600;

const plain = (at: Instant): string => at.replace('T', ' ').replace(/\.\d+Z$/u, '');

const offsetOf = (minutes: number): string => {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const shown = `${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
  return `UTC${minutes < 0 ? '−' : '+'}${shown}`;
};

const clockAt = (at: Instant, offset: number): string =>
  plain(new Date(Date.parse(at) + offset * 60_000).toISOString());

/** An instant on a clock of the zone, with its offset. */
export const localTime = (at: Instant, timeZone: string): string => {
  if (Number.isNaN(Date.parse(at))) return at;
  const offset = offsetMinutes(new Date(at), timeZone);
  return `${clockAt(at, offset)} ${offsetOf(offset)}`;
};

/**
 * An instant on a clock of the zone and in UTC. The zone is named where its name is the same in
 * every language of the file, else told by its offset, since a head has one line.
 */
export const localAndUtc = (at: Instant, timeZone: string, words: ExhibitWords): string => {
  if (Number.isNaN(Date.parse(at))) return at;
  const utc = `${plain(at)} UTC`;
  if (timeZone === 'UTC') return utc;
  const names = words.each(zoneName(en, timeZone), zoneName(zhCN, timeZone));
  const offset = offsetMinutes(new Date(at), timeZone);
  const told = names.length > 1 ? offsetOf(offset) : `${names[0]} (${offsetOf(offset)})`;
  return `${clockAt(at, offset)} ${told} = ${utc}`;
};

/** What the time is called at which an item came into the matter: an added file is no capture. */
export const takenLabel = (record: ItemRecord, words: ExhibitWords): string =>
  words.say(isAddedFile(record) ? 'addedAt' : 'capturedAt');

/**
 * The host and the beginning of the path, for the head of a sheet; of an added file its name and
 * where it comes from.
 */
export const shortPlace = (record: ItemRecord): string => {
  const address = addressOf(record);
  const url = address === undefined ? null : URL.parse(address);
  const added = [record.file?.name, record.source?.from].filter(Boolean).join(' · ');
  const place = url ? `${url.host}${url.pathname === '/' ? '' : url.pathname}` : address;
  const shown = visibleText(place ?? added);
  return shown.length > 64 ? `${shown.slice(0, 63).toWellFormed()}…` : shown;
};

const shorten = (text: string, words: ExhibitWords): string =>
  text.length > LONGEST ? words.say('cut', { text: text.slice(0, LONGEST).toWellFormed() }) : text;

const statedTime = (time: StatedTime | undefined): string => {
  if (!time) return '';
  const { raw, at } = time;
  return at && !Number.isNaN(Date.parse(at)) ? `${raw} (${plain(at)} UTC)` : raw;
};

const authorOf = ({ post }: ItemRecord): string =>
  [post?.author?.name, post?.author?.handle, post?.author?.id, post?.author?.url]
    .filter(Boolean)
    .join(' · ');

/** Where a file comes from and how it was obtained; nothing for a page. */
const sourceFacts = ({ file, source }: ItemRecord, words: ExhibitWords): readonly ExhibitFact[] => {
  if (!file || !source) return [];
  const label = (key: 'fileFrom' | 'fileObtained') =>
    words.each(en.report[key], zhCN.report[key]).join(' / ');
  const sentence = obtainedSentence(file.fetched);
  const obtained = sentence
    ? words.each(en.files[sentence.key], zhCN.files[sentence.key], sentence.values)
    : [source.obtained];
  return [
    ...(file.fetched ? [] : [[label('fileFrom'), shorten(source.from, words)] as const]),
    [label('fileObtained'), shorten(obtained.join(' / '), words)],
  ];
};

/** The pictures that are in the package and on no sheet. */
const notPrinted = (item: ExportItem, stated: readonly Surface[]): readonly string[] => {
  const printed = new Set(
    [...surfacesOf(item), ...stated].flatMap(({ pieces }) =>
      pieces.map(({ picture }) => picture.path),
    ),
  );
  return shownPictures(item)
    .map(({ path }) => path)
    .filter((path) => !printed.has(path));
};

/** What of an exhibit no sheet can show: recording, video and sound, each with its digest. */
const playedFiles = (item: ExportItem, words: ExhibitWords): readonly string[] =>
  filesBeside(item).played.map((artifact) => {
    const values = { path: artifact.path, digest: hexOf(artifact.digest) };
    const seconds = secondsOf(artifact);
    return seconds === undefined
      ? words.say('playedFile', values)
      : words.say('playedFor', { ...values, seconds });
  });

/**
 * The facts on the first sheet of an exhibit, with times in `zone`, an IANA name; one that is not
 * known is left out. `stated` are pictures that are printed for a statement of theirs.
 */
export const exhibitFacts = (
  item: ExportItem,
  words: ExhibitWords,
  zone: string,
  stated: readonly Surface[] = [],
): readonly ExhibitFact[] => {
  const { record, digest, redactions } = item;
  const { page, post, custodian } = record;
  const label = (key: keyof typeof en.report) =>
    words.each(en.report[key], zhCN.report[key]).join(' / ');
  const heldBack = heldBackPictures(item).map(({ path }) => path);
  const facts: readonly ExhibitFact[] = [
    [label('title'), shorten(post?.title ?? page.title ?? itemName(record), words)],
    [label('url'), shorten(addressOf(record) ?? '', words)],
    ...sourceFacts(record, words),
    [label('author'), shorten(authorOf(record), words)],
    [label('published'), shorten(statedTime(post?.published), words)],
    [label('edited'), shorten(statedTime(post?.edited), words)],
    [
      label(isAddedFile(record) ? 'added' : 'captured'),
      localAndUtc(record.capturedAt, zone, words),
    ],
    [label('sealed'), localAndUtc(record.sealedAt, zone, words)],
    [label('custodian'), [custodian.name, custodian.organisation].filter(Boolean).join(' · ')],
    [label('recordDigest'), digest.replace(/^sha256:/u, '')],
    [words.say('notPrinted'), words.list(notPrinted(item, stated))],
    [words.say('played'), words.list(playedFiles(item, words))],
    [words.say('heldBack'), redactions || heldBack.length > 0 ? words.list(heldBack) : ''],
  ];
  return facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => [name, visibleText(value)]);
};

/** What a partial capture lacks, in sentences. */
export const missingLines = ({ record }: ExportItem, words: ExhibitWords): readonly string[] => {
  const problems = record.problems.flatMap(({ code, message, values = {} }) => {
    const key = problemKey({ code, values: Object.keys(values).length > 0 ? values : undefined });
    const [first = '', ...others] = words.each(en.problems[key], zhCN.problems[key], values);
    return [`${first} (${code}: ${message})`, ...others];
  });
  const gaps = coverageLines(record.conditions.coverage)
    .filter(({ isMissing }) => isMissing)
    .flatMap(({ key, values }) => words.each(en.coverage[key], zhCN.coverage[key], values));
  return [...problems, ...gaps].map(visibleText);
};
