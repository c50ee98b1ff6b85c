import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../../lib/evidence/chain/canonical.ts';
import { buildChainFile, parseChainFile } from '../../../lib/vault/layout/chain-file.ts';
import { NONE_COMPACTED, planCompaction } from '../../../lib/vault/layout/compaction.ts';
import {
  buildListingLine,
  parseListingLine,
  type VaultListing,
} from '../../../lib/vault/layout/listing-line.ts';
import { buildMatterFile, parseMatterFile } from '../../../lib/vault/layout/matter-file.ts';
import {
  buildSegment,
  gunzip,
  gzip,
  parseLines,
  parseSegment,
} from '../../../lib/vault/layout/segment.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const AT = '2026-11-21T12:00:00.000Z';
const CHAIN = {
  ...{ chain: 'C1', matterId: 'M1', madeAt: AT },
  custodian: { name: '陈伟', organisation: 'Example LLP' },
};
const MATTER = {
  ...{ id: 'M1', reference: 'XM', name: 'A v B', custodian: { name: 'Jane' }, openedAt: AT },
  opponents: ['B'],
};

describe('chain.json', () => {
  it('is read as it was built', () => {
    const bytes = buildChainFile(CHAIN);
    expect(parseChainFile(bytes, { matter: 'M1', chain: 'C1' })).toEqual({
      format: 'matterproof-chain/1',
      ...CHAIN,
    });
  });

  it('is refused where it speaks of another place, or of nothing', () => {
    const bytes = buildChainFile(CHAIN);
    expect(() => parseChainFile(bytes, { matter: 'M1', chain: 'C2' })).toThrow('speaks of chain');
    expect(() => parseChainFile(bytes, { matter: 'M2', chain: 'C1' })).toThrow('speaks of chain');
    for (const text of ['', '{}', 'null', '{"format":"matterproof-chain/2"}'])
      expect(() => parseChainFile(bytesOf(text), { matter: 'M1', chain: 'C1' })).toThrow(
        'not what',
      );
    const broken = new Uint8Array([0xff, 0xfe]);
    expect(() => parseChainFile(broken, { matter: 'M1', chain: 'C1' })).toThrow('UTF-8');
  });
});

describe('matter.json', () => {
  it('holds the facts of the matter and no counters', () => {
    const bytes = buildMatterFile({ ...MATTER, entries: 7 } as typeof MATTER);
    expect(parseMatterFile(bytes, 'M1')).toEqual(MATTER);
  });

  it('is refused where it is of another matter or of another form', () => {
    expect(() => parseMatterFile(buildMatterFile(MATTER), 'M2')).toThrow('the matter M1');
    const wrong = canonicalBytes({ format: 'matterproof-matter/1', matter: { id: 'M1' } });
    expect(() => parseMatterFile(wrong, 'M1')).toThrow('not the facts');
  });
});

describe('a segment', () => {
  it('holds each line as it is', () => {
    const anyLine = fc.string({ minLength: 1, unit: 'grapheme' }).filter((s) => !/[\n]/u.test(s));
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 9 }), (lines) => {
        const kept = lines.map((line) => line.toWellFormed());
        expect(parseSegment(buildSegment(kept), { first: 5, last: 4 + kept.length })).toEqual(kept);
      }),
    );
  });

  it('is refused where lines are missing, cut off or empty', () => {
    expect(() => parseSegment(bytesOf('a\n'), { first: 1, last: 2 })).toThrow('There are 1 lines');
    expect(() => parseLines(bytesOf('a\nb'))).toThrow('cut off');
    expect(() => parseLines(bytesOf('a\n\nb\n'))).toThrow('empty line');
    expect(parseLines(bytesOf(''))).toEqual([]);
  });

  it('is packed and unpacked, and the same lines give the same bytes', async () => {
    const bytes = buildSegment(Array.from({ length: 1000 }, (_, at) => `{"seq":${at}}`));
    const packed = await gzip(bytes);
    expect(packed.length).toBeLessThan(bytes.length / 3);
    expect(await gunzip(packed)).toEqual(bytes);
    expect(await gzip(bytes)).toEqual(packed);
  });

  it('is refused where it is no gzip, is cut, or would unpack to too much', async () => {
    const packed = await gzip(bytesOf('0'.repeat(100_000)));
    await expect(gunzip(bytesOf('no gzip'))).rejects.toThrow('not gzip');
    await expect(gunzip(packed.slice(0, -9))).rejects.toThrow('not gzip');
    await expect(gunzip(packed, 99_999)).rejects.toThrow('more than 99999');
  });
});

describe('compaction', () => {
  it('makes a segment of each thousand lines, and of each fifty thousand', () => {
    expect(planCompaction(NONE_COMPACTED, 999)).toEqual([]);
    expect(planCompaction(NONE_COMPACTED, 2_500)).toEqual([
      { level: 1, first: 1, last: 1_000 },
      { level: 1, first: 1_001, last: 2_000 },
    ]);
    expect(planCompaction({ 1: 49_000, 2: 0 }, 50_000)).toEqual([
      { level: 1, first: 49_001, last: 50_000 },
      { level: 2, first: 1, last: 50_000 },
    ]);
    expect(planCompaction({ 1: 50_000, 2: 50_000 }, 50_700)).toEqual([]);
  });
});

const LISTING: VaultListing = {
  ...{
    id: 'I1',
    number: 3,
    digest: `sha256:${'a'.repeat(64)}` as const,
    status: 'partial' as const,
  },
  ...{ capturedAt: AT, url: 'https://example.com/a', title: 'A title', kind: 'post' as const },
  ...{ stated: { published: { raw: 'yesterday' } }, problems: 1 },
  problemCodes: ['PAGE_GAP'],
  ...{ bytes: 12, tags: ['x'], note: '', exhibit: 'XM-0003', role: '' as const, pageKeys: ['k'] },
};

describe('the line of a listing', () => {
  it('is read as it was built', () => {
    expect(parseListingLine(buildListingLine(LISTING))).toEqual(LISTING);
  });

  it('brings no member that a listing does not have', () => {
    const line = JSON.stringify({ ...LISTING, matterId: 'M9', recordBytes: 'x', absent: [] });
    expect(parseListingLine(line)).toEqual(LISTING);
    expect(buildListingLine({ ...LISTING, matterId: 'M9' } as VaultListing)).not.toContain('M9');
  });

  it('is refused where a member is missing or of another kind', () => {
    for (const member of Object.keys(LISTING)) {
      const { [member as keyof VaultListing]: _left, ...rest } = LISTING;
      expect(() => parseListingLine(JSON.stringify(rest)), member).toThrow('not the listing');
    }
    const wrong = { ...LISTING, role: '<script>' };
    expect(() => parseListingLine(JSON.stringify(wrong))).toThrow('not the listing');
  });
});
