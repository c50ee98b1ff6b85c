import { expect, it } from 'vitest';
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
