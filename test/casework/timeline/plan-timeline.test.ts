import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../lib/casework/timeline/draw-timeline.ts';
import type { TimelineItem } from '../../../lib/casework/timeline/plan-marks.ts';
import {
  planTimeline,
  type TimelineInput,
  type TimelineWords,
} from '../../../lib/casework/timeline/plan-timeline.ts';
import { textWidth } from '../../../lib/casework/timeline/text-width.ts';
import type { KeyDate, Respondent } from '../../../lib/evidence/casework.ts';
import type { Post, StatedTime } from '../../../lib/evidence/item.ts';

const ZONE = 'Asia/Shanghai';
const WORDS: TimelineWords = {
  others: 'Other authors',
  date: ({ type }) => type,
  band: (order, { type }) => `${order} ${type}`,
  role: (role) => role || 'none',
  dot: (kind) => kind,
  visits: (route) => route,
  platform: (name) => name,
  tick: ({ at }) => new Date(at).toISOString(),
  mark: ({ label }) => label,
  numbered: (short, exhibit) => `${short} = ${exhibit}`,
};
const stated = (
  at: string,
  precision: NonNullable<StatedTime['precision']> = 'minute',
): StatedTime => ({
  raw: at,
  at,
  precision,
  assumedTimeZone: ZONE,
});
const item = (
  id: string,
  published?: StatedTime,
  post: Partial<Post> = {},
  role: TimelineItem['role'] = 'infringing',
): TimelineItem => ({
  id,
  exhibit: `X-${id}`,
  role,
  record: {
    capturedAt: '2026-11-20T00:00:00.000Z',
    post: { kind: 'post', recognisedBy: 'test', ...(published && { published }), ...post },
  },
});
const keyDate = (
  type: KeyDate['type'],
  at: string,
  precision: KeyDate['time']['precision'] = 'day',
): KeyDate => ({
  id: type,
  matterId: 'M',
  kind: 'key-date',
  type,
  time: { at, precision, timeZone: ZONE },
  note: '',
});
const RESPONDENT: Respondent = {
  id: 'R',
  matterId: 'M',
  kind: 'respondent',
  name: '林某',
  note: '',
  accounts: [{ platform: 'weibo', handle: '@lin', earlierNames: [] }],
};
const SERVED = keyDate('order-served', '2026-11-05T16:00:00.000Z');
const input = (
  items: readonly TimelineItem[],
  changes: Partial<TimelineInput> = {},
): TimelineInput => ({
  items,
  dates: [SERVED],
  respondents: [RESPONDENT],
  runs: [],
  times: ['published'],
  timeZone: ZONE,
  ...changes,
});
const plan = (...given: Parameters<typeof input>) => planTimeline(input(...given), WORDS, 1000);

describe('a planned timeline', () => {
  it('puts posts from before and after the service of the order on their side of its line', () => {
    const { marks, lines, bands } = plan([
      item('1', stated('2026-11-04T00:00:00.000Z')),
      item('2', stated('2026-11-08T00:00:00.000Z')),
    ]);
    const [line] = lines;
    expect(marks[0]?.x).toBeLessThan(line?.x ?? 0);
    expect(marks[1]?.x).toBeGreaterThan(line?.until ?? 0);
    expect(bands.map(({ label }) => label)).toEqual(['before order-served', 'after order-served']);
    expect(bands[0]?.until).toBe(line?.x);
    expect(bands[1]?.from).toBe(line?.until);
  });

  it('draws a time known to the day as a span, and lists items without an instant', () => {
    const { marks, undated } = plan([
      item('1', stated('2026-11-08T16:00:00.000Z', 'day')),
      item('2', { raw: '上周' }),
      item('3'),
    ]);
    expect(marks.map(({ isSpan }) => isSpan)).toEqual([true]);
    expect(undated.map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('gives each account its lane and all others one', () => {
    const at = stated('2026-11-08T00:00:00.000Z');
    const { lanes, marks } = plan([
      item('1', at, { platform: 'weibo', author: { handle: 'lin' } }),
      item('2', at, { platform: 'zhihu', author: { handle: 'lin' } }),
    ]);
    expect(lanes.map(({ name }) => name)).toEqual(['weibo · @lin', 'Other authors']);
    expect(marks.map(({ lane, items }) => [lane, items[0]?.id])).toEqual([
      [0, '1'],
      [1, '2'],
    ]);
  });

  it('makes one of the marks of a role that coincide, and keeps roles apart in rows', () => {
    const at = stated('2026-11-08T00:00:00.000Z');
    const { marks } = plan([item('1', at), item('2', at), item('3', at, {}, 'media')]);
    expect(marks.map(({ role, items, label }) => [role, items.length, label])).toEqual([
      ['infringing', 2, '×2'],
      ['media', 1, '3'],
    ]);
    expect(marks[0]?.row).not.toBe(marks[1]?.row);
  });

  it('lays no label over another, before a mark at the right edge either', () => {
    const days = ['07', '09', '10', '12', '13', '14'];
    const items = days.map((day) =>
      item(`QL-2026-00${day}`, stated(`2026-11-${day}T02:00:00.000Z`)),
    );
    for (const width of [390, 700, 1200]) {
      const { marks } = planTimeline(input(items), WORDS, width);
      const labels = marks.map(({ y, label, labelX }) => ({
        y,
        from: labelX,
        until: labelX + textWidth(label),
      }));
      const overlaps = labels.filter((one) =>
        labels.some(
          (other) =>
            other !== one && other.y === one.y && other.from < one.until && one.from < other.until,
        ),
      );
      expect([width, overlaps]).toEqual([width, []]);
    }
  });

  it('says what a short number on a mark stands for, and nothing where no label is shorter', () => {
    const at = stated('2026-11-08T00:00:00.000Z');
    const textsOf = (...items: TimelineItem[]) =>
      drawTimeline(plan(items), WORDS).drawn.map(({ text }) => text);
    expect(textsOf(item('0003', at))).toContain('3 = X-0003');
    expect(textsOf({ ...item('1', at), exhibit: 'A' }).join()).not.toContain('=');
  });

  it('names in the legend the bands whose names do not fit, with the days of the order', () => {
    const dates = [keyDate('order-made', '2026-11-03T16:00:00.000Z'), SERVED];
    const items = [item('1', stated('2026-10-15T00:00:00.000Z'))];
    const made = plan(items, { dates });
    const fits = made.bands.map(({ label, key }) => [label, key]);
    expect(fits).toEqual([
      ['before order-made', ''],
      ['after order-made', '①'],
      ['after order-served', '②'],
    ]);
    const { drawn, height } = drawTimeline(made, WORDS);
    const legend = drawn.filter(({ tag, at }) => tag === 'text' && Number(at['y']) > made.bottom);
    const texts = legend.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        ...['① after order-made', '② after order-served', 'order-made', 'order-served'],
      ]),
    );
    expect(texts).not.toContain('① before order-made');
    for (const { at } of legend) expect(Number(at['y'])).toBeLessThan(height);
  });

  it('names in the legend a band that is too narrow for a number, by its colour alone', () => {
    const dates = [keyDate('order-made', '2026-11-03T16:00:00.000Z'), SERVED];
    const made = plan([item('1', stated('2020-01-08T00:00:00.000Z'))], { dates });
    const { drawn } = drawTimeline(made, WORDS);
    expect(drawn.map(({ text }) => text)).toContain('after order-made');
    expect(drawn.some(({ name }) => name === 'swatch band1')).toBe(true);
  });

  it.each([320, 640, 1000])('lays no time of the axis over another at %i pixels', (width) => {
    const items = ['2026-10-08', '2026-11-18'].map((day) => item(day, stated(`${day}T02:00:00Z`)));
    const words = { ...WORDS, tick: () => '2026年10月11日' };
    const labels = drawTimeline(planTimeline(input(items), words, width), words).drawn.flatMap(
      ({ name, at }) => (name === 'tickLabel' ? [Number(at['x'])] : []),
    );
    expect(labels.length).toBeGreaterThan(0);
    const gaps = labels.slice(1).map((x, index) => x - (labels[index] ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(textWidth('2026年10月11日'));
  });

  it('cuts no time of the axis at the edge, whatever the width', () => {
    const words = { ...WORDS, tick: () => '2026年11月27日' };
    const days = (last: number) =>
      ['2026-11-20', `2026-11-${last}`].map((day) => item(day, stated(`${day}T02:00:00Z`)));
    for (let width = 320; width < 1_200; width += 40)
      for (const last of [23, 24, 25, 26, 27, 28]) {
        const made = planTimeline(input(days(last)), words, width);
        const ends = drawTimeline(made, words).drawn.flatMap(({ name, at, text = '' }) =>
          name === 'tickLabel' ? [Number(at['x']) + textWidth(text) / 2] : [],
        );
        expect(Math.max(0, ...ends)).toBeLessThanOrEqual(width);
      }
  });

  it('gives the days of the order in the legend also while they are out of view', () => {
    const view = {
      from: Date.parse('2026-11-10T00:00:00Z'),
      until: Date.parse('2026-11-12T00:00:00Z'),
    };
    const made = planTimeline(input([]), WORDS, 1000, view);
    expect(made.lines).toEqual([]);
    expect(drawTimeline(made, WORDS).drawn.map(({ text }) => text)).toContain('order-served');
  });

  it.each([320, 640, 1000])('lays no words of the legend over others at %i pixels', (width) => {
    const roles = ['infringing', 'media', 'denial', 'own-statement', 'remedy', 'notice'] as const;
    const items = roles.map((role) => item(role, stated('2026-11-08T00:00:00.000Z'), {}, role));
    const made = planTimeline(input(items), WORDS, width);
    const legend = drawTimeline(made, WORDS).drawn.flatMap(({ name, at, text = '' }) =>
      name === 'quiet' && Number(at['y']) > made.bottom
        ? [{ y: at['y'], from: Number(at['x']), until: Number(at['x']) + textWidth(text) }]
        : [],
    );
    expect(legend.length).toBeGreaterThan(roles.length);
    for (const one of legend) {
      expect(one.until).toBeLessThanOrEqual(width);
      const over = legend.filter(
        (other) =>
          other !== one && other.y === one.y && other.from < one.until && one.from < other.until,
      );
      expect(over).toEqual([]);
    }
  });

  it('pairs published with captured where both are asked for', () => {
    const both = input([item('1', stated('2026-11-08T00:00:00.000Z'))], {
      times: ['published', 'captured'],
    });
    const { drawn } = drawTimeline(planTimeline(both, WORDS, 1000), WORDS);
    expect(drawn.filter(({ mark }) => mark).map(({ mark }) => mark?.time)).toEqual([
      'published',
      'captured',
    ]);
    expect(drawn.some(({ name }) => name === 'pair')).toBe(true);
  });

  it('sets ticks on midnights of its zone, through changes of the clocks', () => {
    const made = planTimeline(input([], { dates: [], timeZone: 'Europe/Berlin' }), WORDS, 1000, {
      from: Date.parse('2026-10-22T00:00:00Z'),
      until: Date.parse('2026-10-28T00:00:00Z'),
    });
    const hours = made.ticks.map(({ at }) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit' }).format(at),
    );
    expect(new Set(hours.filter((_, index) => made.ticks[index]?.unit === 'day'))).toEqual(
      new Set(['00']),
    );
    expect(made.ticks.length).toBeGreaterThan(3);
  });

  const minutes = fc.integer({ min: 0, max: 60 * 24 * 400 });
  const many = fc.array(
    fc.tuple(minutes, fc.constantFrom('infringing', 'media', '' as const), fc.boolean()),
    {
      maxLength: 200,
    },
  );

  it('stands for each item of an instant once, within its width, in order', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 400, max: 2000 }), (given, width) => {
        const items = given.map(([at, role, isDated], index) =>
          item(
            String(index),
            isDated
              ? stated(new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString())
              : undefined,
            {},
            role as TimelineItem['role'],
          ),
        );
        const { marks, undated } = planTimeline(input(items), WORDS, width);
        const shown = [...marks.flatMap((mark) => mark.items), ...undated].map(({ id }) => id);
        expect(shown.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        for (const { x, from, until } of marks) {
          expect(from).toBeLessThanOrEqual(x);
          expect(x).toBeLessThanOrEqual(until);
          expect(until).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 50 },
    );
  });
});
