// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pageEnvironment, pageFacts } from '../../../lib/capture/read/page-facts.ts';
import { layOutPage } from '../../support/capture/layout.ts';

const parse = (head: string, lang = ''): Document =>
  new DOMParser().parseFromString(`<html${lang}><head>${head}</head></html>`, 'text/html');

const stubNavigation = (entry?: object) =>
  vi.stubGlobal('performance', {
    timeOrigin: Date.parse('2026-11-21T09:00:00.000Z'),
    getEntriesByType: (type: string) => (type === 'navigation' && entry ? [entry] : []),
  });

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what a page states about itself', () => {
  it('is its title, language, canonical URL and Open Graph properties', () => {
    stubNavigation();
    const facts = pageFacts(
      parse(
        `<title>微文</title><link rel="CANONICAL" href="/p/1">
         <meta property="og:title" content="标题"><meta property="article:author" content="张">
         <meta name="description" content="not Open Graph">`,
        ' lang="zh-CN"',
      ),
    );
    expect(facts).toMatchObject({
      url: location.href,
      title: '微文',
      language: 'zh-CN',
      canonicalUrl: new URL('/p/1', location.href).href,
      openGraph: { 'og:title': '标题', 'article:author': '张' },
      navigatedAt: '2026-11-21T09:00:00.000Z',
      observedAt: expect.stringMatching(/Z$/),
    });
  });

  it('has no member for what it does not state', () => {
    stubNavigation({ responseStatus: 0 });
    const facts = pageFacts(parse(''));
    for (const name of ['title', 'language', 'canonicalUrl', 'openGraph', 'referrer', 'status'])
      expect(facts).not.toHaveProperty(name);
    expect(Object.values(facts)).not.toContain(undefined);
  });

  it('leaves out a canonical URL that is none', () => {
    stubNavigation();
    expect(pageFacts(parse('<link rel="canonical" href="https://">'))).not.toHaveProperty(
      'canonicalUrl',
    );
  });

  it('has the answer’s status, protocol and redirects as the browser saw them', () => {
    stubNavigation({ responseStatus: 404, nextHopProtocol: 'h2', redirectCount: 2 });
    expect(pageFacts(parse(''))).toMatchObject({ status: 404, protocol: 'h2', redirects: 2 });
  });

  it('keeps at most 100 Open Graph properties of 2,000 characters', () => {
    stubNavigation();
    const metas = Array.from(
      { length: 101 },
      (_, index) => `<meta property="og:${index}" content="${'x'.repeat(2_001)}">`,
    );
    const { openGraph = {} } = pageFacts(parse(metas.join('')));
    expect(Object.keys(openGraph)).toHaveLength(100);
    expect(openGraph['og:0']).toHaveLength(2_000);
  });

  it('has the end of the load event, apart from the start of navigation', () => {
    stubNavigation({ loadEventEnd: 1_500.4 });
    expect(pageFacts(parse(''))).toMatchObject({
      navigatedAt: '2026-11-21T09:00:00.000Z',
      loadedAt: '2026-11-21T09:00:01.500Z',
    });
  });

  it('has no time of loading while the page still loads', () => {
    stubNavigation({ loadEventEnd: 0 });
    expect(pageFacts(parse(''))).not.toHaveProperty('loadedAt');
  });

  it('never calls a connection secure, since warnings that were passed cannot be read', () => {
    stubNavigation();
    vi.stubGlobal('isSecureContext', true);
    expect(pageFacts(parse(''))).not.toHaveProperty('secure');
  });
});

describe('the environment that the page’s window knows', () => {
  it.each([
    [true, 'dark'],
    [false, 'light'],
  ])('has the viewport, the pixel ratio and the colour scheme', (matches, colorScheme) => {
    layOutPage();
    vi.stubGlobal('matchMedia', () => ({ matches }));
    expect(pageEnvironment()).toEqual({
      viewport: { width: 800, height: 600 },
      devicePixelRatio: 1,
      colorScheme,
    });
  });
});
