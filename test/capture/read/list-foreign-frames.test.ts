// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listForeignFrames } from '../../../lib/capture/read/list-foreign-frames.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

beforeEach(() => {
  layOutPage();
  Object.assign(Element.prototype, { checkVisibility: () => true });
});
afterEach(() => vi.restoreAllMocks());

/** jsdom loads no frame of another origin; what makes one is that its document cannot be read. */
const makeForeign = (frame: Element, width = 600, height = 400): void => {
  Object.defineProperty(frame, 'contentDocument', { value: null });
  layOut(frame, { x: 10, y: 20, width, height });
};

describe('the frames whose words a page cannot read', () => {
  it('are listed with origin and place, also inside a frame of its own origin', () => {
    const find = fillBody('<iframe id="own"></iframe>');
    layOut(find('own'), { x: 100, y: 50, width: 700, height: 500 });
    const inside = (find('own') as HTMLIFrameElement).contentDocument as Document;
    inside.body.innerHTML = '<iframe src="https://comments.test/thread?id=1"></iframe>';
    makeForeign(inside.querySelector('iframe') as Element);
    const [frame, ...others] = listForeignFrames(document);
    expect(others).toEqual([]);
    expect(frame?.origin).toBe('https://comments.test');
    expect(frame?.box).toMatchObject({ width: 600, height: 400 });
  });

  it('have no origin where the page gave them their document itself', () => {
    const find = fillBody('<iframe id="boxed" sandbox srcdoc="<p>words</p>"></iframe>');
    makeForeign(find('boxed'));
    expect(listForeignFrames(document)).toEqual([
      { box: { x: 10, y: 20, width: 600, height: 400 } },
    ]);
  });

  it('are left out where they show nothing that a person could read', () => {
    const find = fillBody('<iframe id="pixel" src="https://counter.test/"></iframe>');
    makeForeign(find('pixel'), 1, 1);
    expect(listForeignFrames(document)).toEqual([]);
  });
});
