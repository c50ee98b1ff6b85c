import { alertGaps } from '../../casework/remedies/alert-gaps.ts';
import type { CaseTime, Link, Push } from '../../evidence/casework.ts';
import type { StatedTime } from '../../evidence/item.ts';
import { fillIn } from '../../words/fill-in.ts';
import type { FilingInput, FilingPlaces } from '../filing-input.ts';
import { BLANK, cell } from '../model/blank.ts';
import type { Cell, FilingDocument, FilingLanguage } from '../model/filing-document.ts';
import { column, count, type Line, lines, paragraph, table } from './kit/cells.ts';
import { listDocument, listHead } from './kit/list-head.ts';
import { statedLines, timeOfCase } from './kit/list-times.ts';
import { type FilingList, type ListItem, openList } from './kit/open-list.ts';
import { MARKS } from './kit/punctuation.ts';
import { pagesOf, referenceOf } from './kit/references.ts';
import { shortened } from './kit/shortened.ts';

/** A time that a person entered, as one that a page states. */
const asStated = (list: FilingList, { at, precision, timeZone }: CaseTime): StatedTime => {
  const raw = timeOfCase(list, { at, precision, timeZone });
  return { raw, at, precision, assumedTimeZone: timeZone };
};

const alertLines = (list: FilingList, { record }: ListItem): readonly Line[] => {
  const { filingLists: l } = list.words;
  const { publisher, subject, subjectId, riskLabel, allegedFact } = record.post?.alert ?? {};
  const [who, name, fact] = [[publisher], [subject, subjectId], [riskLabel, allegedFact]].map(
    (parts) => shortened(list, parts.filter(Boolean).join(' · ')),
  );
  return [
    who && fillIn(l.publisher, { name: who }),
    name && fillIn(l.subject, { name }),
    fact && fillIn(l.fact, { fact }),
  ];
};

/** When an alert was pushed, as its page states it, and else as a person entered it. */
const pushedLines = (
  list: FilingList,
  { record }: ListItem,
  pushes: readonly Push[],
): readonly Line[] => [
  ...statedLines(list, record.post?.alert?.pushedAt),
  ...pushes.map(
    ({ time }) =>
      time && fillIn(list.words.filingLists.enteredPush, { time: timeOfCase(list, time) }),
  ),
];

const reachLines = (
  list: FilingList,
  { record }: ListItem,
  pushes: readonly Push[],
): readonly Line[] => {
  const { words, language } = list;
  const { filingLists: l, terms } = words;
  const { channel, scope } = record.post?.alert ?? {};
  return [
    channel && fillIn(l.stated, { words: shortened(list, channel) }),
    scope && fillIn(l.stated, { words: shortened(list, scope) }),
    ...pushes.flatMap((push) => [
      fillIn(l.channel, { name: terms[`channel_${push.channel}`] }),
      push.recipients.length > 0 &&
        fillIn(l.recipients, { names: push.recipients.join(MARKS[language].separator) }),
    ]),
  ];
};

const gapCell = ({ words: { filingLists: l } }: FilingList, days: number | undefined): Cell =>
  days === undefined ? lines([BLANK, l.noGap]) : count(days);

/** A row an alert and official record; one where no record is paired with the alert. */
const alertRow = (
  list: FilingList,
  at: number,
  item: ListItem,
  link: Link | undefined,
): readonly Cell[] => {
  const alert = item.record.post?.alert ?? {};
  const pushes = list.entries.push.filter((push) => push.item === item.id);
  const entered = pushes.find(({ time }) => time)?.time;
  const pushed = alert.pushedAt ?? (entered && asStated(list, entered));
  const { fromClaim, fromPush } = alertGaps(alert, pushed, link?.time);
  return [
    count(at + 1),
    cell(item.exhibit),
    cell(pagesOf(list, item.id)),
    lines(alertLines(list, item)),
    lines(statedLines(list, alert.eventDate)),
    cell(link && referenceOf(list, link.from)),
    lines([link?.time && timeOfCase(list, link.time), link?.note]),
    gapCell(list, fromClaim),
    lines(pushedLines(list, item, pushes)),
    gapCell(list, fromPush === undefined ? undefined : 0 - fromPush),
    lines(reachLines(list, item, pushes)),
  ];
};

const isAlert = ({ entries }: FilingList, { id, record: { post } }: ListItem): boolean =>
  post?.kind === 'alert' ||
  post?.alert !== undefined ||
  entries.link.some(({ type, to }) => type === 'record-of' && to === id);

const rowsOf = (list: FilingList): readonly (readonly Cell[])[] =>
  list.items
    .filter((item) => isAlert(list, item))
    .flatMap((item) => {
      const links = list.entries.link.filter(
        ({ type, to }) => type === 'record-of' && to === item.id,
      );
      return (links.length > 0 ? links : [undefined]).map((link) => ({ item, link }));
    })
    .map(({ item, link }, at) => alertRow(list, at, item, link));

/** Alerts beside official records: the dates claimed, recorded and pushed, and both gaps. */
export const buildAlertList = (
  input: FilingInput,
  places: FilingPlaces,
  language: FilingLanguage,
): FilingDocument => {
  const list = openList(input, places, language);
  const { filingLists: l } = list.words;
  const columns = [
    column('number', l.number, 2),
    column('exhibit', l.exhibit, 4),
    column('pages', l.pages, 4),
    column('alert', l.alert, 8),
    column('claimed', l.claimed, 6),
    column('record', l.recordExhibit, 4),
    column('recorded', l.recorded, 5),
    column('gap-claim', l.gapClaim, 4),
    column('pushed', l.pushed, 6),
    column('gap-push', l.gapPush, 4),
    column('reach', l.reach, 6),
  ];
  const rows = rowsOf(list);
  return listDocument(list, 'alerts', l.alertTitle, [
    ...listHead(list),
    paragraph(l.aboutTimes),
    paragraph(l.aboutGaps),
    rows.length === 0 ? paragraph(l.noAlerts) : table(l.alertTable, columns, rows),
  ]);
};
