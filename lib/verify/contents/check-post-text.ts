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

type Difference = { readonly path: string; readonly id: string; readonly share: number };

const differenceOf = (
  bag: Bag,
  { id, folder }: ParsedIndex['items'][number],
  record: ParsedRecord | undefined,
): readonly Difference[] => {
  const text = record?.post?.text;
  const file = record?.artifacts.find(({ role }) => role === 'post-text');
  const path = `data/${folder}/${file?.path}`;
  const captured = file && textOf(bag, path);
  if (text === undefined || captured === undefined || bare(captured).includes(bare(text)))
    return [];
  return [{ path, id, share: shareMissing(text, captured) }];
};

/**
 * Compares the post's text in each record with the captured text of the post. The captured text
 * also holds names and buttons, and a recogniser may spell out a picture, so a small difference is
 * noted; a text of other words is found.
 */
export const checkPostText = (
  bag: Bag,
  { items }: ParsedIndex,
  records: ReadonlyMap<number, ParsedRecord>,
): Checked<Finding> => {
  const differing = items.flatMap((item) => differenceOf(bag, item, records.get(item.number)));
  const small = differing.filter(({ share }) => share <= MOST_MISSING);
  return {
    findings: differing
      .filter(({ share }) => share > MOST_MISSING)
      .map(({ path, id, share }) => ({
        ...finding(
          'TEXT_DISAGREES',
          `${Math.round(share * 100)} % of the post’s text in the record does not stand in it`,
          path,
        ),
        item: id,
      })),
    notes:
      small.length > 0
        ? [
            note(
              'POST_TEXT_DIFFERS',
              'The record’s text of the post is not word for word in the captured text',
              small.map(({ path }) => path),
            ),
          ]
        : [],
  };
};
