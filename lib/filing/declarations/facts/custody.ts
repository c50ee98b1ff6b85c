import { CUSTODY_EVENTS, type CustodyEvent, type CustodyLine } from '../../../evidence/custody.ts';
import { hexOf } from '../../../evidence/digest.ts';
import type { LoggedEntry } from '../../../evidence/ledger.ts';
import { logLineOf } from '../../../format/parse-log-line.ts';
import { fillIn } from '../../../words/fill-in.ts';
import type { FilingInput } from '../../filing-input.ts';
import { cell } from '../../model/blank.ts';
import { paragraph, table } from '../../model/blocks.ts';
import type { Block } from '../../model/filing-document.ts';
import type { Words } from '../../model/filled-words.ts';
import { listNotSent, type NotSent } from '../../not-sent.ts';
import type { Facts } from './filed-items.ts';

/** The open entries of some log, and how many of its lines are sealed; `count` is that of all. */
type ReadLog = {
  readonly entries: readonly LoggedEntry[];
  readonly sealed: number;
  readonly count: number;
};

const readLines = (all: readonly CustodyLine[]): ReadLog => {
  const lines = all.map(logLineOf);
  return {
    entries: lines.flatMap(({ entry }) => (entry ? [entry] : [])),
    sealed: lines.filter(({ sealed }) => sealed !== undefined).length,
    count: lines.length,
  };
};

/** The logs of all custodians as they go out, the exporter's own first. */
export const readLog = ({ custody, chains = [] }: FilingInput): ReadLog =>
  readLines([...custody, ...chains.flatMap(({ lines }) => lines)]);

/** The open entries of the log of one chain, or of the exporter's own where none is named. */
export const entriesOfChain = (
  { custody, chains = [] }: FilingInput,
  chain: string | undefined,
): readonly LoggedEntry[] =>
  readLines(chain === undefined ? custody : (chains.find(({ id }) => id === chain)?.lines ?? []))
    .entries;

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
    ...(input.chains ?? []).map(({ custodian, lines }) => {
      const digest = lines.at(-1)?.digest;
      const values = { name: custodian.name, entries: lines.length };
      return fillIn(words.filingFacts.logOther, { ...values, head: digest && hexOf(digest) });
    }),
    sealed === 0
      ? words.filingFacts.logOpen
      : fillIn(words.filingFacts.logSealed, { count: sealed }),
  ];
};

/** How many entries there are of each event; the sealed lines and the sum stand below. */
export const eventTable = ({ input, words }: Facts): Block => {
  const { event, entries: heading, sealedLines, total } = words.filingFacts;
  const { entries, sealed, count: all } = readLog(input);
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
        { paragraphs: [[{ text: String(all), strong: true }]] },
      ],
    ],
  );
};

/** The items of the matter that do not go out, each with the reason in words. */
export const notProduced = ({ input, words }: Facts): readonly NotSent[] => {
  const { filingFacts } = words;
  const sentences = {
    withheld: filingFacts.notProducedWithheld,
    deleted: filingFacts.notProducedDeleted,
    transferred: filingFacts.notProducedMoved,
    notChosen: filingFacts.notProducedChosen,
    notHere: filingFacts.notProducedNotHere,
  };
  return listNotSent(input).map((one) => {
    const reason = fillIn(sentences[one.how], { reason: one.reason });
    return { ...one, reason };
  });
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
      rows.map((row) => [cell(row.label), cell(row.reason)]),
    ),
  ];
};
