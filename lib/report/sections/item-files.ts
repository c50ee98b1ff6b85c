import { digestNow, hexOf } from '../../evidence/digest.ts';
import { artifactsSent, type ExportItem, type SentDerived } from '../../evidence/export-item.ts';
import { methodKind } from '../../evidence/file/method-kind.ts';
import type { Artifact, ItemRecord } from '../../evidence/item.ts';
import { roleName } from '../../evidence/names/role-name.ts';
import { itemFolder } from '../../format/layout.ts';
import { runsNothing } from '../../format/runs-nothing.ts';
import { RECEIPT_FILE } from '../../format/shapes/deposit-receipt.ts';
import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothSentences, label, type ReportKey } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { derivedRole, linkTo } from './item-pictures.ts';

/**
 * A file's path, as a link where a click shows it and runs nothing. The page's own documents and
 * archives are adverse code, so that their paths alone are given.
 */
const fileLink = (folder: string, path: string): Html =>
  runsNothing(path)
    ? html`<a href="${linkTo(`${folder}/${path}`)}">${path}</a>`
    : html`<code>${path}</code>`;

type FileRow = {
  readonly path: string;
  readonly role: ReportKey;
  readonly bytes: number;
  readonly digest?: string;
  readonly method?: string;
};

/** How a file was made, in words where there are any, and as its record states it below them. */
const methodLines = (method: string): Html => {
  const kind = methodKind(method);
  const key = kind && (`method_${kind}` as const);
  const words = key && html`<div>${bothSentences(en.item[key], zhCN.item[key], {})}</div>`;
  return html`${words}<div><code>${method}</code></div>`;
};

const artifactRow = (
  { path, role, bytes, digest, method }: Artifact,
  { file, post }: ItemRecord,
): FileRow => ({
  path,
  method,
  role: file && role === 'text' ? 'role_fileText' : `role_${roleName(role, post?.kind)}`,
  bytes,
  digest: hexOf(digest),
});

const derivedRow = (item: ExportItem, file: SentDerived): FileRow => ({
  path: file.path,
  role: derivedRole(item, file),
  bytes: file.bytes,
  digest: hexOf(file.digest),
});

const recordRow = ({ recordBytes, digest, redactedRecord }: ExportItem): FileRow =>
  redactedRecord
    ? {
        path: 'record.redacted.json',
        role: 'role_redactedRecord',
        bytes: redactedRecord.length,
        digest: hexOf(digestNow(redactedRecord)),
      }
    : {
        path: 'record.json',
        role: 'role_record',
        bytes: recordBytes.length,
        digest: hexOf(digest),
      };

const listFiles = (item: ExportItem): readonly FileRow[] => [
  recordRow(item),
  ...(item.recordToken
    ? [{ path: 'record.tsr', role: 'role_token', bytes: item.recordToken.length } as const]
    : []),
  ...(item.receipt
    ? [{ path: RECEIPT_FILE, role: 'role_receipt', bytes: item.receipt.length } as const]
    : []),
  ...artifactsSent(item).map((one) => artifactRow(one, item.record)),
  ...(item.derived ?? []).map((file) => derivedRow(item, file)),
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

/** All files of an item: its record, artifacts and derived files, and those that stay back. */
export const fileTable = (item: ExportItem): Html => {
  const folder = itemFolder(item.number, item.record.id);
  const heads = (['file', 'role', 'size', 'digest'] as const).map(
    (head) => html`<th>${label(head)}</th>`,
  );
  const rows = listFiles(item).map(
    ({ path, role, bytes, digest, method }) =>
      html`<tr><td>${fileLink(folder, path)}</td>
<td>${label(role)}${method !== undefined && methodLines(method)}</td>
<td class="figure">${bytes}</td><td><code>${digest}</code></td></tr>
`,
  );
  return html`<table><thead><tr>${heads}</tr></thead>
<tbody>${rows}${withheldRows(item)}</tbody></table>`;
};
