import { hexOf } from '../../evidence/digest.ts';
import type { LoggedEntry } from '../../evidence/ledger.ts';
import { roleName } from '../../evidence/names/role-name.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { BLANK, cell } from '../model/blank.ts';
import { heading, paragraph, table } from '../model/blocks.ts';
import type { Block, Cell, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { entriesOfChain, notProduced } from './facts/custody.ts';
import { type Facts, type FiledItem, gatherFacts } from './facts/filed-items.ts';
import { inZoneOfCase } from './facts/times.ts';
import { caseSummary, documentOf } from './frame.ts';

/** When the item of a number was captured, where an open line says so. */
const arrivalOf = (entries: readonly LoggedEntry[], number: number): LoggedEntry | undefined =>
  entries.find(({ event, detail }) => event === 'captured' && detail?.number === number);

const itemBlocks = (facts: Facts): readonly Block[] => {
  const { filingFacts, filingLogs: logs } = facts.words;
  const rows = notProduced(facts);
  if (rows.length === 0) return [paragraph(logs.noWithheldItems)];
  return [
    table(
      logs.withheldTitle,
      [
        [filingFacts.number, 12],
        [logs.date, 26],
        [logs.kind, 20],
        [logs.basis, 42],
      ],
      rows.map(({ chain, number, label, reason }) => {
        const arrival = arrivalOf(entriesOfChain(facts.input, chain), number);
        return [
          cell(label),
          cell(arrival && inZoneOfCase(facts, arrival.at)),
          // The log does not say what an item is, and its title would say too much.
          { paragraphs: [[BLANK]] },
          cell(reason),
        ];
      }),
    ),
  ];
};

const fileRows = (item: FiledItem, { words }: Facts): readonly (readonly Cell[])[] =>
  (item.withheld ?? []).map(({ path, reason }) => {
    const artifact = item.record.artifacts.find((one) => one.path === path);
    return [
      cell(item.exhibit),
      {
        paragraphs: [
          [path],
          ...(artifact
            ? [[words.report[`role_${roleName(artifact.role, item.record.post?.kind)}`]]]
            : []),
        ],
      },
      cell(artifact && String(artifact.bytes)),
      cell(words.filingFacts[`back_${reason}`]),
      cell(artifact && hexOf(artifact.digest)),
    ];
  });

const fileBlocks = (facts: Facts): readonly Block[] => {
  const { filingFacts: shared, filingLogs: logs } = facts.words;
  const rows = facts.items.flatMap((item) => fileRows(item, facts));
  if (rows.length === 0) return [paragraph(logs.noWithheldFiles)];
  return [
    paragraph(logs.withheldFilesLead),
    table(
      logs.withheldFiles,
      [
        [shared.exhibit, 15],
        [shared.file, 30],
        [shared.bytes, 11],
        [logs.basis, 17],
        [shared.digest, 27],
      ],
      rows,
    ),
  ];
};

/** What stays back: items by number, date, kind and basis without their titles, and files. */
export const buildWithheldLog = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const facts = gatherFacts(input, places, language);
  const { filingLogs: logs } = facts.words;
  const head = { name: 'withheld-log', title: logs.withheldTitle, draft: true };
  return documentOf(facts, head, [
    ...caseSummary(facts),
    paragraph(logs.withheldLead),
    heading(1, logs.withheldItems),
    ...itemBlocks(facts),
    heading(1, logs.withheldFiles),
    ...fileBlocks(facts),
  ]);
};
