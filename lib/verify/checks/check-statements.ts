import { isTranscript } from '../../evidence/statement/anchor.ts';
import type { ParsedIndex, ParsedItem, ParsedStatement } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, type FindingCode, finding } from '../finding.ts';
import { type Checked, note } from '../note.ts';
import { INDEX_PATH } from '../read-index.ts';
import { quotedCommentFault } from './quoted-comment-fault.ts';
import { transcriptFault } from './transcript-fault.ts';

/** The roles of the files whose words people read: a document's markup can hide any words. */
const READ = ['text', 'post-text', 'file'];

type Fault = readonly [code: FindingCode, detail: string];
type Records = ReadonlyMap<string, ParsedRecord>;
type Listed = ParsedItem['artifacts'][number];

const disagrees = (detail: string | undefined): Fault | undefined =>
  detail === undefined ? undefined : ['INDEX_DISAGREES', detail];

/** Says why words that a person typed cannot be of the file that they name. */
const typedFault = (
  item: ParsedItem,
  { anchor }: ParsedStatement,
  artifact: Listed,
  records: Records,
): string | undefined => {
  if (!isTranscript(anchor)) return undefined;
  const sealed = records.get(item.id)?.artifacts.find(({ path }) => path === anchor.artifact);
  const { pixels, recording } = sealed ?? {};
  const durationMs = recording?.durationMs;
  return transcriptFault(anchor, { ...artifact, pixels, durationMs }, item);
};

/** Says why quoted words do not stand in the text that they name. */
const quoteFault = (bag: Bag, anchor: ParsedStatement['anchor'], artifact: Listed) => {
  if (isTranscript(anchor)) return undefined;
  if (artifact.role !== undefined && !READ.includes(artifact.role))
    return [
      'QUOTE_NOT_IN_TEXT',
      `quotes ${anchor.artifact}, which is no text that people read`,
    ] as const;
  const text = textOf(bag, `data/${artifact.path}`);
  const isThere = text === undefined || text.slice(anchor.start, anchor.end) === anchor.exact;
  return disagrees(isThere ? undefined : 'quotes words that do not stand there');
};

/**
 * Says why the words of a statement are not where the index says; undefined if they are, if another
 * volume holds them, or if the file stays back.
 */
const faultOf = (
  bag: Bag,
  itemsById: ReadonlyMap<string, ParsedItem | undefined>,
  statement: ParsedStatement,
  records: Records,
): Fault | undefined => {
  const { item, anchor } = statement;
  if (!itemsById.has(item)) return disagrees('names an item that is not here');
  const found = itemsById.get(item);
  if (!found) return undefined;
  const artifact = [...found.artifacts, ...(found.withheld ?? [])].find(
    ({ path }) => path === `${found.folder}/${anchor.artifact}`,
  );
  if (!artifact || artifact.digest !== anchor.digest)
    return disagrees('quotes a file that its item does not have');
  return (
    disagrees(typedFault(found, statement, artifact, records)) ??
    quoteFault(bag, anchor, artifact) ??
    disagrees(quotedCommentFault(bag, found, statement))
  );
};

/**
 * Compares the words that the index quotes with the captured texts, and whose they are with the
 * sealed lists of comments. Words that a person typed are held against no text: that their place is
 * one of the file that they name is checked, and the note says so. `records` are by the item's
 * number.
 */
export const checkStatements = (
  bag: Bag,
  { matter, items, elsewhere }: ParsedIndex,
  records: Records,
): Checked<Finding> => {
  const itemsById = new Map<string, ParsedItem | undefined>(
    elsewhere.map(({ id }) => [id, undefined]),
  );
  for (const item of items) itemsById.set(item.id, item);
  const { statements = [] } = matter;
  const typed = statements.filter(({ anchor }) => isTranscript(anchor)).length;
  return {
    findings: statements.flatMap((statement, at) => {
      const fault = faultOf(bag, itemsById, statement, records);
      if (!fault) return [];
      const [code, detail] = fault;
      return [finding(code, `Statement ${at + 1} ${detail}`, INDEX_PATH)];
    }),
    notes:
      typed > 0
        ? [note('TRANSCRIPTS', `${typed} of ${statements.length} statements have typed words`)]
        : [],
  };
};
