import { hexOf } from '../evidence/digest.ts';
import type { ExportItem } from '../evidence/export-item.ts';
import { exhibitsOf } from '../evidence/export-item.ts';
import type { PackageIndex } from '../format/package-index.ts';
import { en } from '../words/en.ts';
import { zhCN } from '../words/zh-CN.ts';
import { label, paragraph } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { factList, instant } from './report-facts.ts';
import type { ReportInput } from './report-input.ts';
import { REPORT_STYLE } from './report-style.ts';
import { caseSections } from './sections/case-sections.ts';
import { itemRow, itemSection } from './sections/items.ts';
import { TIMELINE_STYLE, timelineSection } from './sections/timeline.ts';

/**
 * The page may load its own pictures and nothing else: a captured page's words must not reach out
 * from it.
 */
const POLICY = "default-src 'none'; img-src 'self' data: file:; style-src 'unsafe-inline'";

const matterFacts = (
  { matter, export: made }: ReportInput,
  { export: placed, custody }: PackageIndex,
): Html =>
  factList([
    ['reference', matter.reference],
    ['matter', matter.name],
    ['court', matter.court],
    ['docket', matter.docket],
    ['cause', matter.cause],
    ['custodian', matter.custodian.name],
    ['organisation', matter.custodian.organisation],
    ['exported', instant(made.at)],
    ['exportedBy', made.by],
    ['software', made.software],
    ['volume', `${placed.volume.index} / ${placed.volume.count}`],
    [
      'custodyLog',
      html`<a href="custody.jsonl">custody.jsonl</a> · ${custody.entries} ${label('entries')}${custody.head && html` · <code>${hexOf(custody.head)}</code>`}`,
    ],
  ]);

const itemTable = (input: ReportInput, items: readonly ExportItem[]): Html =>
  html`<section><h2>${label('items')}</h2><table>
<thead><tr><th>#</th><th>${label('picture')}</th><th>${label('exhibit')}</th><th>${label('title')}</th><th>${label('author')}</th><th>${label('published')}</th><th>${label('captured')}</th></tr></thead>
<tbody>${items.map((item) => itemRow(input, item))}</tbody></table></section>`;

const absentItems = ({ elsewhere, withheld }: PackageIndex): Html => html`
${
  withheld.length > 0 &&
  html`<section><h2>${label('withheld')}</h2><table><thead><tr><th>#</th><th>${label('reason')}</th></tr></thead>
<tbody>${withheld.map(({ number, reason }) => html`<tr><td>${number}</td><td>${reason}</td></tr>`)}</tbody></table></section>`
}
${
  elsewhere.length > 0 &&
  html`<section><h2>${label('heldElsewhere')}</h2><table><thead><tr><th>#</th><th>${label('volume')}</th><th>${label('recordDigest')}</th></tr></thead>
<tbody>${elsewhere.map(({ number, volume, digest }) => html`<tr><td>${number}</td><td>${volume}</td><td><code>${hexOf(digest)}</code></td></tr>`)}</tbody></table></section>`
}`;

const itemsById = ({ items }: ReportInput): ReadonlyMap<string, ExportItem> =>
  new Map(items.map((item) => [item.record.id, item]));

const verifyPointer = html`<p lang="en"><a href="verify.html">verify.html</a> ${en.report.howToPage}</p><p lang="zh-CN"><a href="verify.html">verify.html</a> ${zhCN.report.howToPage}</p>`;

const explanation = ({
  verifyPage,
}: ReportInput): Html => html`<section class="notice"><h2>${label('shows')}</h2>
${paragraph('showsUnchanged')}${paragraph('showsSigned')}${paragraph('showsNotTrue')}${paragraph('showsClock')}
<h2>${label('howTo')}</h2>${paragraph('howToPointer')}${verifyPage && verifyPointer}</section>`;

/**
 * `index.html`: the report of one volume, readable offline, without script, with every word from a
 * page as text.
 */
export const buildReport = (
  input: ReportInput,
  items: readonly ExportItem[],
  index: PackageIndex,
): string => {
  const { reference, name } = input.matter;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${{ markup: POLICY }}">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${reference} · ${name}</title><style>${{ markup: REPORT_STYLE + TIMELINE_STYLE }}</style></head>
<body><header><p>${label('evidencePackage')}</p><h1>${reference} · ${name}</h1></header>
<main>${matterFacts(input, index)}
${itemTable(input, items)}
${absentItems(index)}
${timelineSection(input)}
${caseSections({ entries: index.matter, exhibitOf: exhibitsOf(input), itemOf: itemsById(input) })}
${explanation(input)}
${items.map((item) => itemSection(input, item))}
</main></body></html>
`.markup;
};
