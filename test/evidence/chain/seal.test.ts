import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { sealRecord } from '../../../lib/evidence/chain/seal.ts';
import { buildCustodyLine, type CustodyEntry } from '../../../lib/evidence/custody.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { newId } from '../../../lib/evidence/id.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { ANY_UNIT } from '../../support/any-unit.ts';

const record = (title: string): ItemRecord =>
  ({
    status: 'complete',
    id: '01A',
    format: 'matterproof-record/1',
    page: { url: 'https://w.example/', title, language: undefined },
    artifacts: [],
  }) as unknown as ItemRecord;

describe('sealRecord', () => {
  it('hashes exactly the bytes that it returns, which are canonical JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: ANY_UNIT }), (title) => {
        const { bytes, digest } = sealRecord(record(title));
        expect(digest).toBe(digestNow(bytes));
        expect(new TextDecoder().decode(bytes)).toBe(canonicalText(record(title)));
      }),
    );
  });

  it('returns the record as the bytes have it: repaired strings, no undefined members', () => {
    const sealed = sealRecord(record('a\uD800'));
    expect(sealed.record.page.title).toBe('a\uFFFD');
    expect('language' in sealed.record.page).toBe(false);
    expect(sealed.record).toEqual(JSON.parse(new TextDecoder().decode(sealed.bytes)));
  });

  it('gives another digest for any other record', () => {
    expect(sealRecord(record('a')).digest).not.toBe(sealRecord(record('b')).digest);
  });
});

describe('buildCustodyLine', () => {
  const entry: CustodyEntry = {
    seq: 2,
    prev: digestNow('before'),
    at: '2026-11-21T12:00:00.123Z',
    actor: '林\n律师',
    event: 'captured',
    item: '01A',
  };

  it('writes one canonical line, whose digest is that of its bytes without a newline', () => {
    const { line, digest } = buildCustodyLine(entry);
    expect(line).not.toContain('\n');
    expect(line).toBe(canonicalText(entry));
    expect(JSON.parse(line)).toEqual(entry);
    expect(digest).toBe(digestNow(line));
  });

  it('changes its digest with any change of the entry', () => {
    const { digest } = buildCustodyLine(entry);
    expect(buildCustodyLine({ ...entry, seq: 3 }).digest).not.toBe(digest);
    expect(buildCustodyLine({ ...entry, prev: digestNow('other') }).digest).not.toBe(digest);
    expect(buildCustodyLine({ ...entry, detail: { note: '' } }).digest).not.toBe(digest);
  });
});

describe('newId', () => {
  it('is a ULID: 26 characters of Crockford base 32, different each time', () => {
    const ids = Array.from({ length: 200 }, () => newId(1));
    for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('sorts by the time of creation', () => {
    // From 1: the library takes 0 for a missing time.
    const times = fc.integer({ min: 1, max: 2 ** 47 });
    fc.assert(
      fc.property(times, times, (one, other) => {
        fc.pre(one < other);
        expect(newId(one) < newId(other)).toBe(true);
      }),
    );
  });
});
