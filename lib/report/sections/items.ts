import { canBreach } from '../../casework/dates/can-breach.ts';
import { flagsOfItem, isOrderDate } from '../../casework/dates/date-flags.ts';
import { foldFlags } from '../../casework/dates/fold-flags.ts';
import { visitsOfItem } from '../../casework/visits/visits-of-item.ts';
import { hexOf } from '../../evidence/digest.ts';
import { type ExportItem, exhibitOf, exhibitsOf } from '../../evidence/export-item.ts';
import { isAddedFile } from '../../evidence/file/file-facts.ts';
import type { FilingLabels } from '../../evidence/filing-labels.ts';
import { itemName } from '../../evidence/names/item-name.ts';
import type { Problem } from '../../evidence/problem.ts';
import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothParagraphs, label } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { problemKey } from '../problem-key.ts';
import { type Fact, factList, recordFacts } from '../report-facts.ts';
import type { ReportInput } from '../report-input.ts';
import { caseTime, reportZone, statedTime } from '../report-table.ts';
import type { StampTime } from '../stamp-times.ts';
import { witnessLine, witnessSection } from '../witnesses/witness-section.ts';
import type { ToldWitness } from '../witnesses/witness-sentences.ts';
import { captureSection } from './capture-facts.ts';
import { commentSchedule } from './comments.ts';
import { fileSection } from './file-facts.ts';
import { fileTable } from './item-files.ts';
import { derivedPictures, itemPictures, thumbnail } from './item-pictures.ts';
import { redactionLog } from './redactions.ts';

const LONGEST_TEXT = 4000;
const SIDES = {
  before: 'beforeDate',
  after: 'afterDate',
  'cannot-tell': 'verdict_cannot-tell',
} as const;

/**
 * Whether an item was published before or after the order, as far as its page states a time. After
 * service implies after the order was made. Only what an order can forbid is marked by colour.
 */
const orderLines = ({ caseFile }: ReportInput, { record, labels }: ExportItem): Html => {
  const dates = (caseFile?.['key-date'] ?? []).filter(isOrderDate);
  const flags = flagsOfItem({ id: record.id, record }, dates).filter(
    ({ of, doubt }) => of === 'published' && doubt !== 'not-stated',
  );
  const raised = foldFlags(flags.filter(({ answer }) => answer !== 'before'));
  const mark = canBreach(labels.role) ? 'side' : 'neutral';
  return html`${(raised.length > 0 ? raised : flags.slice(0, 1)).map(
    ({ date, answer }) =>
      html`<div class="${mark}-${answer}">${label(`keyDate_${date.type}`)}: ${label(
        SIDES[answer],
      )}</div>`,
  )}`;
};

const SEEN = { online: 'visitOnline', changed: 'visitChanged' } as const;

/** What visits of an item's page showed after the dates of the order, each with its capture. */
const visitLines = (input: ReportInput, { record, labels }: ExportItem): Html => {
  const dates = (input.caseFile?.['key-date'] ?? []).filter(isOrderDate);
  const visits = visitsOfItem(record.id, input.caseFile?.visit ?? []);
  if (visits.length === 0) return html``;
  const made = new Set(visits.map(({ item }) => item));
  const flags = flagsOfItem({ id: record.id, record }, dates, [], visits).filter(
    ({ answer, by }) => answer === 'after' && made.has(by),
  );
  const mark = canBreach(labels.role) ? 'side' : 'neutral';
  const names = exhibitsOf(input);
  return html`${foldFlags(flags).flatMap(({ of, date, by = '' }) => {
    if (of !== 'online' && of !== 'changed') return [];
    const seen = html`${label(`keyDate_${date.type}`)}: ${label('afterDate')}`;
    return [
      html`<div class="${mark}-after">${label(SEEN[of])} (${seen}; ${names.get(by) ?? ''})</div>`,
    ];
  })}`;
};

/** An item's row in the table at the head of the report. */
export const itemRow = (
  input: ReportInput,
  item: ExportItem,
  witnesses: readonly ToldWitness[] = [],
): Html => {
  const { record, labels } = item;
  const { role } = labels;
  const timeZone = reportZone(input);
  const exhibit = exhibitOf(input, item);
  const captured = caseTime({ at: record.capturedAt, precision: 'second', timeZone });
  const roleLine = role && html`<div>${label(`itemRole_${role}`)}</div>`;
  return html`<tr><td class="figure">${item.number}</td><td>${thumbnail(item, exhibit)}</td>
<td><a href="#item-${item.number}">${exhibit}</a></td>
<td>${itemName(record)}${roleLine}</td>
<td>${record.post?.author?.name ?? record.post?.author?.handle}</td>
<td>${statedTime(record.post?.published, timeZone)}${orderLines(input, item)}${visitLines(
    input,
    item,
  )}</td>
<td>${captured}${witnessLine(item, witnesses)}</td></tr>
`;
};

const textOf = ({ record }: ExportItem): Html => {
  const text = record.post?.text;
  if (!text) return html``;
  const heading = record.post?.kind === 'page' ? 'role_text' : 'text';
  return html`<h3>${label(heading)}</h3><p class="text">${text.slice(0, LONGEST_TEXT)}</p>
${text.length > LONGEST_TEXT && html`<p>${label('cut')}</p>`}`;
};

/** A problem in both languages, and what happened in the words of the program for an expert. */
const problemLine = ({ code, message, part, values }: Problem): Html => {
  const key = problemKey({ code, values });
  const words = bothParagraphs(en.problems[key], zhCN.problems[key], values ?? {});
  return html`<li>${words}<code>${code}</code> ${part} <span lang="en">${message}</span></li>`;
};

const problemsOf = ({ record }: ExportItem): Html =>
  record.problems.length === 0
    ? html``
    : html`<div class="partial"><h3>${label('problems')}</h3>
<ul>${record.problems.map(problemLine)}</ul></div>`;

/** What filed lists say of the item. */
const filingFacts = (filing: FilingLabels = {}): readonly Fact[] => [
  ['filing_purpose', filing.purpose && html`<span class="text">${filing.purpose}</span>`],
  ['filing_source', filing.source && html`<span class="text">${filing.source}</span>`],
  ['filing_group', filing.group],
  ['filing_evidenceKind', filing.evidenceKind && label(`evidenceKind_${filing.evidenceKind}`)],
  ['filing_formIn', filing.formIn && label(`form_${filing.formIn}`)],
  ['filing_externalNumber', filing.externalNumber],
];

/** Who stamped the record and when, as the log says; a name alone vouches for nothing. */
const stampFact = ({ time, authority }: StampTime): Html =>
  html`${time} · ${authority}<br>${label('recordStampHint')}`;

/**
 * An item's own section: pictures, problems, facts, text, how it was captured, and files. `stamp`
 * is the time-stamp over its record, if the log names one; `witnesses` are captures of its page in
 * other logs.
 */
export const itemSection = (
  input: ReportInput,
  item: ExportItem,
  stamp?: StampTime,
  witnesses: readonly ToldWitness[] = [],
): Html => {
  const exhibit = exhibitOf(input, item);
  return html`<section class="item" id="item-${item.number}">
<h2><span>${exhibit}</span> <span>${itemName(item.record)}</span></h2>
${itemPictures(item, exhibit)}
${derivedPictures(item, exhibit)}
${problemsOf(item)}
${factList([
  ...recordFacts(item.record),
  ['itemRole', item.labels.role && html`${label(`itemRole_${item.labels.role}`)}`],
  ...filingFacts(item.labels.filing),
  ['tags', item.labels.tags.join(' · ')],
  ['note', item.labels.note],
  ['recordDigest', html`<code>${hexOf(item.digest)}</code>`],
  ['recordStamp', stamp && stampFact(stamp)],
])}
${fileSection(item.record)}
${textOf(item)}
${commentSchedule(item, reportZone(input))}
${witnessSection(input, witnesses)}
${isAddedFile(item.record) ? undefined : captureSection(item.record)}
<h3>${label('files')}</h3>
${fileTable(item)}
${redactionLog(item)}
</section>
`;
};
