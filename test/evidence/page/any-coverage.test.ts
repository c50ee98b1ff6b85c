import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import type { Coverage } from '../../../lib/evidence/page/coverage.ts';
import { coverageLines, missingShare } from '../../../lib/evidence/page/coverage-lines.ts';
import type { SelfCheck } from '../../../lib/evidence/page/self-check.ts';
import { selfCheckLines } from '../../../lib/evidence/page/self-check-lines.ts';

const size = fc.record({ width: fc.nat(2_000), height: fc.nat(90_000) });
const box = fc.record({
  x: fc.nat(2_000),
  y: fc.nat(90_000),
  width: fc.nat(900),
  height: fc.nat(900),
});
const gaps = fc.array(box, { maxLength: 8 });
const COVERAGE: fc.Arbitrary<Coverage> = fc.record({
  page: size,
  askedPixels: fc.nat(2 ** 30),
  coveredPixels: fc.nat(2 ** 30),
  gaps,
  areas: fc.array(
    fc.record({
      name: fc.constant('main'),
      box,
      content: size,
      coveredPixels: fc.nat(2 ** 30),
      gaps,
    }),
    { maxLength: 2 },
  ),
});

describe('what a record says of the page in its pictures, whatever was covered', () => {
  it('is that something is missing if and only if there is a gap, and never 100 %', () => {
    fc.assert(
      fc.property(COVERAGE, (coverage) => {
        const lines = coverageLines(coverage);
        const hasGap = [coverage, ...coverage.areas].some((one) => one.gaps.length > 0);
        expect(lines.some(({ isMissing }) => isMissing)).toBe(hasGap);
        for (const { values } of lines)
          if ('percent' in values) {
            expect(values.percent).toBeGreaterThanOrEqual(0);
            expect(values.percent).toBeLessThan(100);
          }
      }),
    );
  });

  it('counts every gap: those that are listed and those that are not', () => {
    fc.assert(
      fc.property(COVERAGE, (coverage) => {
        const lines = coverageLines(coverage);
        const listed = lines.filter(({ key }) => key === 'gap').length;
        const more = lines.find(({ key }) => key === 'moreGaps')?.values.count ?? 0;
        expect(listed + Number(more)).toBe(coverage.gaps.length);
      }),
    );
  });

  it('has a share that is missing of one per cent at least, where a gap is', () => {
    fc.assert(
      fc.property(COVERAGE, (coverage) => {
        const missing = missingShare(coverage);
        expect(missing === undefined).toBe(coverage.gaps.length === 0);
        if (!missing) return;
        expect(missing.percent).toBeGreaterThanOrEqual(1);
        expect(missing.from).toBeLessThanOrEqual(missing.to);
      }),
    );
  });

  it('says of a post how many pixels of its height are missing', () => {
    const place = { x: 0, y: 0, width: 10, height: 100 };
    const lines = (heights: readonly number[]) =>
      coverageLines({
        page: { width: 10, height: 100 },
        askedPixels: 1_000,
        coveredPixels: 1_000,
        gaps: [],
        areas: [],
        post: { box: place, gaps: heights.map((height) => ({ ...place, height })) },
      }).at(-1);
    expect(lines([12.4, 20.3])).toMatchObject({ key: 'postPart', values: { missing: 33 } });
    expect(lines([])).toMatchObject({ key: 'postWhole', isMissing: false });
  });
});

describe('what the self-check of a capture says', () => {
  const keysOf = (selfCheck: SelfCheck) =>
    selfCheckLines({
      conditions: { selfCheck },
      clock: { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 },
    } as ItemRecord).map(({ key }) => key);

  it('says nothing of what could not be read but that the clock is not known', () => {
    expect(keysOf({})).toEqual(['clockUnknown']);
  });

  it.each<[SelfCheck, readonly string[]]>([
    [{ privateMode: true }, ['private']],
    [{ privateMode: false }, ['notPrivate']],
    [{ proxy: 'not-readable' }, ['proxyNotReadable']],
    [{ zoom: 0.333 }, ['zoom']],
    [{ developerTools: 'likely' }, []],
    [{ aroundPage: { width: 0, height: 90 } }, []],
    [{ timeZone: 'Asia/Shanghai' }, ['timeZone']],
    [{ pageTimeZone: 'Asia/Shanghai' }, []],
    [{ clockStepMs: 1_999 }, []],
    [{ clockStepMs: 2_000 }, ['clockStepped']],
    [{ editable: false, automated: false }, []],
    [{ freeBytes: 0 }, ['free']],
  ])('of %j is %j', (selfCheck, keys) => {
    expect(keysOf(selfCheck).filter((key) => key !== 'clockUnknown')).toEqual(keys);
  });

  it('rounds what it found for people to read', () => {
    const values = selfCheckLines({
      conditions: { selfCheck: { zoom: 1.1, clockStepMs: -61_500, freeBytes: 1_499_999 } },
      clock: { timeZone: 'UTC', utcOffsetMinutes: 0 },
    } as ItemRecord).map((line) => line.values);
    expect(values).toEqual([{ percent: 110 }, { seconds: -61 }, {}, { megabytes: 1 }]);
  });
});
