import { hexOf } from '../../evidence/digest.ts';
import type { Redaction } from '../../evidence/export-item.ts';
import { fillIn } from '../../words/fill-in.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { cell } from '../model/blank.ts';
import { bullets, heading, paragraph, table } from '../model/blocks.ts';
import type { Block, Cell, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import type { Words } from '../model/filled-words.ts';
import { type Facts, type FiledItem, gatherFacts } from './facts/filed-items.ts';
import { caseSummary, documentOf } from './frame.ts';

const boxOf = ({ box }: Redaction, { filingLogs: logs }: Words): string =>
  box ? `${box.x}, ${box.y}; ${box.width} × ${box.height}` : logs.wholeText;

/** The sheets of exhibits.pdf that show the item; a blank where they are not made. */
const pagesOf = (item: FiledItem, { places, words }: Facts): string | undefined => {
  const range = places.pages.get(item.record.id);
  if (!range) return undefined;
  const { first, last } = range;
  return first === last ? String(first) : fillIn(words.filingFacts.range, { first, last });
};

const rowOf = (item: FiledItem, redaction: Redaction, facts: Facts): readonly Cell[] => {
  const { words } = facts;
  const { file, of, reason, from, digest } = redaction;
  return [
    cell(item.exhibit),
    cell(pagesOf(item, facts)),
    cell(fillIn(words.filingLogs.fileFrom, { file, of })),
    cell(boxOf(redaction, words)),
    cell(reason),
    { paragraphs: [[hexOf(from)]] },
    { paragraphs: [[hexOf(digest)]] },
  ];
};

const redactionBlocks = (facts: Facts): readonly Block[] => {
  const { filingFacts: shared, filingLogs: logs } = facts.words;
  const rows = facts.items.flatMap((item) =>
    (item.redactions ?? []).map((redaction) => rowOf(item, redaction, facts)),
  );
  if (rows.length === 0) return [paragraph(logs.noRedactions)];
  return [
    paragraph(logs.redactionLead),
    table(
      logs.redactionTitle,
      [
        [shared.exhibit, 12],
        [logs.page, 12],
        [logs.picture, 17],
        [logs.box, 11],
        [shared.reason, 14],
        [logs.parentDigest, 17],
        [logs.derivedDigest, 17],
      ],
      rows,
    ),
  ];
};

const recordBlocks = ({ items, words: { filingLogs: logs } }: Facts): readonly Block[] => {
  const redacted = items.filter(({ redactedRecord }) => redactedRecord !== undefined);
  if (redacted.length === 0) return [];
  return [
    heading(1, logs.redactedRecords),
    paragraph(logs.redactedRecordsLead),
    ...bullets(redacted.map(({ exhibit, digest }) => `${exhibit}: ${hexOf(digest)}`)),
  ];
};

/** What was redacted for this package: exhibit, page, box, reason, digests of both files. */
export const buildRedactionLog = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const facts = gatherFacts(input, places, language);
  const { filingLogs: logs } = facts.words;
  const head = { name: 'redaction-log', title: logs.redactionTitle, draft: true, landscape: true };
  return documentOf(facts, head, [
    ...caseSummary(facts),
    ...redactionBlocks(facts),
    ...recordBlocks(facts),
  ]);
};
