import type { ParsedIndex, ParsedItem, ParsedStatement } from '../../format/parse-index.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, type FindingCode, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';
import { quotedCommentFault } from './quoted-comment-fault.ts';

/** The roles of the files whose words people read: a document's markup can hide any words. */
const READ = ['text', 'post-text', 'file'];

type Fault = readonly [code: FindingCode, detail: string];

/**
 * Says why the words of a statement are not where the index says; undefined if they are, if another
 * volume holds them, or if the file stays back.
 */
const faultOf = (
  bag: Bag,
  itemsById: ReadonlyMap<string, ParsedItem | undefined>,
  statement: ParsedStatement,
): Fault | undefined => {
  const { item, anchor } = statement;
  if (!itemsById.has(item)) return ['INDEX_DISAGREES', 'names an item that is not here'];
  const found = itemsById.get(item);
  if (!found) return undefined;
  const artifact = [...found.artifacts, ...(found.withheld ?? [])].find(
    ({ path }) => path === `${found.folder}/${anchor.artifact}`,
  );
  if (artifact?.digest !== anchor.digest)
    return ['INDEX_DISAGREES', 'quotes a file that its item does not have'];
  if (artifact.role !== undefined && !READ.includes(artifact.role))
    return ['QUOTE_NOT_IN_TEXT', `quotes ${anchor.artifact}, which is no text that people read`];
  const text = textOf(bag, `data/${artifact.path}`);
  const isThere = text === undefined || text.slice(anchor.start, anchor.end) === anchor.exact;
  if (!isThere) return ['INDEX_DISAGREES', 'quotes words that do not stand there'];
  const fault = quotedCommentFault(bag, found, statement);
  return fault === undefined ? undefined : ['INDEX_DISAGREES', fault];
};

/**
 * Compares the words that the index quotes with the captured texts, and whose they are with the
 * sealed lists of comments.
 */
export const checkStatements = (
  bag: Bag,
  { matter, items, elsewhere }: ParsedIndex,
): readonly Finding[] => {
  const itemsById = new Map<string, ParsedItem | undefined>(
    elsewhere.map(({ id }) => [id, undefined]),
  );
  for (const item of items) itemsById.set(item.id, item);
  return (matter.statements ?? []).flatMap((statement, at) => {
    const fault = faultOf(bag, itemsById, statement);
    if (!fault) return [];
    const [code, detail] = fault;
    return [finding(code, `Statement ${at + 1} ${detail}`, INDEX_PATH)];
  });
};
