import { closest, findAll, tagOf, titleOf } from '../../page/document/dom.ts';
import { lineOf } from '../../page/document/visible-text.ts';
import { comparable } from '../strings/comparable.ts';
import { boilerplateTest } from './boilerplate.ts';

const HEADINGS =
  'h1, [itemprop~="headline"], .p-name, .entry-title, h2, h3, h4, [class*="title" i], ' +
  '[id*="title" i], [id*="subject" i], [class*="headline" i]';

/** The usual form of the number of an advisory, notice or case: "JVNDB-2018-013542". */
export const ADVISORY_NUMBER = /^[A-Z][A-Za-z]{1,9}-?\d{4}-\d{2,8}$/u;

const isShown = (element: Element): boolean =>
  !closest(element, '[hidden], [aria-hidden="true"], template, head');

/**
 * Whether one of the page's titles (title tag, og:title, structured data) is the heading, begins
 * with it, or holds it as its greater part.
 */
const isConfirmedBy = (heading: string, titles: readonly string[]): boolean => {
  const key = comparable(heading);
  return titles.some((title) => {
    const whole = comparable(title);
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

/** The title in the next heading of the same rank, where a heading is only an advisory's number. */
const titleAfterNumber = (chosen: Heading, headings: readonly Heading[]): Heading | undefined => {
  if (!ADVISORY_NUMBER.test(chosen.text)) return undefined;
  const next = headings[headings.indexOf(chosen) + 1];
  return next && tagOf(next.element) === tagOf(chosen.element) && !ADVISORY_NUMBER.test(next.text)
    ? next
    : undefined;
};

const mainHeadings = (document: Document): readonly Heading[] => {
  const isBoilerplate = boilerplateTest(findAll(document, 'h1', 3));
  return findAll(document, HEADINGS, 1500)
    .filter((element) => isShown(element) && !/^(?:meta|title|input)$/u.test(tagOf(element)))
    .map((element) => ({ element, text: lineOf(element) ?? '' }))
    .filter(({ text, element }) => comparable(text).length >= 2 && !isBoilerplate(element));
};

/**
 * The page's visible headline and its element. `isConfirmed`: another title on the page says the
 * same.
 */
export type Headline = Heading & { readonly isConfirmed: boolean };

/**
 * The heading that the page's own titles confirm, else its only h1. Several are returned only where
 * the same text stands more than once (for print, for small screens), in document order.
 */
export const findHeadlines = (
  document: Document,
  claimedTitles: readonly string[],
): readonly Headline[] => {
  const titles = [...claimedTitles, titleOf(document) ?? ''].filter(
    (title) => comparable(title).length >= 4,
  );
  const headings = mainHeadings(document);
  const confirmed = headings.filter(({ text }) => isConfirmedBy(text, titles));
  const first =
    ['h1', 'h2', 'h3', 'h4'].flatMap((tag) =>
      confirmed.filter(({ element }) => tagOf(element) === tag),
    )[0] ?? confirmed[0];
  const h1s = headings.filter(({ element }) => tagOf(element) === 'h1');
  const chosen = first ?? (new Set(h1s.map(({ text }) => text)).size === 1 ? h1s[0] : undefined);
  const title = chosen && titleAfterNumber(chosen, headings);
  if (title) return [{ ...title, isConfirmed: true }];
  return headings
    .filter(
      (one) => chosen && one.text === chosen.text && tagOf(one.element) === tagOf(chosen.element),
    )
    .slice(0, 3)
    .map((one) => ({ ...one, isConfirmed: first !== undefined }));
};

/** A window title without the site's name after its last separator. */
export const titleWithoutSite = (title: string, siteName: string | undefined): string => {
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
