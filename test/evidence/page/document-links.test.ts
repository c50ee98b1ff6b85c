// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { documentHtml } from '../../../lib/capture/read/document-html.ts';
import { linksOfDocument } from '../../../lib/evidence/page/document-links.ts';

const URL = 'https://site.example/u/lin?tab=posts';
const linksOf = (body: string): readonly string[] => {
  document.body.innerHTML = body;
  return linksOfDocument(documentHtml(document), URL);
};

beforeEach(() => {
  document.head.innerHTML = '';
});

it('the links of a captured document are those to web addresses, each once, in its order', () => {
  const body = `<a href="/p/1">1</a><a class="x" href='https://b.example/2?a=1&amp;b=2'>2</a>
    <a href="3">3</a><a href="/p/1">again</a><a href="mailto:a@b.example">mail</a><a>none</a>
    <a href="javascript:alert(1)">script</a><abbr href="/no">no link</abbr>`;
  expect(linksOf(body)).toEqual([
    'https://site.example/p/1',
    'https://b.example/2?a=1&b=2',
    'https://site.example/u/3',
  ]);
});

it('what only looks like a link in a comment, a script, a frame or a value is none', () => {
  const tag = '<a href="/p/9">';
  const body = `<!-- ${tag} --><script>"${tag}"</script><style>${tag}</style>
    <noscript>${tag}</noscript><textarea>${tag}</textarea><p title='${tag}'>x</p>
    <iframe srcdoc='${tag}'></iframe><a href="/p/1">1</a>`;
  expect(linksOf(body)).toEqual(['https://site.example/p/1']);
});

it('the base address that a page states counts, and a shadow root is read', () => {
  document.head.innerHTML = '<base href="/posts/">';
  document.body.innerHTML = '<div></div>';
  const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<a href="1">1</a>';
  expect(linksOfDocument(documentHtml(document), URL)).toEqual(['https://site.example/posts/1']);
});

it('a document cut off anywhere is read up to there', () => {
  const html = '<a href="/p/1">1</a><!-- x --><script>1</script><a title="<" href="/p/2">2</a>';
  for (let at = 0; at <= html.length; at += 1)
    expect(linksOfDocument(html.slice(0, at), URL).length).toBeLessThanOrEqual(2);
});

it('any attribute values are read as the browser reads them', () => {
  const value = fc.string({
    unit: fc.constantFrom(...'a/&<>"\'= \u00a0#?-', '&amp;', 'http-equiv'),
  });
  fc.assert(
    fc.property(value, value, (title, path) => {
      const link = document.createElement('a');
      link.setAttribute('title', title);
      link.setAttribute('href', `https://site.example/${path}`);
      document.body.replaceChildren(link);
      expect(linksOfDocument(documentHtml(document), URL)).toEqual([link.href]);
    }),
  );
});
