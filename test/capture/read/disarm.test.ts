// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { documentHtml, INERT_PREFIX } from '../../../lib/capture/read/document-html.ts';
import { HOSTILE } from '../../support/capture/hostile-pages.ts';

const BEACON = 'https://beacon.example/';

/** Whatever in a parsed document acts without a script, in templates and frames as well. */
const ACTING =
  'meta[http-equiv], base[href], iframe[srcdoc], [ping], template[shadowrootmode],' +
  'link[rel]:not([rel="canonical"], [rel="alternate"])';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** jsdom's parser treats noscript as it is where scripts are off; elsewhere its words are text. */
const readings = (html: string): readonly Document[] => {
  const own = html.replace(INERT_PREFIX, '');
  return [parse(own), parse(own.replace(/<(\/?)noscript/gu, '<$1style'))];
};

const actingIn = (root: ParentNode): readonly Element[] => [
  ...root.querySelectorAll(ACTING),
  ...[...root.querySelectorAll('template')].flatMap(({ content }) => actingIn(content)),
];

const hostile = (name: string): Document => {
  const page = parse('<!DOCTYPE html><title>t</title><p>words</p>');
  HOSTILE[name]?.(page, BEACON);
  return page;
};

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the saved copy of a page with', () => {
  it.each(Object.keys(HOSTILE))('%s has the content policy first and nothing that acts', (name) => {
    const html = documentHtml(hostile(name));
    expect(html).toMatch(/^(?:<!DOCTYPE html>)?<meta http-equiv="Content-Security-Policy"/u);
    for (const reading of readings(html))
      expect(actingIn(reading).map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(parse(html).body.textContent).toContain('words');
  });
});

describe('what acts in a page', () => {
  const save = (html: string): Document => parse(documentHtml(parse(html)));

  it.each([
    ['<base href="https://a.example/">', 'base', 'href', 'https://a.example/'],
    ['<link rel="preconnect" href="//a.example">', 'link', 'rel', 'preconnect'],
    ['<a href=" JAVA\tscript:x()">a</a>', 'a', 'href', ' JAVA\tscript:x()'],
    ['<a ping="//a.example" href="/b">a</a>', 'a', 'ping', '//a.example'],
    ['<form action="javascript:x()"></form>', 'form', 'action', 'javascript:x()'],
    ['<iframe sandbox srcdoc="<p>a"></iframe>', 'iframe', 'srcdoc', '<p>a'],
    ['<iframe src="//a.example"></iframe>', 'iframe', 'src', '//a.example'],
    ['<object data="//a.example"></object>', 'object', 'data', '//a.example'],
    ['<meta http-equiv="x-y" content="z">', 'meta[content=z]', 'http-equiv', 'x-y'],
  ])('%s is kept under a name that does not', (html, selector, name, value) => {
    const saved = save(html).querySelector(selector);
    expect(saved?.getAttribute(name)).toBeNull();
    expect(saved?.getAttribute(`data-matterproof-${name}`)).toBe(value);
  });

  it.each([
    '<link rel="canonical" href="https://a.example/">',
    '<a href="https://a.example/javascript:">a</a>',
    '<img src="a.png" alt="x">',
    '<style>a > b { color: red } /* </i> */</style>',
    '<script>if (a < b) draw("<p>")</script>',
  ])('%s is kept as it is, since it does not', (html) => {
    expect(documentHtml(parse(html))).toContain(html);
  });

  it('keeps the words of a page that speaks of http-equiv', () => {
    const saved = save('<p title="http-equiv">the attribute http-equiv</p>').querySelector('p');
    expect(saved?.textContent).toBe('the attribute http-equiv');
    expect(saved?.title).toBe('http-equiv');
  });

  it('keeps the words of a comment, with its brackets as references', () => {
    const html = documentHtml(parse('<p><!--[if IE]><b>old</b><![endif]--></p>'));
    expect(html).toContain('<!--[if IE]&gt;&lt;b&gt;old&lt;/b&gt;&lt;![endif]-->');
  });

  it('keeps form fields in step with the page where a mixed text lost its elements', () => {
    const live = parse('<svg><title>a</title></svg><input value="old">');
    live.querySelector('title')?.append(live.createElement('b'));
    (live.querySelector('input') as HTMLInputElement).value = 'typed';
    expect(documentHtml(live)).toContain('<input value="typed">');
  });
});

describe('passwords in a saved copy', () => {
  it.each([
    '<input type="password" value="hunter2">',
    '<input type="text" autocomplete="current-password" value="hunter2">',
    '<label>密码 <input value="hunter2"></label>',
    '<input type="hidden" name="password" value="hunter2">',
    '<textarea name="passphrase">hunter2</textarea>',
  ])('%s is there without its value, and counted', (html) => {
    const blanked = { count: 0 };
    const saved = documentHtml(parse(html), blanked);
    expect(saved).not.toContain('hunter2');
    expect(saved).toContain('data-matterproof-blanked="password"');
    expect(blanked.count).toBe(1);
  });

  it('are not counted where nothing was typed', () => {
    const blanked = { count: 0 };
    documentHtml(parse('<input type="password">'), blanked);
    expect(blanked.count).toBe(0);
  });

  it('are blanked in templates as well', () => {
    const html = '<template><input type="password" value="hunter2"></template>';
    expect(documentHtml(parse(html))).not.toContain('hunter2');
  });
});
