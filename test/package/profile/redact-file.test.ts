import { describe, expect, it } from 'vitest';
import { addressOfBytes } from '../../../lib/evidence/file/file-facts.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { redactRecord } from '../../../lib/package/profile/redact/redact-record.ts';

const digest = `sha256:${'5a'.repeat(32)}` as const;

const record = {
  format: 'matterproof-record/1',
  page: { url: addressOfBytes(digest), title: '张三裁定书.pdf' },
  post: { kind: 'file', title: '张三裁定书.pdf', recognisedBy: 'file/1' },
  file: {
    name: '张三裁定书.pdf',
    mediaType: 'application/pdf',
    pages: 3,
    claims: [
      { by: 'e-mail', name: 'from', raw: '张三 <z@example.com>' },
      { by: 'PDF', name: 'created', raw: 'D:20260102', at: '2026-01-02T00:00:00.000Z' },
    ],
    attachments: [{ name: '张三.jpg', mediaType: 'image/jpeg', bytes: 12, digest }],
  },
  source: { from: '张三的代理人', obtained: '电子邮件' },
  problems: [],
  method: [],
} as unknown as ItemRecord;

describe('a redacted record of a file', () => {
  it('holds a covered word in no member', () => {
    const redacted = redactRecord(record, digest, ['张三']);
    const text = new TextDecoder().decode(redacted?.bytes);
    expect(text).not.toContain('张三');
    expect(redacted?.record.file).toMatchObject({ mediaType: 'application/pdf', pages: 3 });
    expect(redacted?.record.source?.obtained).toBe('电子邮件');
    expect(redacted?.record.file?.claims[1]).toEqual(record.file?.claims[1]);
  });

  it('says nothing of the file, not even its dates, where nobody named the words', () => {
    const redacted = redactRecord(record, digest, undefined);
    const text = new TextDecoder().decode(redacted?.bytes);
    for (const word of ['张三', '电子邮件', '2026-01-02', 'example.com'])
      expect(text).not.toContain(word);
  });
});
