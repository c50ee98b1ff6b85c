import { digestNow } from '../../../../lib/evidence/digest.ts';
import type { FileFacts } from '../../../../lib/evidence/file/file-facts.ts';
import type { MadeItem } from '../made-items.ts';

type FileItem = Omit<MadeItem, 'number' | 'capturedAt'>;

const file = (
  facts: FileFacts,
  source: { readonly from: string; readonly obtained: string },
  labels: MadeItem['labels'],
): FileItem => ({
  ...{ url: `ni:///sha-256;${facts.name}`, title: facts.name },
  post: { kind: 'file' },
  record: { file: facts, source },
  ...(labels && { labels }),
});

/** Files that a person added: an order, an e-mail, a photograph, a notarial certificate. */
export const FILES: readonly FileItem[] = [
  file(
    {
      ...{ name: '行为保全裁定书及送达回证.pdf', mediaType: 'application/pdf', pages: 6 },
      claims: [{ by: 'PDF', name: 'created', raw: "D:20261020093000+08'00'" }],
    },
    { from: '上海市长宁区人民法院', obtained: '2026年10月21日由法院电子送达' },
    {
      role: 'notice',
      filing: {
        ...{ group: '四', purpose: '证明裁定的内容和送达日期', evidenceKind: 'documentary' },
        formIn: 'copy',
      },
    },
  ),
  file(
    {
      ...{ name: 'RE_ recall question.eml', mediaType: 'message/rfc822' },
      claims: [
        { by: 'e-mail', name: 'from', raw: 'Jane Roe <jane@retailer.example>' },
        { by: 'e-mail', name: 'date', raw: 'Wed, 23 Sep 2026 10:12:00 +0200' },
        { by: 'e-mail', name: 'subject', raw: 'RE: recall question' },
      ],
      attachments: [
        {
          ...{ name: 'order-cancelled.pdf', mediaType: 'application/pdf', bytes: 81_220 },
          digest: digestNow('order-cancelled.pdf'),
        },
      ],
    },
    { from: 'Retailer GmbH', obtained: '由原告一的销售经理自其邮箱另存' },
    {
      role: 'other',
      filing: { group: '二', purpose: '证明经销商因不实言论取消订单', formIn: 'copy' },
    },
  ),
  file(
    {
      ...{ name: 'IMG_2031.jpg', mediaType: 'image/jpeg' },
      claims: [
        { by: 'EXIF', name: 'taken', raw: '2026:09:25 14:03:11' },
        { by: 'EXIF', name: 'camera', raw: 'Pixel 11' },
      ],
    },
    { from: '陈伟', obtained: '现场拍摄' },
    { role: 'other', filing: { group: '一', evidenceKind: 'audio-visual', formIn: 'original' } },
  ),
  file(
    {
      ...{ name: '（2026）沪徐证字第88号公证书.pdf', mediaType: 'application/pdf', pages: 24 },
      claims: [],
    },
    { from: '上海市徐汇公证处', obtained: '公证处出具' },
    {
      role: 'other',
      filing: {
        ...{ group: '四', purpose: '证明相关网页经公证保全', evidenceKind: 'documentary' },
        ...{ formIn: 'original', externalNumber: '（2026）沪徐证字第88号' },
      },
    },
  ),
];
