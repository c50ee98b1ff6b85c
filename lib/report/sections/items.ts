import { flagsOfItem, isOrderDate } from '../../casework/dates/date-flags.ts';
import { foldFlags } from '../../casework/dates/fold-flags.ts';
import type { Derived } from '../../evidence/derived.ts';
import { hexOf } from '../../evidence/digest.ts';
import { artifactsSent, type ExportItem, exhibitOf } from '../../evidence/export-item.ts';
import type { Artifact } from '../../evidence/item.ts';
import { itemName } from '../../evidence/names/item-name.ts';
import { itemFolder } from '../../format/layout.ts';
import { runsNothing } from '../../format/runs-nothing.ts';
import { label, type ReportKey } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { factList, recordFacts } from '../report-facts.ts';
import type { ReportInput } from '../report-input.ts';
import { caseTime, statedTime } from '../report-table.ts';

const LONGEST_TEXT = 4000;
const SIDES = {
  before: 'beforeDate',
  after: 'afterDate',
  'cannot-tell': 'verdict_cannot-tell',
} as const;

const link = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/**
 * A file's path, as a link where a click shows it and runs nothing. The page's own documents and
 * archives are adverse code, so that their paths alone are given.
 */
const fileLink = (folder: string, path: string): Html =>
  runsNothing(path)
    ? html`<a href="${link(`${folder}/${path}`)}">${path}</a>`
    : html`<code>${path}</code>`;

/**
 * The picture that represents an item, by its path relative to the report: the viewport screenshot,
 * or else the first picture.
 */
const pictureOf = (item: ExportItem): string | undefined => {
  const { number, record } = item;
  const pictures = artifactsSent(item).filter(
    ({ path, mediaType }) => mediaType.startsWith('image/') && runsNothing(path),
  );
  const chosen = pictures.find(({ role }) => role === 'viewport') ?? pictures[0];
  return chosen && link(`${itemFolder(number, record.id)}/${chosen.path}`);
};

const image = (item: ExportItem, exhibit: string): Html => {
  const source = pictureOf(item);
  return source
    ? html`<a href="${source}"><img src="${source}" alt="${exhibit}" loading="lazy"></a>`
    : html``;
};

/**
 * Whether an item was published before or after the order, as far as its page states a time. After
 * service implies after the order was made.
 */
const orderLines = ({ caseFile }: ReportInput, { record }: ExportItem): Html => {
  const dates = (caseFile?.['key-date'] ?? []).filter(isOrderDate);
  const flags = flagsOfItem({ id: record.id, record }, dates).filter(
    ({ of, doubt }) => of === 'published' && doubt !== 'not-stated',
  );
  const raised = foldFlags(flags.filter(({ answer }) => answer !== 'before'));
  return html`${(raised.length > 0 ? raised : flags.slice(0, 1)).map(
    ({ date, answer }) =>
      html`<div class="side-${answer}">${label(`keyDate_${date.type}`)}: ${label(
        SIDES[answer],
      )}</div>`,
  )}`;
};

/** An item's row in the table at the head of the report. */
export const itemRow = (input: ReportInput, item: ExportItem): Html => {
  const { record, labels } = item;
  const { role } = labels;
  const { timeZone } = record.clock;
  const exhibit = exhibitOf(input, item);
  const roleLine = role && html`<div>${label(`itemRole_${role}`)}</div>`;
  return html`<tr><td class="figure">${item.number}</td><td>${image(item, exhibit)}</td>
<td><a href="#item-${item.number}">${exhibit}</a></td>
<td>${itemName(record)}${roleLine}</td>
<td>${record.post?.author?.name ?? record.post?.author?.handle}</td>
<td>${statedTime(record.post?.published, timeZone)}${orderLines(input, item)}</td>
<td>${caseTime({ at: record.capturedAt, precision: 'second', timeZone })}</td></tr>
`;
};

type FileRow = {
  readonly path: string;
  readonly role: ReportKey;
  readonly bytes: number;
  readonly digest?: string;
};

const artifactRow = ({ path, role, bytes, digest }: Artifact): FileRow => ({
  path,
  role: `role_${role}`,
  bytes,
  digest: hexOf(digest),
});

const derivedRow = ({ path, bytes, digest }: Derived): FileRow => ({
  path,
  role: 'role_derived',
  bytes,
  digest: hexOf(digest),
});

const listFiles = (item: ExportItem): readonly FileRow[] => [
  {
    path: 'record.json',
    role: 'role_record',
    bytes: item.recordBytes.length,
    digest: hexOf(item.digest),
  },
  ...(item.recordToken
    ? [{ path: 'record.tsr', role: 'role_token', bytes: item.recordToken.length } as const]
    : []),
  ...artifactsSent(item).map(artifactRow),
  ...(item.derived ?? []).map(derivedRow),
];

const WITHHELD_WORDS = {
  redacted: 'fileRedacted',
  secret: 'fileSecret',
  chosen: 'fileChosen',
} as const;

/** The artifacts that stay back, with their digests, so that they can be proven later. */
const withheldRows = ({ record, withheld = [] }: ExportItem): Html =>
  html`${withheld.flatMap(({ path, reason }) =>
    record.artifacts
      .filter((artifact) => artifact.path === path)
      .map(
        ({ bytes, digest }) =>
          html`<tr class="withheld"><td>${path}</td><td>${label(WITHHELD_WORDS[reason])}</td>
<td class="figure">${bytes}</td><td><code>${hexOf(digest)}</code></td></tr>
`,
      ),
  )}`;

const fileTable = (item: ExportItem): Html => {
  const folder = itemFolder(item.number, item.record.id);
  const heads = (['file', 'role', 'size', 'digest'] as const).map(
    (head) => html`<th>${label(head)}</th>`,
  );
  const rows = listFiles(item).map(
    ({ path, role, bytes, digest }) =>
      html`<tr><td>${fileLink(folder, path)}</td>
<td>${label(role)}</td><td class="figure">${bytes}</td><td><code>${digest}</code></td></tr>
`,
  );
  return html`<table><thead><tr>${heads}</tr></thead>
<tbody>${rows}${withheldRows(item)}</tbody></table>`;
};

/** The files made later from artifacts, each with the names of the artifacts it was made from. */
const derivedPictures = (item: ExportItem, exhibit: string): Html =>
  html`${(item.derived ?? [])
    .filter(({ path }) => runsNothing(path))
    .map(({ path, from }) => {
      const source = link(`${itemFolder(item.number, item.record.id)}/${path}`);
      const parents = item.record.artifacts
        .filter(({ digest }) => from.includes(digest))
        .map((parent) => parent.path)
        .join(', ');
      const picture = html`<img src="${source}" alt="${exhibit} ${path}" loading="lazy">`;
      return html`<figure class="copy"><a href="${source}">${picture}</a>
<figcaption>${label('role_derived')} <code>${path} ← ${parents}</code></figcaption></figure>
`;
    })}`;

const textOf = ({ record }: ExportItem): Html => {
  const text = record.post?.text;
  if (!text) return html``;
  return html`<h3>${label('text')}</h3><p class="text">${text.slice(0, LONGEST_TEXT)}</p>
${text.length > LONGEST_TEXT && html`<p>${label('cut')}</p>`}`;
};

const problemsOf = ({ record }: ExportItem): Html =>
  record.problems.length === 0
    ? html``
    : html`<div class="partial"><h3>${label('problems')}</h3><ul>${record.problems.map(
        ({ code, message, part }) => html`<li><code>${code}</code> ${part} ${message}</li>`,
      )}</ul></div>`;

/** An item's own section: its picture, facts, text, problems and files. */
export const itemSection = (input: ReportInput, item: ExportItem): Html => {
  const exhibit = exhibitOf(input, item);
  return html`<section class="item" id="item-${item.number}">
<h2><span>${exhibit}</span> <span>${itemName(item.record)}</span></h2>
<figure>${image(item, exhibit)}</figure>
${derivedPictures(item, exhibit)}
${problemsOf(item)}
${factList([
  ...recordFacts(item.record),
  ['itemRole', item.labels.role && html`${label(`itemRole_${item.labels.role}`)}`],
  ['tags', item.labels.tags.join(' · ')],
  ['note', item.labels.note],
  ['recordDigest', html`<code>${hexOf(item.digest)}</code>`],
])}
${textOf(item)}
<h3>${label('files')}</h3>
${fileTable(item)}
</section>
`;
};
