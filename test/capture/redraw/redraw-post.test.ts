// @vitest-environment jsdom
import type html2canvas from 'html2canvas';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cloneFrameContainer } from '../../../lib/capture/redraw/clone-frame.ts';
import { redrawPost } from '../../../lib/capture/redraw/redraw-post.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const draw = vi.fn();
const renderer = draw as unknown as typeof html2canvas;
const worldOf = (post?: Element) => ({
  matterproof: { answer: () => undefined, ...(post ? { post } : {}) },
});

let post: HTMLElement;

beforeEach(() => {
  layOutPage();
  post = layOut(fillBody('<p id="post">words</p>')('post'), { width: 600, height: 200 });
  draw.mockReset().mockResolvedValue({ toDataURL: (type: string) => `data:${type};base64,AA` });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('redrawing the post', () => {
  it('gives a PNG as a data URL, and asks other sites for nothing', async () => {
    expect(await redrawPost(worldOf(post), renderer)).toEqual({
      dataUrl: 'data:image/png;base64,AA',
    });
    expect(draw).toHaveBeenCalledWith(
      post,
      expect.objectContaining({ useCORS: false, allowTaint: false }),
    );
  });

  it.each([
    ['no post was found', worldOf(), 'No post was recognised'],
    ['the capture script is not there', {}, 'No post was recognised'],
  ])('gives the reason where %s', async (_, world, reason) => {
    expect(await redrawPost(world, renderer)).toEqual({ reason });
    expect(draw).not.toHaveBeenCalled();
  });

  it.each([
    [16_000, true],
    [16_001, false],
  ])(
    'counts device pixels: %i CSS pixels at a ratio of 2 are drawn: %s',
    async (height, isDrawn) => {
      Object.assign(window, { devicePixelRatio: 2 });
      layOut(post, { width: 600, height });
      const drawn = await redrawPost(worldOf(post), renderer);
      expect(drawn).toHaveProperty(isDrawn ? 'dataUrl' : 'reason');
    },
  );

  it('gives the renderer’s error as the reason, and removes the frame that it left', async () => {
    draw.mockImplementation(async () => {
      document.body.append(
        Object.assign(document.createElement('iframe'), { className: 'html2canvas-container' }),
      );
      throw new Error('Unsupported image type');
    });
    const drawn = await redrawPost(worldOf(post), renderer);
    expect(drawn).toEqual({ reason: 'Error: Unsupported image type' });
    expect(document.querySelector('iframe')).toBeNull();
  });

  it('gives up after forty turns of the page that it waits, however long they take', async () => {
    const turns: (() => void)[] = [];
    vi.stubGlobal('setTimeout', (work: (count: number) => void, _: number, count: number) =>
      turns.push(() => work(count)),
    );
    draw.mockReturnValue(new Promise(() => {}));
    const ended = vi.fn();
    const drawn = redrawPost(worldOf(post), renderer).then(ended);
    for (let turn = 1; turn < 40; turn += 1) turns.shift()?.();
    await Promise.resolve();
    expect([ended.mock.calls.length, turns.length]).toEqual([0, 1]);
    turns.shift()?.();
    await drawn;
    expect(ended).toHaveBeenCalledWith({ reason: 'The page kept the redrawing waiting' });
    expect(turns).toEqual([]);
  });

  it('counts no more turns once it is drawn', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await redrawPost(worldOf(post), renderer);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the frame in which html2canvas copies the page', () => {
  it('is put into the body and returned', () => {
    const frame = document.createElement('iframe');
    expect(cloneFrameContainer.appendChild(frame)).toBe(frame);
    expect(frame.parentElement).toBe(document.body);
  });

  it('is written by its own methods in Firefox, where a content script may not write', () => {
    const frame = document.createElement('iframe');
    const own = { open: vi.fn(), write: vi.fn(), close: vi.fn() };
    const seen = { wrappedJSObject: own } as unknown as Document;
    Object.defineProperty(frame, 'contentDocument', { value: seen });
    cloneFrameContainer.appendChild(frame);
    seen.open();
    seen.write('<p>', 'copy</p>');
    seen.close();
    expect(own.write).toHaveBeenCalledWith('<p>', 'copy</p>');
    expect([own.open, own.close].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});
