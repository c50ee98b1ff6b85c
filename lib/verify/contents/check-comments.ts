import type { ParsedIndex } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { parseComments } from '../../format/shapes/parse-comments.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';

/** White space and invisible format characters differ between a page and what is read from it. */
const plain = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');

const faultOf = (source: string, captured: string | undefined): string | undefined => {
  const list = parseComments(source);
  if (!list) return 'It is no list of comments as the format has it';
  if (captured === undefined) return undefined;
  const words = plain(captured);
  const other = list.comments.find(
    ({ text, recognised }) => text !== undefined && !recognised && !words.includes(plain(text)),
  );
  return other && `The words of comment ${other.number} do not stand in the captured text`;
};

/**
 * Compares the words of each list of comments with the captured text, in which they stand word for
 * word unless the list says of a comment that they do not.
 */
export const checkComments = (
  bag: Bag,
  { items }: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): readonly Finding[] =>
  items.flatMap(({ id, folder }) => {
    const { artifacts = [] } = records.get(id) ?? {};
    const pathOf = (wanted: string) => artifacts.find(({ role }) => role === wanted)?.path;
    const [list, text] = [pathOf('comments'), pathOf('text')];
    const source = list && textOf(bag, `data/${folder}/${list}`);
    if (!source) return [];
    const fault = faultOf(source, text && textOf(bag, `data/${folder}/${text}`));
    const path = `data/${folder}/${list}`;
    return fault === undefined ? [] : [{ ...finding('TEXT_DISAGREES', fault, path), item: id }];
  });
