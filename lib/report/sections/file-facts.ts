import {
  type FileClaim,
  type FileFacts,
  type FileSource,
  obtainedSentence,
} from '../../evidence/file/file-facts.ts';
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

/** How a file was obtained: in a person's words; of what a tab showed, in both languages. */
const obtainedOf = (
  { fetched }: FileFacts,
  source: FileSource | undefined,
): string | Html | undefined => {
  const sentence = obtainedSentence(fetched);
  if (!sentence) return source?.obtained;
  const { key, values } = sentence;
  return bothSentences(en.files[key], zhCN.files[key], values);
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
  ['fileObtained', obtainedOf(file, source)],
  ['fileKind', file.mediaType],
  ['fileKindClaimed', file.claimedType],
  ['fileAnswered', file.fetched?.url],
  ['filePages', file.pages?.toString()],
  ['fileClaims', claims || undefined],
  ['fileAttachments', attachments && html`${attachments}`],
])}`;
};
