// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseFirstTarget, handleInput, type Picking } from '../../../lib/capture/pick/picking.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

let find: (id: string) => HTMLElement;
let picking: Picking;
let under: Element | undefined;
const end = vi.fn<(picked?: Element) => void>();

const send = <Sent extends Event>(event: Sent): Sent => {
  handleInput(picking, event);
  return event;
};
const key = (name: string, more: KeyboardEventInit = {}) =>
  send(new KeyboardEvent('keydown', { key: name, cancelable: true, ...more }));
const pointer = (type: string, x: number, y: number) =>
  send(new MouseEvent(type, { clientX: x, clientY: y, cancelable: true }));

beforeEach(() => {
  layOutPage();
  find = fillBody(`
    <div id="overlay"></div>
    <section id="list"><article id="one"><b id="in-one">word</b></article>
    <article id="two"><b id="in-two">word</b></article></section>`);
  for (const id of ['one', 'two']) layOut(find(id), { y: 100, width: 600, height: 150 });
  layOut(find('list'), { y: 100, width: 600, height: 300 });
  end.mockReset();
  picking = {
    overlay: { host: find('overlay'), dodge: vi.fn() },
    recognised: undefined,
    end,
    target: find('one'),
    pointed: '',
  };
  under = find('in-two');
  Object.assign(Document.prototype, { elementsFromPoint: () => (under ? [under] : []) });
  Object.assign(Element.prototype, { scrollIntoView: vi.fn() });
});
afterEach(() => void vi.restoreAllMocks());

describe('pointing with the mouse', () => {
  it('aims at the block under the pointer and keeps the bar away from it', () => {
    pointer('pointermove', 10, 20);
    expect(picking.target).toBe(find('two'));
    expect(picking.overlay.dodge).toHaveBeenCalledWith(20);
  });

  it('takes what is aimed at with a click', () => {
    pointer('click', 10, 20);
    expect(end).toHaveBeenCalledExactlyOnceWith(find('two'));
  });

  it('takes what the keys widened to where the pointer rests, not what is under it', () => {
    pointer('pointermove', 10.7, 20.2);
    key('ArrowUp');
    pointer('click', 10, 20);
    expect(end).toHaveBeenCalledWith(find('list'));
  });

  it('keeps the target over a part of the screen where the page shows nothing', () => {
    under = undefined;
    pointer('pointermove', 10, 20);
    expect(picking.target).toBe(find('one'));
  });

  it('scrolls the page with the wheel, and aims at what is under the pointer then', () => {
    const scrollBy = vi.fn();
    Object.assign(window, { scrollBy });
    send(new WheelEvent('wheel', { clientX: 10, clientY: 20, deltaY: 120, cancelable: true }));
    expect(scrollBy).toHaveBeenCalledWith({ left: 0, top: 120, behavior: 'instant' });
    expect(picking.target).toBe(find('two'));
  });
});

describe('choosing with the keys', () => {
  it('moves the target and scrolls it into view', () => {
    key('ArrowRight');
    expect(picking.target).toBe(find('two'));
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledOnce();
  });

  it('takes the target with Enter and gives up with Escape', () => {
    key('Enter');
    expect(end).toHaveBeenLastCalledWith(find('one'));
    key('Escape');
    expect(end).toHaveBeenLastCalledWith();
  });

  it.each(['ctrlKey', 'metaKey', 'altKey'])('leaves shortcuts with %s to the browser', (held) => {
    expect(key('Enter', { [held]: true }).defaultPrevented).toBe(false);
    expect(end).not.toHaveBeenCalled();
  });

  it.each([
    ['ArrowDown', true],
    ['Tab', true],
    ['Enter', true],
    ['F5', false],
    ['a', false],
  ])('keeps the browser from what it does at %s: %s', (name, isPrevented) => {
    expect(key(name).defaultPrevented).toBe(isPrevented);
  });
});

describe('an input event while a person picks', () => {
  it.each(['pointerdown', 'mousedown', 'contextmenu', 'click'])(
    '(%s) neither reaches the page nor does what it would do there',
    (type) => {
      const event = new MouseEvent(type, { cancelable: true });
      const stop = vi.spyOn(event, 'stopImmediatePropagation');
      send(event);
      expect(stop).toHaveBeenCalledOnce();
      expect(event.defaultPrevented).toBe(true);
    },
  );

  it('(keyup) does not take anything', () => {
    send(new KeyboardEvent('keyup', { key: 'Enter' }));
    expect(end).not.toHaveBeenCalled();
  });
});

describe('the first target', () => {
  it('is the recognised post where it is on the screen', () => {
    picking = { ...picking, recognised: find('one'), target: undefined };
    chooseFirstTarget(picking);
    expect(picking.target).toBe(find('one'));
  });

  it.each([
    ['above the screen', -150],
    ['below the screen', 600],
  ])('is the block in the middle where the recognised post is %s', (_, y) => {
    layOut(find('one'), { y, width: 600, height: 150 });
    picking = { ...picking, recognised: find('one'), target: undefined };
    chooseFirstTarget(picking);
    expect(picking.target).toBe(find('two'));
    expect(picking.pointed).toBe('400 300');
  });
});
