// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  countFinished,
  finishAnimations,
  releaseAnimations,
} from '../../../lib/capture/hold/finish-animations.ts';
import { removeMarks } from '../../../lib/capture/hold/marks.ts';
import { HELD_MARK } from '../../../lib/capture/hold/still-css.ts';
import { fillBody } from '../../support/capture/layout.ts';

class FakeEffect {
  readonly target: Element;
  readonly endTime: number;
  constructor(target: Element, endTime: number) {
    this.target = target;
    this.endTime = endTime;
  }
  getComputedTiming() {
    return { endTime: this.endTime, duration: 800 };
  }
}

class FakeTimeline {}

class FakeAnimation {
  playState = 'running';
  currentTime: number | null = 0;
  timeline: unknown = new FakeTimeline();
  readonly effect: FakeEffect;
  constructor(target: Element, endTime = 600) {
    this.effect = new FakeEffect(target, endTime);
  }
  finish() {
    if (this.effect.endTime === Number.POSITIVE_INFINITY) throw new Error('InvalidStateError');
    this.playState = 'finished';
  }
  pause() {
    this.playState = 'paused';
  }
  play() {
    this.playState = 'running';
  }
}
class FakeCssAnimation extends FakeAnimation {}

let animations: FakeAnimation[] = [];
const target = (style = '') => fillBody(`<p id="p" style="${style}">words</p>`)('p');
const marksOf = (element: Element) => element.getAttribute(HELD_MARK);

beforeEach(() => {
  animations = [];
  vi.stubGlobal('KeyframeEffect', FakeEffect);
  vi.stubGlobal('DocumentTimeline', FakeTimeline);
  vi.stubGlobal('CSSAnimation', FakeCssAnimation);
  Object.defineProperty(Document.prototype, 'getAnimations', {
    value: () => animations,
    configurable: true,
  });
});
afterEach(() => {
  releaseAnimations();
  removeMarks();
  Reflect.deleteProperty(Document.prototype, 'getAnimations');
  vi.unstubAllGlobals();
});

describe('animations of a page that is held', () => {
  it('are set to their end where they have one, and counted once', () => {
    const running = new FakeAnimation(target());
    animations = [running];
    expect(finishAnimations(document)).toBe(1);
    expect(running.playState).toBe('finished');
    expect(finishAnimations(document)).toBe(0);
    expect(countFinished()).toBe(1);
    releaseAnimations();
    expect(countFinished()).toBe(0);
  });

  it('stay as they are where the page paused them', () => {
    const paused = Object.assign(new FakeAnimation(target()), { playState: 'paused' });
    animations = [paused];
    expect(finishAnimations(document)).toBe(0);
    expect(paused.playState).toBe('paused');
  });

  it('without end stand still while the page is held, and go on afterwards', () => {
    const endless = new FakeAnimation(target(), Number.POSITIVE_INFINITY);
    animations = [endless];
    expect(finishAnimations(document)).toBe(0);
    expect([endless.playState, endless.currentTime]).toEqual(['paused', 0]);
    releaseAnimations();
    expect(endless.playState).toBe('running');
  });

  it('of a style sheet stand still by a mark alone, so that its own rules work as before', () => {
    const element = target();
    const endless = new FakeCssAnimation(element, Number.POSITIVE_INFINITY);
    animations = [endless];
    finishAnimations(document);
    expect([marksOf(element), endless.playState]).toEqual(['paused', 'running']);
  });

  it('without end stand at their middle where nothing could be seen at their beginning', () => {
    const endless = new FakeAnimation(target('opacity: 0'), Number.POSITIVE_INFINITY);
    animations = [endless];
    finishAnimations(document);
    expect(endless.currentTime).toBe(400);
  });

  it.each([
    ['without them', '', 'unscrolled'],
    ['at their end, where nothing could be seen without them', 'opacity: 0', 'scrolled'],
  ])('that scrolling drives leave their element %s', (_, style, mark) => {
    const element = target(style);
    animations = [Object.assign(new FakeAnimation(element), { timeline: {} })];
    expect(finishAnimations(document)).toBe(1);
    expect(marksOf(element)).toBe(mark);
    expect(animations[0]?.playState).toBe('running');
  });
});
