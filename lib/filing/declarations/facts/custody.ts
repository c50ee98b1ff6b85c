import { CUSTODY_EVENTS, type CustodyEvent } from '../../../evidence/custody.ts';
import { hexOf } from '../../../evidence/digest.ts';
import type { LoggedEntry } from '../../../evidence/ledger.ts';
import { logLineOf } from '../../../format/parse-log-line.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { FilingInput } from '../../filing-input.ts';
import { cell } from '../../model/blank.ts';
import { paragraph, table } from '../../model/blocks.ts';
import type { Block } from '../../model/filing-document.ts';
import type { Words } from '../../model/filled-words.ts';
import type { Facts } from './filed-items.ts';

/** The open entries of the log as it goes out, and how many of its lines are sealed. */
export const readLog = ({
  custody,
}: Pick<FilingInput, 'custody'>): {
  readonly entries: readonly LoggedEntry[];
  readonly sealed: number;
} => {
  const lines = custody.map(logLineOf);
  return {
    entries: lines.flatMap(({ entry }) => (entry ? [entry] : [])),
    sealed: lines.filter(({ sealed }) => sealed !== undefined).length,
  };
};

const isKnown = (event: string): event is CustodyEvent =>
  (CUSTODY_EVENTS as readonly string[]).includes(event);

/** An event that this version does not know stands under its own name. */
const eventName = (event: string, { filingFacts: words }: Words): string =>
  isKnown(event) ? words[`event_${event}`] : event;

/** Head digest, number of entries, and sealed lines, as sentences. */
export const logSentences = ({ input, words }: Facts): readonly string[] => {
  const head = input.custody.at(-1)?.digest;
  if (!head) return [words.filingFacts.logEmpty];
  const { sealed } = readLog(input);
  return [
    fillIn(words.filingFacts.logHead, { entries: input.custody.length, head: hexOf(head) }),
    sealed === 0
      ? words.filingFacts.logOpen
      : fillIn(words.filingFacts.logSealed, { count: sealed }),
  ];
};

/** How many entries there are of each event; the sealed lines and the sum stand below. */
export const eventTable = ({ input, words }: Facts): Block => {
  const { event, entries: heading, sealedLines, total } = words.filingFacts;
  const { entries, sealed } = readLog(input);
  const names = [...new Set([...CUSTODY_EVENTS, ...entries.map((entry) => entry.event)])];
  const counts = names
    .map((name) => [name, entries.filter((entry) => entry.event === name).length] as const)
    .filter(([, count]) => count > 0);
  return table(
    event,
    [
      [event, 75],
      [heading, 25],
    ],
    [
      ...counts.map(([name, count]) => [cell(eventName(name, words)), cell(String(count))]),
      ...(sealed > 0 ? [[cell(sealedLines), cell(String(sealed))]] : []),
      [
        { paragraphs: [[{ text: total, strong: true }]] },
        { paragraphs: [[{ text: String(input.custody.length), strong: true }]] },
      ],
    ],
  );
};

type NotProduced = { readonly number: number; readonly reason: string };

/** The items of the matter that do not go out, by number, each with the reason. */
export const notProduced = ({ input, words }: Facts): readonly NotProduced[] => {
  const { filingFacts } = words;
  const left = {
    deleted: filingFacts.notProducedDeleted,
    transferred: filingFacts.notProducedMoved,
  };
  return [
    ...input.withheld.map(({ number, reason }) => ({
      number,
      reason: fillIn(filingFacts.notProducedWithheld, { reason }),
    })),
    ...(input.left ?? []).map(({ number, how }) => ({ number, reason: left[how] })),
    ...(input.notChosen ?? []).map((number) => ({
      number,
      reason: filingFacts.notProducedChosen,
    })),
  ].toSorted((one, other) => one.number - other.number);
};

/** The same as a table under its sentence; one sentence where every item goes out. */
export const notProducedBlocks = (facts: Facts, lead: string): readonly Block[] => {
  const { number, reason, everythingProduced } = facts.words.filingFacts;
  const rows = notProduced(facts);
  if (rows.length === 0) return [paragraph(everythingProduced)];
  return [
    paragraph(lead),
    table(
      reason,
      [
        [number, 15],
        [reason, 85],
      ],
      rows.map((row) => [cell(String(row.number)), cell(row.reason)]),
    ),
  ];
};
