import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../lib/evidence/digest.ts';
import {
  beforeLine,
  bytesKey,
  chainFileKey,
  LINES_OF_LEVEL,
  matterFileKey,
  recordKey,
  type SegmentKind,
  segmentKey,
  type VaultObject,
} from '../../../lib/vault/layout/object-keys.ts';
import { keyOf, parseKey } from '../../../lib/vault/layout/parse-key.ts';

const HEX = `ab${'0'.repeat(62)}`;
const DIGEST: Digest = `sha256:${HEX}`;
const at = { matter: 'M1', chain: 'C1' };

describe('the keys of a vault', () => {
  it('are those that the format names', () => {
    expect(bytesKey(DIGEST)).toBe(`sha256/ab/${HEX}`);
    expect(matterFileKey('M1')).toBe('matters/M1/matter.json');
    expect(chainFileKey('M1', 'C1')).toBe('matters/M1/chains/C1/chain.json');
    expect(recordKey('M1', 'C1', 'I1')).toBe('matters/M1/chains/C1/records/I1.json');
    expect(segmentKey('M1', 'C1', 'log', 0, { first: 58, last: 61 })).toBe(
      'matters/M1/chains/C1/log/0/000000000058-000000000061.jsonl',
    );
    expect(segmentKey('M1', 'C1', 'listings', 1, { first: 1001, last: 2000 })).toBe(
      'matters/M1/chains/C1/listings/1/000000001001-000000002000.jsonl.gz',
    );
  });

  it('refuse an id that could name another place', () => {
    for (const id of ['', '..', 'a/b', 'a b', 'ä', 'x'.repeat(101), 'a%2fb', 'a\n'])
      expect(() => recordKey('M1', 'C1', id), id).toThrow('cannot be part of a key');
  });

  it('refuse lines that a segment of the level does not have', () => {
    const refused = [
      [0, 0, 1],
      [0, 5, 4],
      [1, 1, 999],
      [1, 2, 1001],
      [2, 1, 1000],
    ] as const;
    for (const [level, first, last] of refused)
      expect(() => segmentKey('M', 'C', 'log', level, { first, last })).toThrow('No segment');
  });

  it('list the segments after a line by a key that stands right before them', () => {
    const before = beforeLine('M1', 'C1', 'log', 0, 1001);
    const key = (first: number) => segmentKey('M1', 'C1', 'log', 0, { first, last: first + 4 });
    expect(key(1000) < before).toBe(true);
    expect(key(1001) > before).toBe(true);
  });
});

const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{1,30}$/u);
const anyKind = fc.constantFrom<SegmentKind>('log', 'listings', 'files');
const anyRange = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 199 }))
    .map(([first, more]) => ({ level: 0 as const, first, last: first + more })),
  fc
    .tuple(fc.constantFrom(1 as const, 2 as const), fc.integer({ min: 0, max: 1000 }))
    .map(([level, n]) => {
      const lines = LINES_OF_LEVEL[level];
      return { level, first: n * lines + 1, last: (n + 1) * lines };
    }),
);
const anyObject: fc.Arbitrary<VaultObject> = fc.oneof(
  fc
    .stringMatching(/^[0-9a-f]{64}$/u)
    .map((hex): VaultObject => ({ kind: 'bytes', digest: `sha256:${hex}` })),
  anyId.map((matter): VaultObject => ({ kind: 'matter', matter })),
  anyId.map((matter): VaultObject => ({ kind: 'matter-key', matter })),
  fc.tuple(anyId, anyId).map(([matter, chain]): VaultObject => ({ kind: 'chain', matter, chain })),
  fc
    .tuple(anyId, anyId, anyId)
    .map(([matter, chain, item]): VaultObject => ({ kind: 'record', matter, chain, item })),
  fc
    .tuple(anyId, anyId, anyKind, anyRange)
    .map(([matter, chain, kind, range]): VaultObject => ({ kind, matter, chain, ...range })),
);

describe('reading a key', () => {
  it('gives the object that it was built of', () => {
    fc.assert(
      fc.property(anyObject, (object) => {
        expect(parseKey(keyOf(object))).toEqual(object);
      }),
    );
  });

  it('knows no key that a deposit would not write', () => {
    const strange = [
      ...['', '/', 'sha256/', 'matters/M1/', 'matters/M1/matter.json/', 'matters//matter.json'],
      ...[`sha256/cd/${HEX}`, `sha256/ab/${HEX.toUpperCase()}`, `sha256/ab/${HEX}.txt`],
      ...['matters/../matter.json', 'matters/M1/chains/C1/', 'matters/M1/chains/C1/records/.json'],
      'matters/M1/chains/C1/log/1/000000000001-000000000999.jsonl.gz',
      'matters/M1/chains/C1/log/1/000000000001-000000001000.jsonl',
      'matters/M1/chains/C1/log/0/000000000001-000000000002.jsonl.gz',
      'matters/M1/chains/C1/log/0/1-2.jsonl',
      'matters/M1/chains/C1/log/3/000000000001-000000001000.jsonl',
    ];
    for (const key of strange) expect(parseKey(key), key).toBeUndefined();
    fc.assert(
      fc.property(fc.string(), (key) => {
        const object = parseKey(key);
        if (object) expect(keyOf(object)).toBe(key);
      }),
    );
  });

  it('knows the lines of a chain’s segment', () => {
    const key = 'matters/M1/chains/C1/log/2/000000050001-000000100000.jsonl.gz';
    expect(parseKey(key)).toEqual({ kind: 'log', ...at, level: 2, first: 50_001, last: 100_000 });
  });
});
