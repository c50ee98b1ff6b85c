// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { factSection, listSection, make } from '../../lib/verify-page/build.ts';

describe('make', () => {
  it('adds strings as text and leaves out undefined and false', () => {
    const element = make('p', { lang: 'en' }, '<b>', undefined, false, make('i', {}, 'x'));
    expect(element.outerHTML).toBe('<p lang="en">&lt;b&gt;<i>x</i></p>');
  });
});

describe('factSection', () => {
  it('leaves out the terms of facts without a value', () => {
    const section = factSection('T', [
      ['a', undefined],
      ['b', ''],
      ['c', '0'],
    ]);
    expect(section.outerHTML).toBe('<section><h2>T</h2><dl><dt>c</dt><dd>0</dd></dl></section>');
  });
});

describe('listSection', () => {
  it('writes one list item for each sentence', () => {
    expect(listSection('T', ['a', 'b']).querySelector('ul')?.innerHTML).toBe(
      '<li>a</li><li>b</li>',
    );
  });
});
