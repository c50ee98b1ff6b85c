import { expect, it } from 'vitest';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { fileSection } from '../../../lib/report/sections/file-facts.ts';

const digest = `sha256:${'5a'.repeat(32)}` as const;
const record = {
  file: {
    name: '<b>裁定书</b>.pdf',
    mediaType: 'application/pdf',
    claimedType: 'text/html',
    pages: 3,
    claims: [{ by: 'PDF', name: 'author', raw: '<script>alert(1)</script>' }],
    attachments: [{ name: '<img src=x>', mediaType: 'image/png', bytes: 7, digest }],
  },
  source: { from: '杭州互联网法院', obtained: '<i>served</i>' },
} as unknown as ItemRecord;

it('the report states source, kind and claims of a file as claims, and escapes all of it', () => {
  const section = fileSection(record).markup;
  for (const words of [
    '杭州互联网法院',
    'application/pdf',
    'text/html',
    'not checked',
    '未经核实',
    digest,
  ])
    expect(section).toContain(words);
  expect(section).not.toMatch(/<script|<img|<i>|<b>/u);
  expect(section).toContain('&lt;script&gt;');
});

it('the report says nothing of a file in a capture of a page', () => {
  expect(fileSection({} as ItemRecord).markup).toBe('');
});
