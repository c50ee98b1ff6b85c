// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkPage } from '../../../../lib/capture/read/self-check/check-page.ts';
import { languageDiffers } from '../../../../lib/capture/read/self-check/translation.ts';
import { fillBody } from '../../../support/capture/layout.ts';

afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
  document.body.removeAttribute('contenteditable');
  document.documentElement.removeAttribute('class');
});

const check = () => checkPage(document, 'words');

describe('traces of other extensions', () => {
  it.each([
    ['<img src="chrome-extension://abc/a.png">', 1, []],
    ['<link href="moz-extension://abc/a.css">', 1, []],
    ['<iframe src="safari-web-extension://abc/"></iframe>', 1, []],
    ['<grammarly-extension></grammarly-extension>', 0, ['Grammarly']],
    ['<style class="darkreader"></style>', 0, ['Dark Reader']],
    ['<img src="https://a.example/chrome-extension:.png">', 0, []],
  ])('%s is found', (html, elements, marks) => {
    fillBody(html);
    expect(check().otherExtensions).toEqual({ elements, marks });
  });
});

describe('signs of translation', () => {
  it('are the class that the browser sets and the wrappers of translators', () => {
    document.documentElement.className = 'translated-ltr';
    fillBody('<p><font style="vertical-align: inherit;">你好</font></p>');
    expect(check().translation).toMatchObject({ marked: true, elements: 1 });
  });

  it.each([
    ['zh-CN', 'This whole page is in English', true],
    ['zh-CN', '这一页全是中文', false],
    ['zh', '中文 with many English words', false],
    ['en', '这一页全是中文', true],
    ['en', 'English 和一点中文', false],
    ['ja', '日本語漢字全部', false],
    ['', '这一页全是中文', false],
    ['zh', '12345 …', false],
  ])('a page in "%s" that reads “%s” differs in language: %s', (language, text, differs) => {
    expect(languageDiffers(language, text)).toBe(differs);
  });
});

describe('signs that the page is edited or the clock was set', () => {
  it('a body that can be typed into is one', () => {
    expect(check().editable).toBe(false);
    document.body.setAttribute('contenteditable', '');
    expect(check().editable).toBe(true);
  });

  it('the step of the clock is its difference from the browser’s own time', () => {
    const real = performance.timeOrigin + performance.now();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(real + 3_600_000) });
    expect(Math.round((check().clockStepMs ?? 0) / 60_000)).toBe(60);
  });
});
