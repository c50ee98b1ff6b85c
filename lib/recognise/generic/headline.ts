import { closest, findAll, tagOf, titleOf } from '../page/dom.ts';
import { lineOf } from '../page/visible-text.ts';
import { comparable } from './comparable.ts';
import { elsewhereTest } from './elsewhere.ts';

const HEADINGS =
  'h1, [itemprop~="headline"], .p-name, .entry-title, h2, h3, h4, [class*="title" i], [id*="title" i], [id*="subject" i], [class*="headline" i]';

/** The number of an advisory, notice or case as such numbers are built. */
export const ADVISORY = /^[A-Z][A-Za-z]{1,9}-?\d{4}-\d{2,8}$/u;

const isShown = (element: Element): boolean =>
  !closest(element, '[hidden], [aria-hidden="true"], template, head');

/**
 * A headline that is also what the page calls itself (title tag, og:title, JSON-LD), or says the
 * greater part of it.
 */
const confirmed = (heading: string, claims: readonly string[]): boolean => {
  const key = comparable(heading);
  return claims.some((claim) => {
    const whole = comparable(claim);
    const isWhole = key === whole || whole.startsWith(key) || key.startsWith(whole.slice(0, 60));
    return (
      key.length >= 4 &&
      (isWhole
        ? key.length * 4 >= whole.length
        : whole.includes(key) && key.length * 2 >= whole.length)
    );
  });
};

type Heading = { readonly text: string; readonly element: Element };

/**
 * An advisory's number as a heading of its own ("JVNDB-2018-013542"): the next heading of its rank
 * is the title.
 */
const headedBy = (chosen: Heading, headings: readonly Heading[]): Heading | undefined => {
  if (!ADVISORY.test(chosen.text)) return undefined;
  const tag = tagOf(chosen.element);
  const next = headings[headings.indexOf(chosen) + 1];
  return next && tagOf(next.element) === tag && !ADVISORY.test(next.text) ? next : undefined;
};

/** The page's visible headline and its element. */
export type Headline = { readonly text: string; readonly element: Element; readonly sure: boolean };

/**
 * The headings that the page's own names confirm, else its only h1; several only where one text
 * stands more than once (for print, for a small screen), and then in document order.
 */
export const findHeadlines = (
  document: Document,
  claims: readonly string[],
): readonly Headline[] => {
  const title = titleOf(document) ?? '';
  const names = [...claims, title].filter((claim) => comparable(claim).length >= 4);
  const headings = findAll(document, HEADINGS, 1500)
    .filter((element) => isShown(element) && !/^(?:meta|title|input)$/u.test(tagOf(element)))
    .map((element) => ({ element, text: lineOf(element) ?? '' }))
    .filter(({ text }) => comparable(text).length >= 2);
  const isElsewhere = elsewhereTest(findAll(document, 'h1', 3));
  const main = headings.filter(({ element }) => !isElsewhere(element));
  const ofTag = (tag: string) =>
    main.filter(({ element, text }) => tagOf(element) === tag && confirmed(text, names));
  const first =
    ['h1', 'h2', 'h3', 'h4'].flatMap(ofTag)[0] ?? main.find(({ text }) => confirmed(text, names));
  const h1s = main.filter(({ element }) => tagOf(element) === 'h1');
  const chosen = first ?? (new Set(h1s.map(({ text }) => text)).size === 1 ? h1s[0] : undefined);
  const named = chosen && headedBy(chosen, main);
  if (named) return [{ ...named, sure: true }];
  const same = main.filter(
    (one) => chosen && one.text === chosen.text && tagOf(one.element) === tagOf(chosen.element),
  );
  return same.slice(0, 3).map((one) => ({ ...one, sure: first !== undefined }));
};

/** A window title without the site's name behind its last separator. */
export const bareTitle = (title: string, siteName: string | undefined): string => {
  const parts = title.split(/\s+[-–—|·»]\s+|\s*[_｜]\s*/u);
  const tail = comparable(parts.at(-1) ?? '');
  const isSite =
    parts.length > 1 &&
    siteName !== undefined &&
    tail !== '' &&
    comparable(siteName).includes(tail);
  return isSite
    ? title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/[\s\-–—|·»_｜]+$/u, '')
    : title;
};
