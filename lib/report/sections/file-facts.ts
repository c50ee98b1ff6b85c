import type { FileClaim } from '../../evidence/file/file-facts.ts';
import type { ItemRecord } from '../../evidence/item.ts';
import { en } from '../../words/en.ts';
import { zhCN } from '../../words/zh-CN.ts';
import { bothSentences } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import { factList, instant } from '../report-facts.ts';

const inBoth = (key: keyof typeof en.files): Html =>
  bothSentences(en.files[key], zhCN.files[key], {});

const claimLine = ({ by, name, raw, at }: FileClaim): Html => {
  const words = at === raw ? '' : raw;
  return html`<div>${inBoth(`claim_${name}`)}: <q>${words}</q>${at && ` ${instant(at)}`}
 (${inBoth(`by_${by}`)})</div>`;
};

/**
 * What the record of an added file states: where it comes from, how it was obtained, its kind by
 * its bytes and as claimed, and what it says of itself, labelled as the file's own words.
 */
export const fileSection = ({ file, source }: ItemRecord): Html => {
  if (!file) return html``;
  const claims =
    file.claims.length > 0 &&
    html`${file.claims.map(claimLine)}
<p>${inBoth('claimsNote')}</p>`;
  const attachments = file.attachments?.map(
    ({ name, mediaType, bytes, digest }) =>
      html`<div>${name ?? inBoth('unnamed')} (${mediaType}, ${bytes}) <code>${digest}</code></div>`,
  );
  return html`<h3>${inBoth('facts')}</h3>
${factList([
  ['fileFrom', source?.from],
  ['fileObtained', source?.obtained],
  ['fileKind', file.mediaType],
  ['fileKindClaimed', file.claimedType],
  ['filePages', file.pages?.toString()],
  ['fileClaims', claims || undefined],
  ['fileAttachments', attachments && html`${attachments}`],
])}`;
};
