// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { atSamePlace } from '../../../lib/capture/compare/same-place.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const place = (html: string, other: string) => {
  const element = parse(html).querySelector('#post');
  return element ? atSamePlace(element, parse(other)) : undefined;
};
const PAGE = '<div><p>1</p><article id="post">2</article></div>';

describe('the element at the same place in another document', () => {
  it('is found whatever its words are', () => {
    expect(place(PAGE, '<div><p>1</p><article>other words</article></div>')?.textContent).toBe(
      'other words',
    );
  });

  it.each([
    ['another tag stands there', '<div><p>1</p><section>2</section></div>'],
    ['nothing stands there', '<div><p>1</p></div>'],
    ['the page is built by scripts', '<script src="app.js"></script>'],
  ])('is undefined where %s', (_, other) => expect(place(PAGE, other)).toBeUndefined());

  it('is found by the document’s own structure, whatever names the page gave', () => {
    const html = `<form><input name="children"><input name="parentElement">${PAGE}</form>`;
    expect(place(html, html)?.textContent).toBe('2');
  });
});
