import type { PostKind } from '../../evidence/item.ts';
import { linkOf } from '../page/address.ts';
import { titleOf } from '../page/document/dom.ts';
import type { Draft } from '../page/draft.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { readAuthor } from './fields/author.ts';
import { readKind } from './fields/kind.ts';
import { gatherClues, type PageClues } from './fields/page-clues.ts';
import { readElement, readText, readWholeText } from './fields/text.ts';
import { readTimes, withTimeElementWords } from './fields/times.ts';
import { readTitle } from './fields/title.ts';
import { idInUrl } from './strings/id-in-url.ts';
import { textOf } from './structured/thing.ts';
import { authorOfThing, engagementOfThing } from './structured/thing-fields.ts';
import { ADVISORY_NUMBER } from './visible/headline.ts';
import { mergeCounts, shownCounts } from './visible/shown-counts.ts';

/** An advisory's number, from the address or from the beginning of the window's title. */
const advisoryNumber = (page: Page): string | undefined =>
  [
    page.url.pathname
      .split('/')
      .at(-1)
      ?.replace(/\.\w{3,6}$/u, ''),
    titleOf(page.document)?.trim().split(/\s/u)[0],
  ].find((part) => ADVISORY_NUMBER.test(part ?? ''));

const readWholePage = (clues: PageClues, kind: PostKind): Draft => ({
  kind,
  id: advisoryNumber(clues.page),
  title: readTitle(clues, kind),
  url: clues.page.saved ? undefined : linkOf(clues.page, clues.page.url.href),
  text: readWholeText(clues.page.document),
  author: kind === 'profile' || clues.thing ? readAuthor(clues) : undefined,
  ...(kind === 'page' ? readTimes(clues, { ownOnly: true }) : {}),
});

const readId = ({ thing, page }: PageClues): string | undefined =>
  (thing && textOf(thing, 'identifier')?.match(/^[\w.-]{3,40}$/u)?.[0]) ??
  (page.hosts.length > 0 ? idInUrl(page.url) : undefined);

const readCounts = (
  { thing }: PageClues,
  kind: PostKind,
  element: Element | undefined,
): Draft['engagement'] => {
  const counts = thing && engagementOfThing(thing);
  return element && kind === 'post' ? mergeCounts(counts, shownCounts(element)) : counts;
};

/**
 * Reads any page by what most sites have in common: structured data, meta tags and the usual
 * layout of a headline, a byline and a text. A site's recogniser may start from this draft.
 */
export const readGeneric = (page: Page): Draft => {
  const clues = gatherClues(page);
  const { published, edited } = readTimes(clues);
  const kind = readKind(clues, published);
  if (kind === 'page' || kind === 'profile') return readWholePage(clues, kind);
  const element = readElement(clues, kind);
  return {
    kind,
    title: readTitle(clues, kind),
    url: linkOf(page, page.url.href),
    id: readId(clues),
    text: readText(clues, kind),
    author:
      kind === 'listing' ? clues.thing && authorOfThing(clues.thing, page) : readAuthor(clues),
    published: withTimeElementWords(published, element, page),
    edited: edited?.at && edited.at !== published?.at ? edited : undefined,
    engagement: readCounts(clues, kind, element),
    element,
  };
};

/** Reads every page that no site's recogniser takes. */
export const generic: Recogniser = {
  name: 'generic',
  version: 1,
  matches: () => true,
  read: readGeneric,
};
