import { type Digest, digestNow, hexOf } from '../../../evidence/digest.ts';
import { artifactsSent, type SentDerived } from '../../../evidence/export-item.ts';
import { fillIn } from '../../../words/fill-in.ts';
import { cell } from '../../model/blank.ts';
import { paragraph, table } from '../../model/blocks.ts';
import type { Block, Cell } from '../../model/filing-document.ts';
import { joinsIn, type Words } from '../../model/filled-words.ts';
import type { Facts, FiledItem } from './filed-items.ts';
import { inZoneOfCase } from './times.ts';

type File = { readonly path: string; readonly bytes: number; readonly digest: Digest };

/** The sealed record; where a redacted one goes out in its place, both. */
const recordsOf = (
  { redactedRecord, recordBytes, digest }: FiledItem,
  { filingFacts: words }: Words,
): readonly File[] => {
  const sealed = { path: 'record.json', bytes: recordBytes.length, digest };
  if (!redactedRecord) return [sealed];
  return [
    { ...sealed, path: fillIn(words.staysBack, sealed) },
    {
      path: 'record.redacted.json',
      bytes: redactedRecord.length,
      digest: digestNow(redactedRecord),
    },
  ];
};

/** Every file that goes out as it was sealed, with its size and digest; an exhibit's in order. */
export const fileTable = ({ items, words }: Facts): Block => {
  const { exhibit, file, bytes, digest } = words.filingFacts;
  return table(
    file,
    [
      [exhibit, 13.6],
      [file, 14.8],
      [bytes, 10.6], // nine digits, as a recording has, are not broken
      [digest, 61],
    ],
    items.flatMap((item) =>
      [...recordsOf(item, words), ...artifactsSent(item)].map((one) => [
        cell(item.exhibit),
        cell(one.path),
        cell(String(one.bytes)),
        cell(hexOf(one.digest)),
      ]),
    ),
  );
};

const whatOf = (
  { redactions = [] }: FiledItem,
  derived: SentDerived,
  { filingFacts: words }: Words,
): string => {
  if (derived.kind === 'text') return words.derivedText;
  const isRedacted =
    derived.redaction !== undefined || redactions.some(({ file }) => file === derived.path);
  return isRedacted ? words.derivedRedacted : words.derivedMarked;
};

/** The paths of the files that a derived one was made from; a digest where no file has it. */
const parentsOf = ({ record }: FiledItem, { from }: SentDerived, words: Words): string =>
  from
    .map((digest) => record.artifacts.find((one) => one.digest === digest)?.path ?? hexOf(digest))
    .join(joinsIn(words).list);

const derivedRow = (facts: Facts, item: FiledItem, derived: SentDerived): readonly Cell[] => [
  cell(item.exhibit),
  {
    paragraphs: [[derived.path], [whatOf(item, derived, facts.words)]],
  },
  cell(parentsOf(item, derived, facts.words)),
  { paragraphs: [[derived.by], [inZoneOfCase(facts, derived.at)]] },
  cell(hexOf(derived.digest)),
];

/** The files that were made after sealing, each with what it was made from, by whom and when. */
export const derivedBlocks = (facts: Facts, lead: string): readonly Block[] => {
  const { items, words } = facts;
  const { exhibit, file, madeFrom, byWhom, digest, noDerived } = words.filingFacts;
  const rows = items.flatMap((item) =>
    (item.derived ?? [])
      .filter(({ kind }) => kind !== 'record')
      .map((derived) => derivedRow(facts, item, derived)),
  );
  if (rows.length === 0) return [paragraph(noDerived)];
  const columns = [
    [exhibit, 15],
    [file, 25],
    [madeFrom, 15],
    [byWhom, 17],
    [digest, 28],
  ] as const;
  return [paragraph(lead), table(file, columns, rows)];
};
