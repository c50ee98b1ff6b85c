import type { PostKind, StatedTime } from '../../evidence/item.ts';
import { attribute, closest, contains, findAll, titleOf } from '../page/dom.ts';
import { linkOf } from '../page/open-page.ts';
import { lineOf, visibleText } from '../page/visible-text.ts';
import type { Draft, Page, Recogniser } from '../recogniser.ts';
import { certainTime } from '../times.ts';
import { bodyElement } from './body.ts';
import { comparable } from './comparable.ts';
import { authorOf, timesOf } from './credits.ts';
import { extractText } from './defuddled.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { ADVISORY, bareTitle } from './headline.ts';
import { kindOfThing } from './main-thing.ts';
import { metaOf, PUBLISHED } from './meta.ts';
import { mergeCounts, shownCounts } from './shown-counts.ts';
import { textOf } from './structured.ts';
import { authorOfThing, engagementOfThing } from './thing-fields.ts';
import { idInUrl } from './url-id.ts';

const kindOf = (
  { thing, meta, headline, body }: Evidence,
  published: StatedTime | undefined,
): PostKind => {
  const kind = thing && kindOfThing(thing);
  if (kind) return kind;
  const type = metaOf(meta, 'og:type') ?? '';
  if (/profile/u.test(type)) return 'profile';
  if (/product/u.test(type)) return 'listing';
  const isDated =
    metaOf(meta, ...PUBLISHED) !== undefined || (body !== undefined && published !== undefined);
  return headline && (isDated || (body && /article/u.test(type))) ? 'article' : 'page';
};

const windowTitle = ({ page, meta }: Evidence): string =>
  bareTitle(titleOf(page.document).replace(/\s+/gu, ' ').trim(), metaOf(meta, 'og:site_name'));

/** A heading that nothing confirms is a title only where the page is plainly an article. */
const titleFrom = (evidence: Evidence, kind: PostKind): string | undefined => {
  const { headline, meta, thing } = evidence;
  if (headline && (headline.sure || (kind !== 'page' && kind !== 'post'))) return headline.text;
  if (kind === 'post') return thing && textOf(thing, 'headline', 'name');
  const named = metaOf(meta, 'og:title') ?? (thing && textOf(thing, 'headline', 'name'));
  return (
    (kind === 'page' ? windowTitle(evidence) || named : named || windowTitle(evidence)) ||
    headline?.text
  );
};

/** A post as marked up whole, or an article with its headline; else the text alone. */
const elementOf = ({ headline, body }: Evidence, kind: PostKind): Element | undefined => {
  const whole = closest(body, 'article, [role="article"], [itemscope], .h-entry, .hentry');
  return whole && (kind === 'post' || (headline && contains(whole, headline.element)))
    ? whole
    : body;
};

/** An article's text begins with its headline, as it does on the page. */
const textFrom = ({ page, body, headline }: Evidence, kind: PostKind): string | undefined => {
  const text = visibleText(body) ?? extractText(page.document, page.url.href);
  const hasTitle = kind === 'article' || kind === 'listing';
  const isThere =
    text && headline && comparable(text.slice(0, 600)).includes(comparable(headline.text));
  return hasTitle && text && headline && !isThere ? `${headline.text}\n${text}` : text;
};

/** The words of a `<time>` inside the post that states the very same instant. */
const asShown = (
  published: StatedTime | undefined,
  element: Element | undefined,
  page: Page,
): StatedTime | undefined => {
  const times = element && published ? findAll(element, 'time[datetime]', 40) : [];
  const same = times.find(
    (time) => certainTime(attribute(time, 'datetime'), page.clock)?.at === published?.at,
  );
  const words = lineOf(same);
  return published && words ? { ...published, raw: words } : published;
};

const edits = ({
  published,
  edited,
}: Pick<Draft, 'published' | 'edited'>): StatedTime | undefined =>
  edited?.at && edited.at !== published?.at ? edited : undefined;

const MOST_ELEMENTS = 60_000;
const LONGEST = 300_000;

/** A page larger than that is not laid out for its text, which is an artifact of its own anyway. */
const wholeText = (document: Document): string | undefined => {
  const isLarge = findAll(document, '*', MOST_ELEMENTS).length >= MOST_ELEMENTS;
  const text = isLarge ? undefined : visibleText(bodyElement(document));
  return text && text.length <= LONGEST ? text : undefined;
};

/**
 * An advisory's page goes by its number, which stands in its address or begins its window's title.
 */
const advisoryIn = (page: Page): string | undefined =>
  [
    page.url.pathname
      .split('/')
      .at(-1)
      ?.replace(/\.\w{3,6}$/u, ''),
    titleOf(page.document)?.trim().split(/\s/u)[0],
  ].find((part) => ADVISORY.test(part ?? ''));

const readWhole = (evidence: Evidence, kind: PostKind): Draft => ({
  kind,
  id: advisoryIn(evidence.page),
  title: titleFrom(evidence, kind),
  url: evidence.page.saved ? undefined : linkOf(evidence.page, evidence.page.url.href),
  text: wholeText(evidence.page.document),
  author: kind === 'profile' || evidence.thing ? authorOf(evidence) : undefined,
  ...(kind === 'page' ? timesOf(evidence) : {}),
});

/** Everything a page says in common terms, as a draft that a site's recogniser may build on. */
export const readGeneric = (page: Page): Draft => {
  const evidence = gatherEvidence(page);
  const times = timesOf(evidence);
  const kind = kindOf(evidence, times.published);
  if (kind === 'page' || kind === 'profile') return readWhole(evidence, kind);
  const element = elementOf(evidence, kind);
  const counts = evidence.thing && engagementOfThing(evidence.thing);
  return {
    kind,
    title: titleFrom(evidence, kind),
    url: linkOf(page, page.url.href),
    id:
      (evidence.thing && textOf(evidence.thing, 'identifier')?.match(/^[\w.-]{3,40}$/u)?.[0]) ??
      (page.hosts.length > 0 ? idInUrl(page.url) : undefined),
    text: textFrom(evidence, kind),
    author:
      kind === 'listing'
        ? evidence.thing && authorOfThing(evidence.thing, page)
        : authorOf(evidence),
    published: asShown(times.published, element, page),
    edited: edits(times),
    engagement: element && kind === 'post' ? mergeCounts(counts, shownCounts(element)) : counts,
    element,
  };
};

/** For every page no site's recogniser takes. */
export const generic: Recogniser = {
  name: 'generic',
  version: 1,
  matches: () => true,
  read: readGeneric,
};
