import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListLine } from '../../lib/evidence/list/list-line.ts';
import { keyPage } from '../../lib/evidence/names/page-keys.ts';
import { afterFailure, type Failure } from '../../lib/lists/after-failure.ts';
import { buildLines } from '../../lib/lists/build-lines.ts';
import { fromItems } from '../../lib/lists/from-items.ts';
import { nextLine } from '../../lib/lists/next-line.ts';

const NOW = Date.parse('2026-11-21T09:00:00.000Z');
const at = (ms: number) => new Date(NOW + ms).toISOString();
const given = (url: string, row = 1) => ({ row, given: url, url });

describe('the lines of a list', () => {
  it('fold addresses of one page and say which line has it', () => {
    const lines = buildLines([
      given('https://www.a.example/p/1?utm_source=x'),
      given('https://a.example/p/2'),
      given('http://a.example/p/1/#top'),
    ]);
    expect(lines.map(({ n, state, sameAs }) => [n, state, sameAs])).toEqual([
      [1, 'waiting', undefined],
      [2, 'waiting', undefined],
      [3, 'duplicate', 1],
    ]);
  });

  it('name the items that the matter has of their page, by any of its keys', () => {
    const page = { url: 'https://m.a.example/x', canonicalUrl: 'https://a.example/p/1' };
    const items = [{ id: '01A', ...keyPage({ page }) }];
    const lines = buildLines([given('https://a.example/p/1'), given('https://a.example/2')], items);
    expect(lines.map(({ known, state }) => [known, state])).toEqual([
      [['01A'], 'waiting'],
      [undefined, 'waiting'],
    ]);
  });

  it('can be the pages of items, but not their files', () => {
    const items = ['https://a.example.org/1', 'ni:///sha-256;x', 'file:///x', 'http://127.0.0.1/'];
    expect(fromItems(items.map((url) => ({ url })))).toEqual([given('https://a.example.org/1')]);
  });

  it('keep what cannot be opened as a line that says why', () => {
    const [line] = buildLines([{ row: 7, given: 'file:///x', reason: 'file-address' }]);
    expect(line).toMatchObject({ n: 1, row: 7, state: 'not-captured', reason: 'file-address' });
  });
});

const PACE = { pauseMs: 10_000, jitterMs: 5_000, mostAnHour: 3, retryMs: 1_000 };
const line = (n: number, host: string, more: Partial<ListLine> = {}): ListLine => ({
  list: 'L1',
  n,
  given: '',
  url: `https://${host}.example/${n}`,
  state: 'waiting',
  tries: 0,
  ...more,
});
const next = (lines: readonly ListLine[], now = NOW) => {
  const found = nextLine(lines, PACE, now);
  return 'line' in found ? found.line.n : 'at' in found ? found.at - NOW : 'done';
};

describe('the next line', () => {
  it('is the first that waits', () => {
    expect(next([line(1, 'a', { state: 'sealed' }), line(2, 'a'), line(3, 'a')])).toBe(2);
  });

  it('is of another host while one has its pause', () => {
    const opened = line(1, 'a', { state: 'sealed', openedAt: at(-1_000) });
    expect(next([opened, line(2, 'a'), line(3, 'b')])).toBe(3);
  });

  it('is told with the time when all hosts have their pause, always the same time', () => {
    const lines = [line(1, 'a', { state: 'sealed', openedAt: at(0) }), line(2, 'a')];
    const wait = next(lines);
    expect(wait).toBeGreaterThanOrEqual(PACE.pauseMs);
    expect(wait).toBeLessThanOrEqual(PACE.pauseMs + PACE.jitterMs);
    expect(next(lines)).toBe(wait);
    expect(next(lines, NOW + Number(wait))).toBe(2);
  });

  it('waits for the end of the hour once a host has had its pages', () => {
    const opened = [-3_000_000, -2_000_000, -1_000_000].map((ms, i) =>
      line(i + 1, 'a', { state: 'sealed', openedAt: at(ms) }),
    );
    expect(next([...opened, line(4, 'a')])).toBe(600_000);
    expect(next([...opened, line(4, 'a'), line(5, 'b')])).toBe(5);
  });

  it('waits after a failure, and is done where none waits', () => {
    expect(next([line(1, 'a', { nextAt: at(90_000) })])).toBe(90_000);
    expect(next([line(1, 'a', { state: 'skipped' })])).toBe('done');
  });

  it('does not wait for ever once the clock was set back', () => {
    const lines = [line(1, 'a', { state: 'sealed', openedAt: at(9e8) }), line(2, 'a')];
    expect(next(lines)).toBe(2);
    const failed = line(1, 'a', { openedAt: at(9e8), nextAt: at(9e8 + 60_000) });
    expect(next([failed])).toBe(1);
  });

  it('waits for the pause of its host after a page of another list', () => {
    const other = line(9, 'a', { list: 'L2', state: 'sealed', openedAt: at(-1_000) });
    const found = nextLine([line(1, 'a'), line(2, 'b')], PACE, NOW, [other]);
    expect(found).toMatchObject({ line: { n: 2 } });
  });

  it('opens no host more often than its pause and its hour permit', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 200, maxLength: 300 });
    fc.assert(
      fc.property(steps, (waits) => {
        let lines = Array.from({ length: 12 }, (_, i) => line(i + 1, i % 2 ? 'a' : 'b'));
        const opened: { host: string; ms: number }[] = [];
        let now = NOW;
        for (const wait of waits) {
          now += wait;
          const found = nextLine(lines, PACE, now);
          if (!('line' in found)) continue;
          opened.push({ host: new URL(found.url).hostname, ms: now });
          const openedAt = new Date(now).toISOString();
          lines = lines.map((one) =>
            one.n === found.line.n ? { ...one, state: 'sealed' as const, openedAt } : one,
          );
        }
        for (const times of Map.groupBy(opened, ({ host }) => host).values())
          for (const [i, { ms }] of times.entries()) {
            expect(ms - (times[i - 1]?.ms ?? 0)).toBeGreaterThanOrEqual(PACE.pauseMs);
            expect(ms - (times[i - PACE.mostAnHour]?.ms ?? 0)).toBeGreaterThanOrEqual(3_600_000);
          }
      }),
      { numRuns: 20 },
    );
  });
});

describe('after a failure', () => {
  const failure = (more: Partial<Failure>): Failure => ({
    reason: 'network',
    tries: 1,
    tookMs: 10,
    limitMs: 60_000,
    isOnline: true,
    ...more,
  });
  const wait = (more: Partial<Failure>) => {
    const after = afterFailure(failure(more), 1_000);
    return after.again ? [after.afterMs, after.counts] : 'no more';
  };

  it('a network is tried again with growing waits, and not for ever', () => {
    expect([1, 2, 3, 4].map((tries) => wait({ tries }))).toEqual([
      [1_000, true],
      [5_000, true],
      [25_000, true],
      'no more',
    ]);
  });

  it('a page that the server does not have is not asked for again', () => {
    for (const reason of ['not-found', 'gone', 'refused', 'login-wall', 'captcha'] as const)
      expect(wait({ reason })).toBe('no more');
  });

  it('a server that has had too many requests is left alone for longer', () => {
    expect(wait({ reason: 'too-many-requests' })).toEqual([10_000, true]);
  });

  it('no try counts while the computer had no network or slept', () => {
    expect(wait({ isOnline: false, tries: 9 })).toEqual([1_000, false]);
    expect(wait({ tookMs: 3_600_000, tries: 9 })).toEqual([1_000, false]);
  });
});
