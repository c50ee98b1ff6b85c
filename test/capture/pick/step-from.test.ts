// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { describeBlock } from '../../../lib/capture/pick/describe-block.ts';
import { elementAt } from '../../../lib/capture/pick/element-at.ts';
import { stepFrom } from '../../../lib/capture/pick/step-from.ts';
import { fillBody, layOut, layOutPage } from '../../support/capture/layout.ts';

beforeEach(() => void layOutPage());
afterEach(() => void vi.restoreAllMocks());

describe('the element that an arrow key leads to', () => {
  const fill = () => {
    const find = fillBody(`
      <div id="outer"><div id="wrapper"><section id="list">
        <p id="hidden"></p><p id="one"></p><p id="gone"></p><p id="two"></p>
      </section></div></div>`);
    layOut(find('outer'), { width: 800, height: 500 });
    for (const id of ['wrapper', 'list']) layOut(find(id), { width: 600, height: 400 });
    for (const id of ['one', 'two']) layOut(find(id), { width: 600, height: 100 });
    return find;
  };

  it.each([
    ['ArrowUp', 'one', 'list', 'its parent'],
    ['ArrowUp', 'list', 'outer', 'not the wrapper of the same size'],
    ['ArrowDown', 'list', 'one', 'not the first child, which is not shown'],
    ['ArrowDown', 'outer', 'wrapper', 'its first child'],
    ['ArrowDown', 'wrapper', 'one', 'not the list of the same size'],
    ['ArrowRight', 'one', 'two', 'not the sibling that is not shown'],
    ['ArrowLeft', 'two', 'one', 'not the sibling that is not shown'],
    ['ArrowLeft', 'one', 'list', 'the parent where there is no sibling before'],
  ])('%s from %s is %s: %s', (key, from, to, _why) => {
    const find = fill();
    expect(stepFrom(find(from), key)).toBe(find(to));
  });

  it.each([
    ['ArrowRight', 'two'],
    ['ArrowDown', 'two'],
    ['Enter', 'one'],
    ['constructorName', 'one'],
  ])('%s from %s is none', (key, from) => {
    expect(stepFrom(fill()(from), key)).toBeUndefined();
  });

  it('is never the root element', () => {
    expect(stepFrom(document.body, 'ArrowUp')).toBeUndefined();
  });
});

describe('the element at a point of the screen', () => {
  const show = (...elements: Element[]) =>
    Object.assign(Document.prototype, { elementsFromPoint: () => elements });

  it('is the topmost one under the overlay', () => {
    const find = fillBody('<p id="page"></p><div id="overlay"></div>');
    show(find('overlay'), find('page'), document.body);
    expect(elementAt(1, 1, find('overlay'))).toBe(find('page'));
  });

  it('is found inside shadow roots, however deep', () => {
    const find = fillBody('<div id="host"></div><div id="overlay"></div>');
    const outer = find('host').attachShadow({ mode: 'open' });
    outer.innerHTML = '<section></section>';
    const section = outer.querySelector('section') as Element;
    const inner = section.attachShadow({ mode: 'open' });
    inner.innerHTML = '<i></i>';
    Object.assign(outer, { elementsFromPoint: () => [find('host'), section] });
    Object.assign(inner, { elementsFromPoint: () => [inner.querySelector('i')] });
    show(find('overlay'), find('host'));
    expect(elementAt(1, 1, find('overlay'))).toBe(inner.querySelector('i'));
  });

  it('is the host where its shadow root shows nothing there', () => {
    const find = fillBody('<div id="host"></div><div id="overlay"></div>');
    const root = find('host').attachShadow({ mode: 'open' });
    Object.assign(root, { elementsFromPoint: () => [find('host')] });
    show(find('host'));
    expect(elementAt(1, 1, find('overlay'))).toBe(find('host'));
  });

  it('is none where only the overlay is there', () => {
    const overlay = fillBody('<div id="overlay"></div>')('overlay');
    show(overlay);
    expect(elementAt(1, 1, overlay)).toBeUndefined();
  });
});

describe('what the picker says of an element', () => {
  it('is the beginning of its text and its size in whole pixels', () => {
    const box = fillBody('<p id="p">\n one  two </p>')('p');
    layOut(box, { width: 599.6, height: 100.4 });
    expect(describeBlock(box)).toEqual({ text: 'one two', width: 600, height: 100 });
  });

  it('is cut at 90 characters, without half a character', () => {
    const box = fillBody(`<p id="p">${'a'.repeat(89)}😀 and more</p>`)('p');
    expect(describeBlock(box).text).toBe(`${'a'.repeat(89)}\ufffd…`);
    box.textContent = 'a'.repeat(90);
    expect(describeBlock(box).text).toBe('a'.repeat(90));
  });
});
