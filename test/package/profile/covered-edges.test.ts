import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import {
  findCovered,
  holdsCovered,
  MASK,
  maskSpans,
  maskText,
} from '../../../lib/package/profile/redact/covered-words.ts';
import { redactRecord } from '../../../lib/package/profile/redact/redact-record.ts';

const masked = (text: string, ...words: readonly string[]) =>
  maskSpans(text, findCovered(text, words));

describe('covered words of characters that take two units', () => {
  it.each([
    ['in the middle', 'x林𠮷某y', ['林𠮷某']],
    ['at the end', 'x林𠮷y', ['林𠮷']],
    ['alone', 'x😀y', ['😀']],
    ['before one more', 'x某𠮷y', ['某']],
  ])('are masked whole, %s', (_, text, words) => {
    const result = masked(text, ...words);
    expect(result.isWellFormed()).toBe(true);
    expect(result).toBe(text.replace(words[0] ?? '', MASK));
  });

  it('leave every other character whole, in any text', () => {
    const unit = fc.constantFrom('𠮷', '😀', 'é', 'e\u0301', 'a', '林', ' ', '\u200b');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 30 }),
        fc.string({ unit, maxLength: 4 }),
        (text, word) => {
          const result = masked(text, word);
          expect(result.isWellFormed()).toBe(true);
          expect(findCovered(result, [word])).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a part of a text with covered words', () => {
  const text = 'by Jane Roe, to Jane Roe.';
  const spans = findCovered(text, ['Jane Roe']);
  const part = (start: number, end: number) => maskSpans(text, spans, { start, end });

  it('has a mask for each span that lies in it or reaches into it, and for no other', () => {
    expect(part(0, text.length)).toBe(`by ${MASK}, to ${MASK}.`);
    expect(part(0, 3)).toBe('by ');
    expect(part(11, 16)).toBe(', to ');
    expect(part(0, 5)).toBe(`by ${MASK}`);
    expect(part(8, 14)).toBe(`${MASK}, t`);
    expect(part(4, 6)).toBe(MASK);
  });

  it('shows no letter of a span wherever it is cut', () => {
    for (let start = 0; start <= text.length; start += 1)
      for (let end = start; end <= text.length; end += 1)
        expect(part(start, end)).not.toMatch(/[JRn]/u);
  });
});

describe('covered words that were cut', () => {
  const holds = (text: string, word = 'Jane Roe') => holdsCovered(text, [word]);

  it.each([
    ['their first four letters at the end', 'a word of Jane', true],
    ['their last four letters at the beginning', 'eroe said', true],
    ['their first three letters at the end', 'a word of Jan', false],
    ['their last three letters at the beginning', 'roe said', false],
    ['two of their letters alone', 'an', true],
    ['one of their letters alone', 'n', false],
    ['a part and an ellipsis', 'ne R…', true],
    ['a part and three dots', 'ne R... ', true],
    ['letters of theirs in another order', 'enaJ', false],
  ])('are found by %s: %3$s', (_, text, isFound) => {
    expect(holds(text)).toBe(isFound);
  });

  it('of four letters or fewer are found whole or as a part alone', () => {
    expect(holds('说林某某来了', '林某某')).toBe(true);
    expect(holds('林某', '林某某')).toBe(true);
    expect(holds('他说林某', '林某某')).toBe(false);
  });

  it('are found in character references, also those that no character has', () => {
    expect(holds('&#74;ane &#x52;oe')).toBe(true);
    expect(holds('&#0;&#9999999999;&#xFFFFFFFF; words')).toBe(false);
  });

  it('are found behind a percent sign that begins no character, and masked', () => {
    expect(maskText('100% %E6 by Jane Roe', ['Jane Roe'])).toBe(`100% %E6 by ${MASK}`);
    expect(maskText('ftp://a.example/Jane Roe', ['Jane Roe'])).toBe(`ftp://a.example/${MASK}`);
    expect(maskText('http:///Jane Roe', ['Jane Roe'])).not.toContain('Jane');
  });
});

describe('a record of a file without covered words', () => {
  const digest = `sha256:${'5a'.repeat(32)}` as const;
  const fetched = { from: 'server', at: 'T', url: 'https://a.example/jane-roe' };
  const record = {
    ...{ page: { url: 'https://a.example/', title: 'T' }, problems: [], method: [] },
    ...{ post: { kind: 'file', recognisedBy: 'file/1' }, selection: { text: 's' } },
    source: { from: 'a notary', obtained: 'by post' },
    file: {
      ...{ name: 'a.pdf', mediaType: 'application/pdf', claims: [], fetched },
      attachments: [{ mediaType: 'image/png', bytes: 1, digest }],
    },
  } as unknown as ItemRecord;

  it('is not redacted, whatever members it has', () => {
    expect(redactRecord(record, digest, ['someone else'])).toBeUndefined();
    const { file: _, source: __, selection: ___, post: ____, ...page } = record;
    expect(redactRecord(page, digest, ['someone else'])).toBeUndefined();
  });

  it('keeps what is free of the words beside the address that holds them', () => {
    const redacted = redactRecord(record, digest, ['jane-roe'])?.record;
    expect(redacted?.file?.fetched).toEqual({ ...fetched, url: `https://a.example/${MASK}` });
    expect(redacted?.file?.attachments).toEqual(record.file?.attachments);
    expect(redacted).toMatchObject({ source: record.source, selection: { text: 's' } });
  });
});
