// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { actionOf, KEYS } from '../../../components/workspace/items/keys/keys.ts';
import { en } from '../../../lib/words/en.ts';

afterEach(() => document.body.replaceChildren());

const press = (key: string, at = 'body', hasSingleKeys = true, fields: KeyboardEventInit = {}) => {
  document.body.innerHTML =
    '<input id="typing"><input id="box" type="checkbox"><button id="button"></button>' +
    '<div role="dialog"><i id="dialog"></i></div><a id="row" data-item="1"></a><a id="link"></a>' +
    '<nav><a id="view"></a></nav><aside><nav><a id="matter"></a></nav></aside>';
  const target = document.querySelector(at) as Element;
  let action: string | undefined;
  const hear = (event: Event) => {
    action = actionOf(event as KeyboardEvent, hasSingleKeys);
  };
  addEventListener('keydown', hear, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...fields }));
  return action;
};

describe('the keys of the list', () => {
  it.each([
    ['j', 'down'],
    ['J', 'down'],
    ['ArrowUp', 'up'],
    [' ', 'choose'],
    ['?', 'keys'],
    ['/', 'search'],
    ['q', undefined],
  ])('%s does %s', (key, action) => {
    expect(press(key)).toBe(action);
  });

  it('select all by Ctrl+A or Cmd+A, and leave other combinations to the browser', () => {
    expect(press('a', 'body', true, { ctrlKey: true })).toBe('chooseAll');
    expect(press('a', 'body', true, { metaKey: true })).toBe('chooseAll');
    expect(press('t', 'body', true, { ctrlKey: true })).toBeUndefined();
    expect(press('m', 'body', true, { altKey: true })).toBeUndefined();
  });

  it('work from the bar of views, whose link led to the list', () => {
    expect([press('j', '#view'), press('Enter', '#view')]).toEqual(['down', undefined]);
  });

  it.each(['#typing', '#dialog', '#matter'])('do nothing while the focus is in %s', (at) => {
    expect(['j', 't', 'ArrowDown', ' ', 'Escape'].map((key) => press(key, at))).toEqual(
      Array(5).fill(undefined),
    );
  });

  it('leave Space and Enter to buttons, checkboxes and links', () => {
    expect([press(' ', '#button'), press(' ', '#box'), press(' ', '#link')]).toEqual(
      Array(3).fill(undefined),
    );
    expect([press(' ', '#row'), press('Enter', '#row'), press('j', '#box')]).toEqual([
      'choose',
      undefined,
      'down',
    ]);
  });

  it('of a single character can be turned off', () => {
    expect(['j', '/', '?', 't'].map((key) => press(key, 'body', false))).toEqual(
      Array(4).fill(undefined),
    );
    expect(press('ArrowDown', 'body', false)).toBe('down');
    expect(press(' ', 'body', false)).toBe('choose');
  });

  it('each have a locale string and are used once', () => {
    expect(KEYS.filter(({ action }) => !(`key_${action}` in en.items))).toEqual([]);
    const keys = KEYS.flatMap((key) => key.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
