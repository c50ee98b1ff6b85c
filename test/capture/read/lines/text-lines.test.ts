// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageLayout } from '../../../../lib/capture/dom/page-layout.ts';
import { textLines } from '../../../../lib/capture/read/lines/text-lines.ts';
import { fillBody, layOutPage } from '../../../support/capture/layout.ts';

const CHARACTER = 8;
const LINE = 20;

/** Characters of 8 × 20 CSS pixels that wrap after so many; each text node begins at `left`. */
const typeset = (columns: number, left = 0) => {
  const linesOf = ({ startOffset, endOffset }: Range) => {
    const [first, last] = [
      Math.floor(startOffset / columns),
      Math.floor((endOffset - 1) / columns),
    ];
    return { first, count: Math.max(1, last - first + 1) };
  };
  Object.assign(Range.prototype, {
    getClientRects(this: Range) {
      return { length: linesOf(this).count };
    },
    getBoundingClientRect(this: Range) {
      const { first, count } = linesOf(this);
      const length = this.endOffset - this.startOffset;
      const x = left + (count > 1 ? 0 : (this.startOffset % columns) * CHARACTER);
      const [y, height] = [first * LINE, count * LINE];
      const width = (count > 1 ? columns : length) * CHARACTER;
      return { x, y, width, height, bottom: y + height };
    },
  });
};

const lines = () => textLines(document, pageLayout(document));

beforeEach(() => {
  vi.spyOn(performance, 'now').mockReturnValue(0); // a busy machine must not cut the lines short
  layOutPage({ viewport: { width: 8_000, height: 600 }, height: 5_000 });
  typeset(40);
  Object.assign(Element.prototype, {
    checkVisibility(this: Element) {
      return !this.closest('[hidden]');
    },
  });
});
afterEach(() => void vi.restoreAllMocks());

describe('the lines of a page’s text', () => {
  it('are the text as it wraps, whatever its length and the width of the line', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', '证', '.'),
      minLength: 1,
      maxLength: 400,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 90 }), (text, columns) => {
        typeset(columns);
        document.body.replaceChildren(text);
        const found = lines();
        expect(found.map((line) => line.text).join('')).toBe(text);
        expect(found.map(({ y }) => y)).toEqual(found.map((_, index) => index * LINE));
        for (const line of found.slice(0, -1)) expect(line.text).toHaveLength(columns);
      }),
      { numRuns: 60 },
    );
  });

  it('have their place on the page, not on the screen, in tenths of a CSS pixel', () => {
    fillBody('<p>虚假陈述</p>');
    typeset(40, 12.345);
    window.scrollTo({ left: 0, top: 700 });
    expect(lines()).toEqual([{ text: '虚假陈述', x: 12.3, y: 700, width: 32, height: 20 }]);
  });

  it('are counted from the page’s own left where it is read from right to left', () => {
    fillBody('<p>text</p>');
    const layout = { ...pageLayout(document), left: -100 };
    expect(textLines(document, layout)[0]?.x).toBe(100);
  });

  it('have their white space collapsed, and are none where there is only that', () => {
    fillBody('<p>one\n   two</p><p>  \n </p>');
    expect(lines().map(({ text }) => text)).toEqual(['one two']);
  });

  it('leave out what is not visible and what lies outside the page', () => {
    fillBody('<p hidden>hidden</p><p>shown</p>');
    expect(lines().map(({ text }) => text)).toEqual(['shown']);
    typeset(40, -1);
    expect(lines()).toEqual([]);
    typeset(40, 8_000);
    expect(lines()).toEqual([]);
  });

  it('include text in open shadow roots', () => {
    const find = fillBody('<p>page</p><div id="host"></div>');
    find('host').attachShadow({ mode: 'open' }).innerHTML = '<p>shadow</p>';
    expect(lines().map(({ text }) => text)).toEqual(['page', 'shadow']);
  });

  it('replace a lone surrogate, which UTF-8 cannot hold', () => {
    document.body.replaceChildren('a\ud800b');
    expect(lines()[0]?.text).toBe('a\ufffdb');
  });

  it('are no more than 6,000', () => {
    typeset(1);
    document.body.replaceChildren('x'.repeat(6_001));
    expect(lines()).toHaveLength(6_000);
  });

  it('are measured by as many measurements on a busy computer as on an idle one', () => {
    fillBody(`<p>${'证'.repeat(4_000)}</p><p>the end</p>`);
    const idle = lines();
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 4; // So much of the time goes to other programs.
      return now;
    });
    expect(lines()).toEqual(idle);
    expect(idle.at(-1)?.text).toBe('the end');
  });

  it('are those of the post first, then of the main content, and stay in document order', () => {
    typeset(1);
    const find = fillBody(
      `<nav>${'n'.repeat(4_000)}</nav><main>${'m'.repeat(3_000)}` +
        `<div id="post">${'p'.repeat(2_000)}</div></main>`,
    );
    const count = (found: readonly { text: string }[]) =>
      ['n', 'm', 'p'].map((letter) => found.filter(({ text }) => text === letter).length);
    const withPost = textLines(document, pageLayout(document), undefined, undefined, find('post'));
    expect(count(withPost)).toEqual([1_000, 3_000, 2_000]);
    expect(withPost[0]?.text).toBe('n');
    expect(withPost.at(-1)?.text).toBe('p');
    expect(count(lines())).toEqual([1_000, 3_000, 2_000]);
    expect(
      lines()
        .slice(-2_000)
        .every(({ text }) => text === 'p'),
    ).toBe(true);
  });

  it('are of a post in a shadow root before those of the page around it', () => {
    typeset(1);
    const find = fillBody(`<nav>${'n'.repeat(6_000)}</nav><div id="post"></div>`);
    find('post').attachShadow({ mode: 'open' }).innerHTML = '<p>shadow</p>';
    const found = textLines(document, pageLayout(document), undefined, [], find('post'));
    expect(found.slice(-6).map(({ text }) => text)).toEqual([...'shadow']);
  });

  it('leave out only what a page takes too long for, each part by its own time', () => {
    const find = fillBody('<p>one</p><p>two</p><main>main</main><p id="post">post</p>');
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 400;
      return now;
    });
    const found = textLines(document, pageLayout(document), undefined, [], find('post'));
    expect(found.map(({ text }) => text)).toEqual(['one', 'main', 'post']);
  });

  it('take few measurements where lines are as long as the ones before', () => {
    typeset(43);
    document.body.replaceChildren('证'.repeat(43 * 200 + 7));
    const measured = vi.spyOn(Range.prototype, 'getBoundingClientRect');
    expect(lines()).toHaveLength(201);
    expect(measured.mock.calls.length).toBeLessThan(201 * 4);
  });
});
