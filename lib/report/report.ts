import { hexOf } from '../evidence/digest.ts';
import type { ExportItem } from '../evidence/export-item.ts';
import { exhibitsOf, inExhibitOrder } from '../evidence/export-item.ts';
import type { PackageIndex } from '../format/package-index.ts';
import { en } from '../words/en.ts';
import { zhCN } from '../words/zh-CN.ts';
import { label, paragraph, type ReportKey } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { inLanguage } from './in-language.ts';
import { factList, instant } from './report-facts.ts';
import type { ReportInput } from './report-input.ts';
import { REPORT_STYLE } from './report-style.ts';
import { reportZone } from './report-table.ts';
import { caseSections } from './sections/case-sections.ts';
import { chainsSection } from './sections/chains.ts';
import { itemRow, itemSection } from './sections/items.ts';
import { timelineSection } from './sections/timeline.ts';
import { stampTimes } from './stamp-times.ts';
import { TIMELINE_STYLE } from './timeline-style.ts';
import { witnessesByItem } from './witnesses/witness-section.ts';

/**
 * The report may load its own pictures and nothing else, so that nothing from a captured page can
 * make it contact a server.
 */
const POLICY = "default-src 'none'; img-src 'self' data: file:; style-src 'unsafe-inline'";

const logFacts = ({ custody: { entries, head, sealed } }: PackageIndex): Html => {
  const digest = head && html` · <code>${hexOf(head)}</code>`;
  const back = sealed && html` · ${sealed} ${label('sealedLines')}`;
  const count = html`${entries} ${label('entries')}${back}`;
  return html`<a href="custody.jsonl">custody.jsonl</a> · ${count}${digest}`;
};

const matterFacts = ({ matter, items, export: made }: ReportInput, index: PackageIndex): Html =>
  factList([
    ['reference', matter.reference],
    ['matter', matter.name],
    ['court', matter.court],
    ['docket', matter.docket],
    ['cause', matter.cause],
    ['caseZone', reportZone({ matter, items })],
    ['filingParty', matter.filingParty],
    ['opponents', matter.opponents?.join(' · ')],
    ['filedCopies', matter.copies ? String(matter.copies) : ''],
    ['custodian', [matter.custodian.name, matter.custodian.title].filter(Boolean).join(', ')],
    ['employer', matter.custodian.employer],
    ['organisation', matter.custodian.organisation],
    ['exported', instant(made.at)],
    ['exportedBy', made.by],
    ['software', made.software],
    ['signer', made.signer && html`<code>${made.signer}</code>`],
    ['volume', `${index.export.volume.index} / ${index.export.volume.count}`],
    ['custodyLog', logFacts(index)],
  ]);

const headCells = (heads: readonly ReportKey[]): Html =>
  html`<th>#</th>${heads.map((head) => html`<th>${label(head)}</th>`)}`;

const ITEM_HEADS = ['picture', 'exhibit', 'title', 'author', 'published', 'captured'] as const;

const itemTable = (
  input: ReportInput,
  items: readonly ExportItem[],
  witnesses: ReturnType<typeof witnessesByItem>,
): Html => {
  const rows = items.map((item) => itemRow(input, item, witnesses.get(item.record.id)));
  return html`<section><h2>${label('items')}</h2><table>
<thead><tr>${headCells(ITEM_HEADS)}</tr></thead>
<tbody>${rows}</tbody></table></section>`;
};

const LEFT_WORDS = { deleted: 'itemDeleted', transferred: 'itemMoved' } as const;

const leftItems = ({ left = [] }: PackageIndex): Html => {
  if (left.length === 0) return html``;
  const rows = left.map(
    ({ number, how }) => html`<tr><td>${number}</td><td>${label(LEFT_WORDS[how])}</td></tr>`,
  );
  return html`<section><h2>${label('leftMatter')}</h2><table>
<thead><tr>${headCells(['reason'])}</tr></thead>
<tbody>${rows}</tbody></table></section>`;
};

const unchosenItems = ({ notChosen = [] }: PackageIndex): Html =>
  notChosen.length === 0
    ? html``
    : html`<section><h2>${label('notChosen')}</h2><p>${notChosen.join(', ')}</p></section>`;

const withheldItems = ({ withheld }: PackageIndex): Html => {
  if (withheld.length === 0) return html``;
  const rows = withheld.map(
    ({ number, reason, inVault }) =>
      html`<tr><td>${number}</td>
<td>${reason}${inVault && html`<div>${label('staysInVault')}</div>`}</td></tr>`,
  );
  return html`<section><h2>${label('withheld')}</h2><table>
<thead><tr>${headCells(['reason'])}</tr></thead>
<tbody>${rows}</tbody></table></section>`;
};

const itemsElsewhere = ({ elsewhere }: PackageIndex): Html => {
  if (elsewhere.length === 0) return html``;
  const rows = elsewhere.map(
    ({ number, volume, digest }) =>
      html`<tr><td>${number}</td><td>${volume}</td><td><code>${hexOf(digest)}</code></td></tr>`,
  );
  return html`<section><h2>${label('heldElsewhere')}</h2><table>
<thead><tr>${headCells(['volume', 'recordDigest'])}</tr></thead>
<tbody>${rows}</tbody></table></section>`;
};

const verifyLink = html`<a href="verify.html">verify.html</a>`;

const verifyPointer = html`<p lang="en">${verifyLink} ${en.report.howToPage}</p>
<p lang="zh-CN">${verifyLink} ${zhCN.report.howToPage}</p>`;

const explanation = ({ verifyPage }: ReportInput): Html => {
  const shown = (['showsUnchanged', 'showsSigned', 'showsNotTrue', 'showsClock'] as const).map(
    paragraph,
  );
  return html`<section class="notice"><h2>${label('shows')}</h2>
${shown}
<h2>${label('howTo')}</h2>${paragraph('howToPointer')}${verifyPage && verifyPointer}</section>`;
};

const head = ({ matter: { reference, name } }: ReportInput): Html =>
  html`<head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: POLICY }}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${reference} · ${name}</title>
<style>${{ markup: REPORT_STYLE + TIMELINE_STYLE }}</style></head>`;

const PROFILE_WORDS = {
  counsel: 'profileCounsel',
  court: 'profileCourt',
  'hand-over': 'profileHandOver',
} as const;

/** What the profile left out, in words; a package that is privileged says so first. */
const profileOf = ({ export: { profile } }: PackageIndex): Html => {
  if (!profile) return html``;
  const mark = profile === 'counsel' && html`<p class="privileged">${label('privileged')}</p>`;
  return html`${mark}${paragraph(PROFILE_WORDS[profile])}`;
};

/**
 * Builds `index.html`, the report of one volume. It can be read offline and has no script; every
 * word of a captured page is escaped. Its own words are in the languages that the index names.
 */
export const buildReport = (
  input: ReportInput,
  items: readonly ExportItem[],
  index: PackageIndex,
): string => {
  const { reference, name } = input.matter;
  const inOrder = inExhibitOrder(input, items);
  const known = {
    entries: index.matter,
    exhibitOf: exhibitsOf(input),
    itemOf: new Map(input.items.map((item) => [item.record.id, item])),
    timeZone: reportZone(input),
    exportedAt: input.export.at,
  };
  const { language = 'both' } = index.export;
  const stamps = stampTimes(input.custody ?? []);
  const witnesses = witnessesByItem(input);
  const { markup } = html`<!doctype html>
<html lang="en">${head(input)}
<body><header><p>${label('evidencePackage')}</p><h1>${reference} · ${name}</h1>
${profileOf(index)}</header>
<main>${matterFacts(input, index)}
${itemTable(input, inOrder, witnesses)}
${withheldItems(index)}
${unchosenItems(index)}
${leftItems(index)}
${itemsElsewhere(index)}
${chainsSection(index)}
${timelineSection(input, language)}
${caseSections(known)}
${explanation(input)}
${inOrder.map((item) => {
  const { id } = item.record;
  return itemSection(input, item, stamps.get(id), witnesses.get(id));
})}
</main></body></html>
`;
  return inLanguage(markup, language);
};
