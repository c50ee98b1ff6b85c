import { isAddedFile } from '../../evidence/file/file-facts.ts';
import type { LoggedEntry } from '../../evidence/ledger.ts';
import type { Instant } from '../../evidence/matter.ts';
import { isProfile } from '../../format/profile.ts';
import { fillIn } from '../../words/fill-in.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { cell } from '../model/blank.ts';
import { heading, paragraph, table } from '../model/blocks.ts';
import type { Block, Cell, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import type { Words } from '../model/filled-words.ts';
import { eventTable, logSentences, notProducedBlocks, readLog } from './facts/custody.ts';
import { type Facts, type FiledItem, gatherFacts } from './facts/filed-items.ts';
import { momentLines } from './facts/times.ts';
import { caseSummary, documentOf, draftNote } from './frame.ts';

/** How an item came into the matter: the last entry that put it there. */
const arrivalOf = (own: readonly LoggedEntry[]): LoggedEntry | undefined =>
  own.findLast(({ event }) => event === 'captured' || event === 'received');

const momentOf = (facts: Facts, at: Instant): Cell['paragraphs'] =>
  momentLines(facts, at).map((line) => [line]);

const arrivalCell = (arrival: LoggedEntry | undefined, isAdded: boolean, facts: Facts): Cell => {
  const { filingLogs: logs, filingFacts } = facts.words;
  if (!arrival) return cell(logs.inSealedLine);
  const taken = isAdded ? filingFacts.addedAndSealed : filingFacts.event_captured;
  const how = arrival.event === 'received' ? filingFacts.event_received : taken;
  return { paragraphs: [[how], ...momentOf(facts, arrival.at), [arrival.actor]] };
};

const verifiedText = (own: readonly LoggedEntry[], { filingLogs: logs }: Words): string => {
  const checks = own.filter(({ event }) => event === 'verified');
  const changed = checks.filter(({ detail }) => detail?.result === 'changed').length;
  const count = checks.length;
  return changed === 0
    ? fillIn(logs.times, { count })
    : fillIn(logs.changedResult, { count, changed });
};

const rowOf = (item: FiledItem, entries: readonly LoggedEntry[], facts: Facts): readonly Cell[] => {
  const { words } = facts;
  const own = entries.filter((entry) => entry.item === item.record.id);
  const arrival = arrivalOf(own);
  const times = (event: string) =>
    fillIn(words.filingLogs.times, { count: own.filter((entry) => entry.event === event).length });
  const since = arrival?.at ?? '';
  const exports = entries.filter(({ event, at }) => event === 'exported' && at > since).length;
  return [
    { paragraphs: [[item.exhibit], [`${words.filingFacts.number} ${item.number}`]] },
    arrivalCell(arrival, isAddedFile(item.record), facts),
    { paragraphs: momentOf(facts, item.record.sealedAt) },
    cell(times('time-stamped')),
    cell(times('annotated')),
    cell(times('viewed')),
    cell(verifiedText(own, words)),
    cell(fillIn(words.filingLogs.times, { count: exports })),
  ];
};

const itemsTable = (facts: Facts): Block => {
  const { filingFacts, filingLogs: logs } = facts.words;
  const { entries } = readLog(facts.input);
  return table(
    logs.custodyTitle,
    [
      [filingFacts.exhibit, 14],
      [logs.arrival, 23],
      [filingFacts.sealed, 22],
      [logs.stamped, 9],
      [logs.annotated, 9],
      [logs.viewed, 7],
      [logs.verified, 9],
      [logs.exports, 7],
    ],
    facts.items.map((item) => rowOf(item, entries, facts)),
  );
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

const profileName = (profile: unknown, { filingLogs: logs }: Words): string | undefined =>
  isProfile(profile) ? logs[`profile_${profile}`] : textOf(profile);

const exportBlocks = (facts: Facts): readonly Block[] => {
  const { input, words } = facts;
  const { filingLogs: logs } = words;
  const exports = readLog(input).entries.filter(({ event }) => event === 'exported');
  if (exports.length === 0) return [paragraph(logs.noExports)];
  return [
    table(
      logs.exportsTitle,
      [
        [logs.seq, 8],
        [logs.when, 24],
        [logs.who, 18],
        [logs.exportFile, 30],
        [logs.itemsIn, 8],
        [logs.profile, 12],
      ],
      exports.map(({ seq, at, actor, detail }) => [
        cell(String(seq)),
        { paragraphs: momentOf(facts, at) },
        cell(actor),
        cell(textOf(detail?.savedAs ?? detail?.file)),
        cell(textOf(detail?.items)),
        cell(profileName(detail?.profile, words)),
      ]),
    ),
  ];
};

/** What the custody log says of each exhibit, of the exports and of its own lines: a draft. */
export const buildCustodySummary = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const facts = gatherFacts(input, places, language);
  const { filingLogs: logs, filingCertification: shared } = facts.words;
  const head = {
    name: 'custody-summary',
    title: logs.custodyTitle,
    draft: true,
    landscape: true,
  };
  return documentOf(facts, head, [
    draftNote(facts),
    ...caseSummary(facts),
    ...logSentences(facts).map((sentence) => paragraph(sentence)),
    paragraph(logs.custodyLead),
    itemsTable(facts),
    heading(1, logs.exportsTitle),
    ...exportBlocks(facts),
    heading(1, logs.countsTitle),
    eventTable(facts),
    ...notProducedBlocks(facts, shared.notProduced),
  ]);
};
