import { describe, expect, it } from 'vitest';
import { readEmail } from '../../../lib/files/email/read-email.ts';

const mail = (headers: readonly string[], body = 'The body.') =>
  readEmail(new TextEncoder().encode([...headers, '', body].join('\r\n')));

const claimOf = async (header: string, name: string) =>
  (await mail(['From: a@example.com', header])).claims?.find((claim) => claim.name === name);

describe('the date of an e-mail', () => {
  it.each([
    ['Fri, 02 Jan 2026 11:00:00 +0800', '2026-01-02T03:00:00.000Z'],
    ['Fri, 02 Jan 2026 11:00:00 +0800 (CST)', '2026-01-02T03:00:00.000Z'],
    ['Fri, 02 Jan 2026 11:00:00 GMT', '2026-01-02T11:00:00.000Z'],
    ['2 Jan 2026 11:00:00 -0330', '2026-01-02T14:30:00.000Z'],
  ])('%s is the instant %s', async (raw, at) => {
    expect(await claimOf(`Date: ${raw}`, 'date')).toMatchObject({ raw, at });
  });

  it.each([
    ['without a zone', 'Fri, 02 Jan 2026 11:00:00'],
    ['in words', 'yesterday'],
    ['of 30 February', 'Mon, 30 Feb 2026 11:00:00 +0800'],
    ['of 31 April', '31 Apr 2026 11:00:00 +0800'],
  ])('%s stays in its words and is no instant', async (_, raw) => {
    const claim = await claimOf(`Date: ${raw}`, 'date');
    expect(claim?.raw).toBe(raw);
    expect(claim?.at).toBeUndefined();
  });

  it('of arrival is the one behind the last semicolon of the latest field', async () => {
    const { claims = [] } = await mail([
      'Received: from a by b (x; y); Fri, 2 Jan 2026 11:00:09 +0800',
      'Received: from c by d; Thu, 1 Jan 2026 00:00:00 +0000',
      'From: a@example.com',
    ]);
    expect(claims.filter(({ name }) => name === 'received')).toMatchObject([
      { at: '2026-01-02T03:00:09.000Z' },
    ]);
  });
});

describe('the persons of an e-mail', () => {
  it.each([
    ['To: Court <c@example.com>, d@example.com', 'to', 'Court <c@example.com>, <d@example.com>'],
    [
      'Cc: Team: a@example.com, B <b@example.com>;',
      'cc',
      'Team: <a@example.com>, B <b@example.com>',
    ],
    ['Subject: =?utf-8?B?6YCB6L6+5Zue6K+B?=', 'subject', '送达回证'],
    ['Message-ID: <1@example.com>', 'message-id', '<1@example.com>'],
  ])('%s reads %3$s', async (header, name, raw) => {
    expect((await claimOf(header, name))?.raw).toBe(raw);
  });

  it('are no claim where the header does not name them', async () => {
    const { claims = [] } = await mail(['From: a@example.com']);
    expect(claims.map(({ name }) => name)).toEqual(['from']);
  });

  it('have no more than 2,000 characters, and no control characters', async () => {
    const subject = await claimOf(`Subject: a\u0001b${'x'.repeat(5000)}`, 'subject');
    expect(subject?.raw).toHaveLength(2000);
    expect(subject?.raw.startsWith('a b')).toBe(true);
  });
});

describe('the body of an e-mail', () => {
  const parts = (plain: string, html: string) =>
    mail(
      [
        'From: a@example.com',
        'MIME-Version: 1.0',
        'Content-Type: multipart/alternative; boundary=b',
      ],
      [
        ...['--b', 'Content-Type: text/plain', '', plain],
        ...['--b', 'Content-Type: text/html', '', html, '--b--', ''],
      ].join('\r\n'),
    );

  it('is the plain text where there is one', async () => {
    const { text } = await parts('plain words', '<p>markup words</p>');
    expect(text).toContain('plain words');
    expect(text).not.toContain('markup words');
  });

  it('is the words of the markup where the plain text is blank', async () => {
    expect((await parts('  ', '<p>markup <b>words</b></p>')).text).toContain('markup words');
  });

  it('stands behind the header, which a search finds too', async () => {
    const { text } = await mail(['From: Chen <a@example.com>', 'Subject: Order']);
    expect(text).toBe('From: Chen <a@example.com>\nSubject: Order\n\nThe body.');
  });
});
