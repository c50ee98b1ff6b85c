import { describe, expect, it } from 'vitest';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import type { SelfCheck } from '../../../lib/evidence/page/self-check.ts';
import { selfCheckLines } from '../../../lib/evidence/page/self-check-lines.ts';
import { en } from '../../../lib/words/en.ts';
import { zhCN } from '../../../lib/words/zh-CN.ts';

const CLOCK = { timeZone: 'Asia/Shanghai', utcOffsetMinutes: 480 };
const SOURCE = 'date header of the second look';
const linesOf = (selfCheck: SelfCheck | undefined, clock: ItemRecord['clock'] = CLOCK) =>
  selfCheckLines({ conditions: selfCheck ? { selfCheck } : {}, clock } as ItemRecord);
const signsOf = (selfCheck: SelfCheck, clock?: ItemRecord['clock']) =>
  linesOf(selfCheck, clock).flatMap(({ key, isSign }) => (isSign ? [key] : []));

const QUIET: SelfCheck = {
  extensionDigest: `sha256:${'0'.repeat(64)}`,
  privateMode: false,
  proxy: 'not-readable',
  certificate: 'not-readable',
  otherExtensions: { elements: 0, marks: [] },
  translation: { marked: false, elements: 0, languageDiffers: false },
  editable: false,
  automated: false,
  zoom: 1,
  aroundPage: { width: 0, height: 90 },
  developerTools: 'no-sign',
  timeZone: 'Asia/Shanghai',
  pageTimeZone: 'Asia/Shanghai',
  clockStepMs: 3,
  freeBytes: 5_000_000,
};

describe('the sentences of the self-check', () => {
  it('say what was found and what cannot be read, without a sign on a quiet page', () => {
    expect(linesOf(QUIET).map(({ key }) => key)).toEqual([
      ...['build', 'notPrivate', 'proxyNotReadable', 'certificateNotReadable', 'extensionsNone'],
      ...['notTranslated', 'zoom', 'toolsNoSign', 'timeZone', 'clockUnknown', 'free'],
    ]);
    expect(signsOf(QUIET)).toEqual([]);
  });

  it.each([
    [{ otherExtensions: { elements: 2, marks: [] } }, ['extensionsFound']],
    [{ otherExtensions: { elements: 0, marks: ['Grammarly'] } }, ['extensionsFound']],
    [
      { translation: { marked: true, elements: 4, languageDiffers: true } },
      ['translated', 'translationWrappers', 'languageDiffers'],
    ],
    [{ editable: true, automated: true }, ['editable', 'automated']],
    [{ developerTools: 'likely' }, ['toolsLikely']],
    [{ pageTimeZone: 'America/New_York' }, ['timeZonesDiffer']],
    [{ clockStepMs: -3_600_000 }, ['clockStepped']],
  ] as const)('name as a sign what calls for care: %j', (changed, signs) => {
    expect(signsOf({ ...QUIET, ...changed } as SelfCheck)).toEqual(signs);
  });

  it.each([
    [-640, 412, false],
    [1_500, 2_600, true],
    [-2_600, -1_500, true],
  ])('say whether the clock may be right: from %i to %i ms ahead', (minMs, maxMs, isSign) => {
    const clock = { ...CLOCK, skew: { minMs, maxMs, source: SOURCE } };
    expect(linesOf(QUIET, clock)).toContainEqual({
      key: 'clockAgainst',
      values: { min: minMs / 1_000, max: maxMs / 1_000, source: SOURCE },
      isSign,
    });
  });

  it('are none for a record of before', () => {
    expect(linesOf(undefined)).toEqual([]);
  });

  it('have all their values in both languages', () => {
    const all = linesOf(
      {
        ...QUIET,
        otherExtensions: { elements: 1, marks: [] },
        translation: { marked: true, elements: 1, languageDiffers: true },
        developerTools: 'likely',
        pageTimeZone: 'UTC',
        clockStepMs: 9_000,
      },
      { ...CLOCK, skew: { minMs: 0, maxMs: 1, source: SOURCE } },
    );
    for (const { selfCheck } of [en, zhCN])
      for (const { key, values } of all)
        for (const [, name = ''] of selfCheck[key].matchAll(/\{\{(\w+)\}\}/gu))
          expect(values, key).toHaveProperty(name);
  });
});
