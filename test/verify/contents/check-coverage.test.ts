import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../../lib/evidence/page/coverage.ts';
import type { ParsedIndex } from '../../../lib/format/parse-index.ts';
import type { ParsedRecord } from '../../../lib/format/parse-record.ts';
import { measureCoverage } from '../../../lib/screen/measure-coverage.ts';
import { checkCoverage } from '../../../lib/verify/contents/check-coverage.ts';

const PAGE = { width: 800, height: 3_000 };

const recordWith = (tops: readonly number[], coverage: Coverage, status = 'partial') => ({
  status,
  environment: { devicePixelRatio: 1.25 },
  conditions: { coverage },
  artifacts: tops.map((y) => ({
    role: 'page-segment',
    pixels: { width: 1_019, height: 769 },
    usable: { x: 0, y: 0, width: 1_000, height: 750 },
    offset: { x: 0, y },
  })),
});

const faultsOf = (record: ReturnType<typeof recordWith>): string[] => {
  const index = { items: [{ number: 1, id: 'A', folder: 'items/A' }] } as unknown as ParsedIndex;
  const records = new Map([['A', record as unknown as ParsedRecord]]);
  return checkCoverage(index, records).map(({ code, path }) => `${code} ${path}`);
};

const coverageFor = (tops: readonly number[]) =>
  measureCoverage({
    page: PAGE,
    asked: undefined,
    boxes: tops.map((y) => ({ x: 0, y, width: 800, height: 600 })),
  });

const FAULT = ['COVERAGE_DISAGREES data/items/A/record.json'];

describe('the coverage that a record states', () => {
  it('is borne out by its segments wherever they lie, if it was computed from them', () => {
    const tops = fc.array(fc.integer({ min: 0, max: 2_400 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(tops, (all) => {
        expect(faultsOf(recordWith(all, coverageFor(all)))).toEqual([]);
      }),
    );
  });

  it.each<[string, Partial<Coverage>]>([
    ['leaves out a gap', { gaps: [] }],
    ['states more as shown than the pictures show', { coveredPixels: 2_400_000 }],
    ['states less as asked for than it was', { askedPixels: 960_000 }],
    [
      'calls the gap a blank strip',
      { gaps: [], blank: [{ x: 0, y: 600, width: 800, height: 1800 }] },
    ],
  ])('is a finding where it %s', (_, changed) => {
    const tops = [0, 2_400];
    const record = recordWith(tops, { ...coverageFor(tops), ...changed });
    expect(faultsOf(record)).toEqual(FAULT);
  });

  it('is a finding where it has gaps and the record is called complete', () => {
    expect(faultsOf(recordWith([0], coverageFor([0]), 'complete'))).toEqual(FAULT);
  });

  it('is a finding where a segment was taken out of the record', () => {
    const coverage = coverageFor([0, 600, 1_200, 1_800, 2_400]);
    expect(faultsOf(recordWith([0, 600, 1_800, 2_400], coverage))).toEqual(FAULT);
  });

  const part = {
    name: 'main#feed',
    box: { x: 0, y: 0, width: 800, height: 600 },
    content: { width: 800, height: 1_200 },
    coveredPixels: 960_000,
    gaps: [],
  };
  const withPart = (changed: object, area = 0) => {
    const record = recordWith([0, 600, 0, 600, 1_200, 1_800, 2_400], {
      ...coverageFor([0, 600, 1_200, 1_800, 2_400]),
      areas: [{ ...part, ...changed }],
    });
    return {
      ...record,
      artifacts: record.artifacts.map((one, index) => (index < 2 ? { ...one, area } : one)),
    };
  };

  it('is borne out for a part that scrolls by itself by that part’s own pictures', () => {
    expect(faultsOf(withPart({}))).toEqual([]);
  });

  it.each<[string, object, number]>([
    [
      'is longer than its pictures show, without a gap',
      { content: { width: 800, height: 1_800 } },
      0,
    ],
    ['is said to be shown in more pixels than it is', { coveredPixels: 1_440_000 }, 0],
    ['is not listed', {}, 1],
  ])('is a finding where a part that scrolls by itself %s', (_, changed, area) => {
    expect(faultsOf(withPart(changed, area))).toEqual(FAULT);
  });
});
