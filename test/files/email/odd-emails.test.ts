import { describe, expect, it } from 'vitest';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { readEmail } from '../../../lib/files/email/read-email.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const mail = (...lines: readonly string[]) => readEmail(bytesOf(lines.join('\r\n')));
const claimIn = async (name: string, ...lines: readonly string[]) =>
  (await mail(...lines, '', 'x')).claims?.find((claim) => claim.name === name);

describe('an e-mail', () => {
  it('in GB 18030 is read as Chinese', async () => {
    const { text } = await mail(
      ...['From: a@example.com', 'Content-Type: text/plain; charset=gb18030', ''],
      '\xc0\xfb\xd2\xe6',
    );
    expect(text).toContain('利益');
  });

  it('without a body is its header, and without both it has no text, which is said', async () => {
    expect((await mail('From: a@example.com', '', '')).text).toBe('From: <a@example.com>');
    const { text, problems = [] } = await mail('X-Mailer: x', '', '');
    expect([text, problems.map(({ code }) => code)]).toEqual([undefined, ['FILE_WITHOUT_TEXT']]);
  });

  it.each([
    ['Date: Fri, 02 Jan 2026 24:00:00 +0800', undefined],
    ['Date: Sat, 29 Feb 2025 11:00:00 +0800', undefined],
    ['Date: Thu, 29 Feb 2024 23:59:59 -0500', '2024-03-01T04:59:59.000Z'],
    ['Date: 1 Jan 2026 00:00:00 +1400 (LINT)', '2025-12-31T10:00:00.000Z'],
    ['Date: Fri, 2 Jan 2026 11:00:00 UTC', '2026-01-02T11:00:00.000Z'],
    ['Date: Fri, 2 Jan 2026 11:00:00 CST', undefined],
  ])('with %s is of the instant %s', async (header, at) => {
    expect((await claimIn('date', 'From: a@example.com', header))?.at).toBe(at);
  });

  it('that states nothing of when it arrived has no such claim', async () => {
    expect(await claimIn('received', 'From: a@example.com')).toBeUndefined();
    const received = await claimIn('received', 'From: a@example.com', 'Received: from a by b');
    expect([received?.raw, received?.at]).toEqual(['from a by b', undefined]);
  });

  it('names persons without an address, and addresses without a name', async () => {
    expect((await claimIn('from', 'From: =?utf-8?B?5byg5LiJ?= <z@example.com>'))?.raw).toBe(
      '张三 <z@example.com>',
    );
    expect((await claimIn('from', 'From: z@example.com'))?.raw).toBe('<z@example.com>');
  });

  it('lists an attachment without a name by its kind, size and digest', async () => {
    const { attachments, text = '' } = await mail(
      ...['From: a@example.com', 'Content-Type: multipart/mixed; boundary=b', ''],
      ...['--b', 'Content-Type: text/plain', '', 'See this.'],
      ...['--b', 'Content-Type: application/x-loom', 'Content-Disposition: attachment', ''],
      ...['--b', 'Content-Type: image/png; name="图.png"', 'Content-Transfer-Encoding: base64'],
      ...['Content-Disposition: attachment', '', 'iVBORw==', '--b--'],
    );
    expect(attachments?.[0]).toMatchObject({ mediaType: 'application/x-loom' });
    expect(attachments?.[0]).not.toHaveProperty('name');
    const png = bytesOf('\x89PNG');
    expect(attachments?.[1]).toMatchObject({ bytes: 4, digest: digestNow(png) });
    expect(text).toContain('See this.');
  });
});
