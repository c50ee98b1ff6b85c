import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { panView, zoomView } from '../../../lib/casework/timeline/move-view.ts';
import { cutText, textWidth } from '../../../lib/casework/timeline/text-width.ts';
import { buildTimeScale, placeTicks } from '../../../lib/casework/timeline/time-scale.ts';

const MINUTE = 6e4;
const WHOLE = { from: 0, until: 1000 * MINUTE };
const VIEW = { from: 200 * MINUTE, until: 400 * MINUTE };

describe('zoomView', () => {
  it('keeps the instant under the pointer where it is', () => {
    const at = 250 * MINUTE;
    expect(zoomView(VIEW, WHOLE, 0.5, at)).toEqual({ from: 225 * MINUTE, until: 325 * MINUTE });
  });

  it('zooms about the middle unless another instant is given', () => {
    expect(zoomView(VIEW, WHOLE, 2)).toEqual({ from: 100 * MINUTE, until: 500 * MINUTE });
  });

  it('stops at ten minutes and at the whole', () => {
    const { from, until } = zoomView(VIEW, WHOLE, 1e-6);
    expect(until - from).toBe(10 * MINUTE);
    expect(zoomView(VIEW, WHOLE, 1e6)).toEqual(WHOLE);
  });

  it('never leaves the whole, however it is zoomed and moved', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    const by = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(factor, by, fc.double({ min: 0, max: 1, noNaN: true }), (times, move, share) => {
        const at = VIEW.from + share * (VIEW.until - VIEW.from);
        const view = panView(zoomView(VIEW, WHOLE, times, at), WHOLE, move * MINUTE);
        expect(view.from).toBeGreaterThanOrEqual(WHOLE.from);
        expect(view.until).toBeLessThanOrEqual(WHOLE.until + 1);
        expect(view.until - view.from).toBeGreaterThanOrEqual(10 * MINUTE - 1);
      }),
    );
  });
});

describe('panView', () => {
  it('keeps its length at both ends of the whole', () => {
    expect(panView(VIEW, WHOLE, -1e9)).toEqual({ from: 0, until: 200 * MINUTE });
    expect(panView(VIEW, WHOLE, 1e9)).toEqual({ from: 800 * MINUTE, until: 1000 * MINUTE });
    expect(panView(VIEW, WHOLE, MINUTE)).toEqual({ from: 201 * MINUTE, until: 401 * MINUTE });
  });
});

describe('buildTimeScale', () => {
  it('maps the ends of the view to the ends of the line, and back', () => {
    const scale = buildTimeScale(VIEW, 100, 900);
    expect([scale(VIEW.from), scale(VIEW.until), scale(300 * MINUTE)]).toEqual([100, 900, 500]);
    expect(scale.invert(500)).toBe(300 * MINUTE);
  });
});

describe('placeTicks', () => {
  const between = (from: string, until: string) =>
    placeTicks({ from: Date.parse(from), until: Date.parse(until) }, 6, 'Asia/Shanghai');

  it.each([
    ['minute', '2026-11-01T00:00:00Z', '2026-11-01T06:00:00Z'],
    ['day', '2026-11-01T00:00:00Z', '2026-11-08T00:00:00Z'],
    ['month', '2026-01-01T00:00:00Z', '2026-07-01T00:00:00Z'],
    ['year', '2016-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ])('labels a view of this length to the %s, with every tick inside', (unit, from, until) => {
    const ticks = between(from, until);
    expect(ticks.length).toBeGreaterThan(2);
    expect(new Set(ticks.map((tick) => tick.unit))).toEqual(new Set([unit]));
    for (const { at } of ticks) {
      expect(at).toBeGreaterThanOrEqual(Date.parse(from));
      expect(at).toBeLessThanOrEqual(Date.parse(until));
    }
  });
});

describe('cutText', () => {
  it('leaves text that fits alone, and never splits a character', () => {
    expect(cutText('abc', textWidth('abc'))).toBe('abc');
    expect(cutText('😀😀😀😀', 20).isWellFormed()).toBe(true);
  });

  it('is never wider than asked, and ends with an ellipsis where it cut', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 12, max: 200 }), (text, most) => {
        const cut = cutText(text, most);
        expect(textWidth(cut)).toBeLessThanOrEqual(most);
        expect(cut === text || cut.endsWith('…')).toBe(true);
      }),
    );
  });

  it('counts a Chinese character as about two Latin ones', () => {
    expect(textWidth('证据')).toBe(24);
    expect(textWidth('ab')).toBeCloseTo(13.6);
  });
});
