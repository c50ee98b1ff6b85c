import { hexOf } from '../../../../evidence/digest.ts';
import type { ExportItem } from '../../../../evidence/export-item.ts';
import { reportZone } from '../../../../report/report-table.ts';
import { en } from '../../../../words/en.ts';
import { zhCN } from '../../../../words/zh-CN.ts';
import type { FilingInput } from '../../../filing-input.ts';
import { listNotSent } from '../../../not-sent.ts';
import { addParagraph, type Flow } from '../../kit/flow.ts';
import { addTable } from '../../kit/table.ts';
import type { ExhibitKey, ExhibitWords } from '../exhibit-words.ts';
import { localAndUtc } from '../sheets/exhibit-facts.ts';

const TITLE = { size: 26, before: 40, after: 6 };
const SUBTITLE = { size: 14, after: 18 };
const HEADING = { size: 12.5, before: 16, after: 5, keep: 40 };
const BODY = { size: 9.5, leading: 1.5, after: 5 };
const FACT = { size: 9.5, leading: 1.4 };
const LABELS = 150;

type Fact = readonly [label: string, value: string | undefined];

const factsOf = (input: FilingInput, words: ExhibitWords): readonly Fact[] => {
  const { matter, export: made } = input;
  const { custodian } = matter;
  const label = (key: keyof typeof en.report) =>
    words.each(en.report[key], zhCN.report[key]).join(' / ');
  const about = [custodian.name, custodian.title, custodian.employer ?? custodian.organisation];
  const time = localAndUtc(made.at, reportZone(input), words);
  return [
    [label('matter'), matter.name],
    [label('reference'), matter.reference],
    [label('court'), matter.court],
    [label('docket'), matter.docket],
    [label('cause'), matter.cause],
    [words.say('filedBy'), matter.filingParty],
    [words.say('opponents'), words.list(matter.opponents ?? [])],
    [words.say('copies'), matter.copies?.toString()],
    [label('custodian'), about.filter(Boolean).join(' · ')],
    [words.say('exportedAt'), `${time} · ${words.say('by', { name: made.by })}`],
    [label('software'), made.software],
    [words.say('signer'), made.signer ?? words.say('unsigned')],
  ];
};

const addHeading = (flow: Flow, text: string): Promise<void> =>
  addParagraph(flow, [{ text, strong: true }], HEADING);

const addSentences = async (flow: Flow, sentences: readonly string[]): Promise<void> => {
  for (const text of sentences) await addParagraph(flow, [{ text }], BODY);
};

/** The time-stamps that nobody vouches for, or that failed their check at this export. */
const unknownStamps = (
  { stamps }: FilingInput,
  items: readonly ExportItem[],
  words: ExhibitWords,
): readonly string[] => {
  const keys = [
    ['unknown', 'stampsUnknown'],
    ['invalid', 'stampsInvalid'],
  ] as const;
  return keys.flatMap(([standing, key]) => {
    const own = items.filter(({ record }) => stamps?.get(record.id)?.standing === standing);
    return own.length > 0 ? words.sentences(key, { count: own.length }) : [];
  });
};

const addSeals = async (
  flow: Flow,
  input: FilingInput,
  items: readonly ExportItem[],
  words: ExhibitWords,
): Promise<void> => {
  await addHeading(flow, words.say('seals'));
  const stamped = items.filter(({ recordToken }) => recordToken).length;
  await addSentences(flow, words.sentences('sealedRecords', { count: items.length, stamped }));
  await addSentences(flow, unknownStamps(input, items, words));
  const last = input.custody.at(-1);
  if (!last) return;
  const values = { entries: input.custody.length, digest: hexOf(last.digest) };
  await addSentences(flow, words.sentences('logHead', values));
};

const LIMITS: readonly ExhibitKey[] = [
  'limitCopies',
  'limitPictures',
  'limitOverlap',
  'limitOutlines',
  'limitText',
  'limitGlyphs',
];

const addLimits = async (
  flow: Flow,
  items: readonly ExportItem[],
  words: ExhibitWords,
): Promise<void> => {
  await addHeading(flow, words.say('limits'));
  const isRedacted = items.some(({ redactions, redactedRecord }) => redactions || redactedRecord);
  for (const key of [...LIMITS, ...(isRedacted ? (['limitRedacted'] as const) : [])])
    await addSentences(flow, words.sentences(key));
  for (const key of ['showsUnchanged', 'showsSigned', 'showsNotTrue', 'showsClock'] as const)
    await addSentences(flow, words.each(en.report[key], zhCN.report[key]));
};

/** What the matter has and this file does not. */
const absentLines = (input: FilingInput, words: ExhibitWords): readonly string[] => {
  const absent = listNotSent(input);
  const one = {
    withheld: 'withheldItem',
    deleted: 'deletedItem',
    transferred: 'movedItem',
  } as const;
  const many = { notChosen: 'notChosenItems', notHere: 'notHereItems' } as const;
  return [
    ...(['withheld', 'deleted', 'transferred'] as const).flatMap((how) =>
      absent
        .filter((item) => item.how === how)
        .flatMap(({ label, reason }) => words.sentences(one[how], { number: label, reason })),
    ),
    ...(['notChosen', 'notHere'] as const).flatMap((how) => {
      const numbers = absent.filter((item) => item.how === how).map(({ label }) => label);
      return numbers.length > 0 ? words.sentences(many[how], { numbers }) : [];
    }),
  ];
};

/** Adds the cover of a volume, its seals, and what it is and is not. */
export const addCover = async (
  flow: Flow,
  input: FilingInput,
  {
    items,
    volume,
  }: { readonly items: readonly ExportItem[]; readonly volume?: number | undefined },
  words: ExhibitWords,
): Promise<void> => {
  await addParagraph(flow, [{ text: words.say('title'), strong: true }], TITLE);
  flow.pdf.bookmarks.add(words.say('title'));
  const { reference, name } = input.matter;
  const number = volume === undefined ? [] : [words.say('volume', { number: volume })];
  await addParagraph(flow, [{ text: [reference, name, ...number].join(' · ') }], SUBTITLE);
  const rows = factsOf(input, words).flatMap(([label, value]) =>
    value ? [[{ paragraphs: [[{ text: label }]] }, { paragraphs: [[{ text: value }]] }]] : [],
  );
  const widths = [LABELS, flow.sheet.content.width - LABELS];
  await addTable(flow, rows, { widths, text: FACT });
  await addSeals(flow, input, items, words);
  await addLimits(flow, items, words);
  const absent = absentLines(input, words);
  if (absent.length === 0) return;
  await addHeading(flow, words.say('notHere'));
  await addSentences(flow, absent);
};
