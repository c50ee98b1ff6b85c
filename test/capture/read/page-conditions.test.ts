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
  it('counts the time from the end of the load event, not from navigation', () => {
    vi.stubGlobal('performance', {
      now: () => 5_234.6,
      getEntriesByType: () => [{ loadEventEnd: 4_000 }],
    });
    expect(pageConditions(document).sinceLoadMs).toBe(1_235);
  });

  it('states no time since the load of a page that still loads', () => {
    vi.stubGlobal('performance', { now: () => 1, getEntriesByType: () => [{ loadEventEnd: 0 }] });
    expect(pageConditions(document)).not.toHaveProperty('sinceLoadMs');
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
      <link href="chrome-extension://abc/a.css"><link href="moz-extension://abc/a.css">
      <img src="https://a.example/a.png">`);
    expect(pageConditions(document).extensionElements).toBe(4);
  });
});
