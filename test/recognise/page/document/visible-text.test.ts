// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { find } from '../../../../lib/recognise/page/document/dom.ts';
import { htmlText } from '../../../../lib/recognise/page/document/html-text.ts';
import {
  lineOf,
  textWithEmoji,
  textWithoutLayout,
  visibleText,
} from '../../../../lib/recognise/page/document/visible-text.ts';
import { parse } from '../../read-page.ts';

const body = (html: string): Element => find(parse(html), 'body') as Element;

describe('text of an element', () => {
  it('blocks and line breaks begin new lines, inline elements do not', () =>
    expect(visibleText(body('<p>One <b>bold</b>word</p><div>Two<br>Three</div>'))).toBe(
      'One boldword\n\nTwo\nThree',
    ));

  it.each(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'iframe', 'svg'])(
    'the content of <%s> is not text',
    (tag) => expect(textWithoutLayout(body(`a<${tag}>hidden</${tag}>b`)).trim()).toBe('ab'),
  );

  it('several empty lines become one, and white space is collapsed', () =>
    expect(visibleText(body('<p>a \t b</p><p></p><p></p><p></p><p>c</p>'))).toBe('a b\n\nc'));

  it('an element without text gives undefined', () => {
    expect(visibleText(body('<p> </p>'))).toBeUndefined();
    expect(visibleText(undefined)).toBeUndefined();
  });

  it('a line is undefined over 300 characters', () => {
    expect(lineOf(body('x'.repeat(300)))).toHaveLength(300);
    expect(lineOf(body('x'.repeat(301)))).toBeUndefined();
    expect(lineOf(undefined)).toBeUndefined();
  });

  it('emoji pictures keep their alternative text, and elements add no space', () =>
    expect(textWithEmoji(body('<b>He</b><i>llo</i><img alt="🙂"><img><br>you'))).toBe(
      'Hello🙂\nyou',
    ));

  it('a fragment of HTML gives its text and runs nothing', () => {
    expect(htmlText('One<br><a href="/u">@ada</a> <img alt="[怒]" src="x">')).toBe(
      'One\n@ada [怒]',
    );
    expect(htmlText('<script>throw new Error()</script>word')).toBe('word');
  });

  it('no HTML and HTML over 500,000 characters give undefined', () => {
    expect(htmlText(undefined)).toBeUndefined();
    expect(htmlText('x'.repeat(500_001))).toBeUndefined();
  });
});
