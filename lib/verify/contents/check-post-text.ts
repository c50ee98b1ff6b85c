import type { ParsedIndex } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';

/** If more than this share of a post’s text was not captured, it is another text. */
const MOST_MISSING = 0.3;

/** Letters and digits alone: pages differ from their posts in white space, case and marks. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The places of a text whose two letters stand nowhere in the other text, as a share of all. */
const shareMissing = (text: string, other: string): number => {
  const letters = [...bare(text)];
  const rest = [...bare(other)];
  const pairs = new Set(rest.slice(1).map((letter, at) => `${rest[at]}${letter}`));
  const missing = letters.slice(1).filter((letter, at) => !pairs.has(`${letters[at]}${letter}`));
  return letters.length < 2 ? 0 : missing.length / (letters.length - 1);
};

/** White space and invisible format characters differ between a page and what is read from it. */
const plain = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');

type Item = ParsedIndex['items'][number];
type Difference = {
  readonly path: string;
  readonly id: string;
  /** Absent where the text was kept apart and is exactly the record's. */
  readonly fault?: string;
};

/** Records of before state no self-check, and have no text that was kept apart. */
const isOld = ({ conditions }: ParsedRecord): boolean => conditions?.selfCheck === undefined;

const faultOf = (record: ParsedRecord, text: string, captured: string): string | undefined => {
  const share = shareMissing(text, captured);
  if (isOld(record) && share <= MOST_MISSING) return undefined;
  return isOld(record)
    ? `${Math.round(share * 100)} % of the post’s text in the record does not stand in it`
    : 'The post’s text in the record does not stand in it word for word';
};

const differenceOf = (
  bag: Bag,
  { id, folder }: Item,
  record: ParsedRecord | undefined,
): readonly Difference[] => {
  const text = record?.post?.text;
  // A redacted record masks its text by itself, and is held against the redaction log.
  if (text === undefined || !record || record.redactedFrom) return [];
  const fileOf = (wanted: string) => record.artifacts.find(({ role }) => role === wanted);
  const pathOf = (file: { readonly path: string }) => `data/${folder}/${file.path}`;
  const apart = fileOf('post-recognised');
  if (apart) {
    const [path, kept] = [pathOf(apart), textOf(bag, pathOf(apart))];
    if (kept === undefined) return [];
    const fault = 'It is not the post’s text in the record';
    return [{ path, id, ...(kept !== text && { fault }) }];
  }
  const file = fileOf('post-text') ?? (isOld(record) ? undefined : fileOf('text'));
  const captured = file && textOf(bag, pathOf(file));
  if (captured === undefined || !file) return [];
  const isThere = isOld(record)
    ? bare(captured).includes(bare(text))
    : plain(captured).includes(plain(text));
  if (isThere) return [];
  const fault = faultOf(record, text, captured);
  return [{ path: pathOf(file), id, ...(fault !== undefined && { fault }) }];
};

/**
 * Compares the post's text in each record with the captured text: it stands in the post's text word
 * for word, or was kept apart as the recogniser read it, which is noted. In old records a small
 * difference is noted.
 */
export const checkPostText = (
  bag: Bag,
  { items }: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): Checked<Finding> => {
  const differing = items.flatMap((item) => differenceOf(bag, item, records.get(item.id)));
  const noted = differing.filter(({ fault }) => fault === undefined);
  return {
    findings: differing.flatMap(({ path, id, fault }) =>
      fault === undefined ? [] : [{ ...finding('TEXT_DISAGREES', fault, path), item: id }],
    ),
    notes:
      noted.length > 0
        ? [
            note(
              'POST_TEXT_DIFFERS',
              'The record’s text of the post is not word for word in the captured text',
              noted.map(({ path }) => path),
            ),
          ]
        : [],
  };
};
