// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PickWords } from '../../../lib/capture/pick/overlay-parts.ts';
import { buildOverlay, type Overlay } from '../../../lib/capture/pick/pick-overlay.ts';
import { pickPost } from '../../../lib/capture/pick/pick-post.ts';
import { sayGone } from '../../../lib/capture/pick/say-gone.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

const WORDS: PickWords = {
  title: 'Point at a post',
  keys: 'Enter takes it',
  taking: '{{text}} ({{width}} × {{height}})',
  untitled: 'no words',
  gone: 'Nothing was captured',
  goneHint: 'Press the button again',
};

/** What is in the picker's closed shadow root, kept when it is attached. */
let shadow: ShadowRoot | undefined;
let overlay: Overlay | undefined;
const inside = (selector: string) => shadow?.querySelector(selector) as HTMLElement;
const animate = vi.fn(() => ({ cancel }));
const cancel = vi.fn();

beforeEach(() => {
  layOutPage();
  document.body.innerHTML = '';
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    shadow = attach.call(this, init);
    return shadow;
  });
  for (const mock of [animate, cancel]) mock.mockClear();
  Object.assign(Element.prototype, { animate });
  Object.assign(HTMLElement.prototype, { showPopover: vi.fn() });
  Object.assign(Document.prototype, { elementsFromPoint: () => [] });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 5));
  vi.stubGlobal('cancelAnimationFrame', (frame: NodeJS.Timeout) => clearTimeout(frame));
});
afterEach(() => {
  overlay?.remove();
  overlay = undefined;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const build = () => {
  overlay = buildOverlay(document, WORDS);
  return overlay;
};

describe('the picker’s overlay', () => {
  it('adds nothing to the page before it is asked to', () => {
    expect(build().host.isConnected).toBe(false);
  });

  it('is one element of the page, with a closed shadow root', () => {
    const { host, keepInPage } = build();
    keepInPage();
    expect(host.parentElement).toBe(document.documentElement);
    expect(host.shadowRoot).toBeNull();
    expect(host.childElementCount).toBe(0);
  });

  it('gives the window of the frame that takes the input', () => {
    const frame = build().keepInPage();
    expect(frame).toBe((inside('iframe') as HTMLIFrameElement).contentWindow);
    expect(frame?.document.body.getAttribute('aria-label')).toBe('Point at a post. Enter takes it');
  });

  it('does without that frame in a page that may not look into its own frames', () => {
    const { keepInPage } = build();
    Object.defineProperty(inside('iframe'), 'contentDocument', { value: null });
    expect(keepInPage()).toBeUndefined();
    expect(inside('iframe')).toBeNull();
  });

  it('comes back where the page took it away or changed its style', () => {
    const { host, keepInPage } = build();
    keepInPage();
    host.style.setProperty('display', 'none', 'important');
    host.remove();
    keepInPage();
    expect(host.isConnected).toBe(true);
    expect(host.style.display).toBe('block');
  });

  it('frames an element where it is and says what would be taken', () => {
    const post = fillBody('<p id="post">costs $& or $1</p>')('post');
    layOut(post, { x: 10, y: 20, width: 300, height: 40 });
    build().outline(post);
    expect(inside('.box').style).toMatchObject({ left: '10px', top: '20px', width: '300px' });
    expect(inside('.target').textContent).toBe('costs $& or $1 (300 × 40)');
  });

  it('says so of an element without words', () => {
    build().outline(fillBody('<p id="post"></p>')('post'));
    expect(inside('.target').textContent).toBe('no words (0 × 0)');
  });

  it('moves its bar to the top while the pointer is in the lower half', () => {
    const { dodge } = build();
    dodge(301);
    expect(inside('.bar').classList.contains('high')).toBe(true);
    dodge(300);
    expect(inside('.bar').classList.contains('high')).toBe(false);
  });

  it('outlines by an animation only while the page takes the overlay away', () => {
    const post = fillBody('<p id="post">words</p>')('post');
    const { host, keepInPage, outline, remove } = build();
    const frame = () => {
      keepInPage();
      outline(post);
    };
    frame();
    expect(animate).not.toHaveBeenCalled();
    host.remove();
    frame();
    frame();
    expect(animate).toHaveBeenCalledOnce();
    expect(cancel).toHaveBeenCalledOnce(); // it stayed for a frame: the box does again
    host.remove();
    frame();
    remove();
    expect(cancel).toHaveBeenCalledTimes(2);
  });
});

describe('picking a post', () => {
  it('ends without one when it is aborted, and leaves nothing in the page', async () => {
    const before = document.documentElement.outerHTML;
    const abort = new AbortController();
    const picked = pickPost(WORDS, undefined, abort.signal);
    expect(document.documentElement.outerHTML).not.toBe(before);
    abort.abort();
    expect(await picked).toBeUndefined();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives the focus back to where it was', async () => {
    const field = fillBody('<input id="field">')('field');
    field.focus();
    const abort = new AbortController();
    const picked = pickPost(WORDS, undefined, abort.signal);
    field.blur();
    abort.abort();
    await picked;
    expect(document.activeElement).toBe(field);
  });

  it('aims at the recognised post first', async () => {
    const post = fillBody('<p id="post">recognised</p>')('post');
    layOut(post, { y: 10, width: 300, height: 40 });
    const abort = new AbortController();
    const picked = pickPost(WORDS, post, abort.signal);
    expect(inside('.target').textContent).toContain('recognised');
    abort.abort();
    await picked;
  });

  it('ignores events that the page makes up, and lets the page have them', async () => {
    const heard = vi.fn();
    window.addEventListener('click', heard);
    const abort = new AbortController();
    let isOver = false;
    const picked = pickPost(WORDS, document.body, abort.signal).then(() => {
      isOver = true;
    });
    window.dispatchEvent(new MouseEvent('click'));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await Promise.resolve();
    expect(heard).toHaveBeenCalledOnce();
    expect(isOver).toBe(false);
    abort.abort();
    await picked;
    window.removeEventListener('click', heard);
  });
});

describe('a picker whose extension is gone', () => {
  it('says so over the page until a key is pressed', () => {
    sayGone(WORDS);
    const said = inside('[role=alert]');
    expect(said.textContent).toBe(WORDS.gone + WORDS.goneHint);
    expect(shadow?.host.isConnected).toBe(true);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(shadow?.host.isConnected).toBe(false);
  });
});
