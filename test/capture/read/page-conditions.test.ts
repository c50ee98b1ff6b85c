// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageConditions } from '../../../lib/capture/read/page-conditions.ts';
import { fillBody } from '../../support/capture/layout.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('class');
  document.body.innerHTML = '';
});

describe('what may have changed a page before its capture', () => {
  it('counts a person’s input, but not moves of the pointer or scrolling', () => {
    const eventCounts = new Map([
      ...([
        ['keydown', 3],
        ['click', 2],
        ['paste', 1],
        ['input', 4],
      ] as const),
      ...([
        ['pointermove', 100],
        ['scroll', 50],
        ['mouseover', 9],
      ] as const),
    ]);
    vi.stubGlobal('performance', { now: () => 1234.6, eventCounts });
    expect(pageConditions(document)).toMatchObject({ inputEventsBefore: 10, sinceLoadMs: 1235 });
  });

  it('leaves the count out in a browser that does not count events', () => {
    vi.stubGlobal('performance', { now: () => 0 });
    expect(pageConditions(document)).not.toHaveProperty('inputEventsBefore');
  });

  it.each([
    ['translated-ltr', true],
    ['dark translated-rtl', true],
    ['not-translated-ltr', false],
    ['', false],
  ])('reads from the class %j whether the page is translated', (name, translated) => {
    document.documentElement.className = name;
    expect(pageConditions(document).translated).toBe(translated);
  });

  it.each([
    ['<input id="f" value="old">', true],
    ['<textarea id="f">old</textarea>', true],
    ['<input id="f" type="hidden" value="old">', false],
  ])('says whether %s was edited: %s', (html, unsavedForm) => {
    const field = fillBody(html)('f') as HTMLInputElement;
    expect(pageConditions(document).unsavedForm).toBe(false);
    field.value = 'new';
    expect(pageConditions(document).unsavedForm).toBe(unsavedForm);
  });

  it('counts elements that other extensions put into the page', () => {
    fillBody(`
      <img src="chrome-extension://abc/a.png"><iframe src="moz-extension://abc/"></iframe>
      <link href="chrome-extension://abc/a.css"><img src="https://a.example/a.png">`);
    expect(pageConditions(document).extensionElements).toBe(3);
  });
});
