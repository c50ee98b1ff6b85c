import type { ExportItem } from '../../evidence/export-item.ts';
import { witnessHoursOf } from '../../evidence/witness/witness-window.ts';
import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothParagraphs, bothSentences } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import type { ReportInput } from '../report-input.ts';
import { caseTime, reportZone } from '../report-table.ts';
import { type ToldWitness, witnessSentences } from './witness-sentences.ts';
import { witnessesTold } from './witnesses-told.ts';

const plain = (english: string, chinese: string): Html =>
  html`<span lang="en">${english}</span> <span lang="zh-CN">${chinese}</span>`;

const sentencesOf = (told: ToldWitness): Html => {
  const chinese = witnessSentences(told, zhCN.witness);
  const lines = witnessSentences(told, en.witness).map(
    (sentence, at) => html`<li>${plain(sentence, chinese[at] ?? '')}</li>`,
  );
  return html`<ul>${lines}</ul>`;
};

/** The pairs of captures that a report sets side by side, by the id of each of their items. */
export const witnessesByItem = (
  input: ReportInput,
): ReadonlyMap<string, readonly ToldWitness[]> => {
  const timeZone = reportZone(input);
  const told = witnessesTold(input, (at) => caseTime({ at, precision: 'second', timeZone }));
  return groupPairs(told);
};

const groupPairs = (told: readonly ToldWitness[]) => {
  const byItem = new Map<string, ToldWitness[]>();
  for (const one of told)
    for (const { record } of [one.earlier, one.later])
      byItem.set(record.id, [...(byItem.get(record.id) ?? []), one]);
  return byItem;
};

const title = bothSentences(en.witness.title, zhCN.witness.title, {});

/** Captures of an item's page in other logs: what agrees and what differs. */
export const witnessSection = (
  { matter }: Pick<ReportInput, 'matter'>,
  own: readonly ToldWitness[],
): Html => {
  if (own.length === 0) return html``;
  const values = { hours: witnessHoursOf(matter) };
  return html`<h3>${title}</h3>
${own.map(sentencesOf)}
${bothParagraphs(en.witness.limits, zhCN.witness.limits, values)}`;
};

/** The exhibits of other custodians that show an item's page, for its row in the table. */
export const witnessLine = (
  { record }: Pick<ExportItem, 'record'>,
  own: readonly ToldWitness[],
): Html => {
  const others = own
    .filter(({ witness }) => witness.relation === 'two-names')
    .map(({ earlier, later }) => (earlier.record.id === record.id ? later : earlier).exhibit);
  return others.length === 0 ? html`` : html`<div>${title}: ${others.join(', ')}</div>`;
};
