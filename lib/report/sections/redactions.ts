import { hexOf } from '../../evidence/digest.ts';
import type { ExportItem, Redaction } from '../../evidence/export-item.ts';
import { label } from '../bilingual.ts';
import { type Html, html } from '../html.ts';

const row = ({ file, of, box, reason, from, digest }: Redaction): Html => {
  const place = box && `${box.x}, ${box.y}, ${box.width} × ${box.height}`;
  return html`<tr><td><code>${file} ← ${of}</code></td><td>${place}</td><td>${reason}</td>
<td><code>${hexOf(digest)} ← ${hexOf(from)}</code></td></tr>
`;
};

/** The redaction log of an item: what was covered, where, why, and the digests of both files. */
export const redactionLog = ({ redactions = [] }: ExportItem): Html => {
  if (redactions.length === 0) return html``;
  const heads = (['redactedFile', 'redactedBox', 'reason', 'digest'] as const).map(
    (head) => html`<th>${label(head)}</th>`,
  );
  return html`<h3>${label('redactions')}</h3>
<table><thead><tr>${heads}</tr></thead><tbody>${redactions.map(row)}</tbody></table>`;
};
