import { describe, expect, it } from 'vitest';
import { textOfHtml } from '../../../lib/files/email/html-text.ts';

it.each([
  ['<p>a</p><p>b</p>', 'a\nb'],
  ['a&amp;lt;b &#x5229;&#30410; &bogus; &#0;', 'a&lt;b 利益 &bogus; &#0;'],
  ['<script>alert(1)</script x>x<style>p{}</style>', 'x'],
  ['<!-- hidden --><table><tr><td>1</td><td>2</td></tr></table>', '1\t2'],
  ['<img src=x onerror=alert(1)>still', 'still'],
])('%j as plain text is %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

describe('markup of an e-mail as plain text', () => {
  it.each([
    ['a<br>b<BR/>c', 'a\nb\nc', 'line ends of both forms'],
    ['<h1>A</h1><h3>B</h3><li>C</li>D', 'A\nB\nC\nD', 'headings and lists'],
    ['a<br>  \n <br>\t<br><br>b', 'a\n\nb', 'at most one empty line'],
    ['  one \n two\t three ', 'one two three', 'white space of the markup as one space'],
    ['<td>1</td>  <td>2</td></tr><td>3', '1\t 2\n3', 'cells behind a tab'],
    ['<b title="a > b">c</b>', 'b">c', 'a tag up to its first bracket'],
    ['a &lt;script&gt; b', 'a <script> b', 'brackets that were written as words'],
    ['&nbsp;a&nbsp;', 'a', 'no space at the ends'],
    ['&QUOT;a&apos; &#X4E2d; &amp;amp;', '"a\' 中 &amp;', 'entities in any letters, once'],
    ['&#1114112; &#xFFFFFF; &#x110000;', '&#1114112; &#xFFFFFF; &#x110000;', 'no code point'],
    ['&#x10FFFF; &#1114111;', '\u{10ffff} \u{10ffff}', 'the last code point'],
    ['&copy &lt', '&copy &lt', 'an entity without its end as it is'],
    ['<title>T</title><head>h</head>x', 'x', 'nothing of the head'],
    ['a<script>x</script>b<SCRIPT >y</sCRIPT\n>c', 'abc', 'no script in any letters'],
    ['a<scripted>b</scripted>', 'ab', 'an element whose name only begins alike'],
    ['a<!-- x <b> -- > y -->b', 'ab', 'nothing of a comment with brackets'],
    ['a<!-- never closed <b>c</b>', 'ac', 'the words behind a comment without end'],
    ['a<style>never closed', 'anever closed', 'the words behind a style without end'],
    ['a < b and c', 'a < b and c', 'a bracket that begins no tag'],
    ['', '', 'nothing of nothing'],
  ])('%j is %j: %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  /** Beginnings without an end; each would have had the rest searched through once more. */
  it.each(['<!--', '<script>', '<title', '<', '</td', '</script', '<td></td>', '<br ', ' \t'])(
    'of a hundred thousand times %j is read in time that grows with its length alone',
    (piece) => {
      const text = textOfHtml(`<p>first</p><!-- --><script></script>${piece.repeat(100_000)}`);
      expect(text.startsWith('first')).toBe(true);
    },
  );
});
