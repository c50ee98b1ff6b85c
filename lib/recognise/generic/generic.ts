import type { PostKind, StatedTime } from '../../evidence/item.ts';
import { closest, contains, titleOf } from '../page/dom.ts';
import { linkOf } from '../page/open-page.ts';
import { visibleText } from '../page/visible-text.ts';
import type { Draft, Page, Recogniser } from '../recogniser.ts';
import { certainTime } from '../times.ts';
import { authorName } from './author-name.ts';
import { bodyElement, findBody } from './body.ts';
import { bylineNames, datedLines, statedPublished, statedSource, statedWriter } from './byline.ts';
import { extractText } from './defuddled.ts';
import { hEntries } from './h-entry.ts';
import { headZone, type Line } from './head-zone.ts';
import { bareTitle, findHeadline, type Headline } from './headline.ts';
import { jsonLdThings } from './json-ld.ts';
import { kindOfThing, mainThing } from './main-thing.ts';
import { AUTHORS, EDITED, type Meta, metaOf, PUBLISHED, readMeta } from './meta.ts';
import { microdataThings } from './microdata.ts';
import { type Thing, textOf } from './structured.ts';
import { authorOfThing, engagementOfThing, timesOfThing } from './thing-fields.ts';
import { idInUrl } from './url-id.ts';

/** What a page says of itself, gathered once. */
export type Evidence = {
  readonly page: Page;
  readonly meta: Meta;
  readonly thing: Thing | undefined;
  readonly headline: Headline | undefined;
  readonly body: Element | undefined;
  readonly lines: readonly Line[];
};

/** Structured data first, then the headline it names, then what stands between headline and text. */
export const gatherEvidence = (page: Page): Evidence => {
  const { document } = page;
  const meta = readMeta(document);
  const described = [...microdataThings(document), ...hEntries(document)].map(({ thing }) => thing);
  const thing = mainThing(jsonLdThings(document), page) ?? mainThing(described, page);
  const claims = [metaOf(meta, 'og:title'), thing && textOf(thing, 'headline', 'name')].filter(
    (name) => name !== undefined,
  );
  const headline = findHeadline(document, claims);
  const body = findBody(document);
  return { page, meta, thing, headline, body, lines: headZone(document, headline, body) };
};

const isChinese = ({ page, headline }: Evidence): boolean =>
  /\p{Script=Han}/u.test(headline?.text ?? titleOf(page.document) ?? '');

const metaAuthor = ({ meta }: Evidence): string | undefined =>
  AUTHORS.flatMap((name) => meta.get(name) ?? [])
    .map(authorName)
    .find((name) => name !== undefined);

/** Chinese news pages name a writer or a source in words; others mark their authors up. */
const authorOf = (evidence: Evidence): Draft['author'] => {
  const { thing, page, lines } = evidence;
  const stated = statedWriter(lines) ?? (isChinese(evidence) ? statedSource(lines) : undefined);
  if (stated) return { name: stated };
  const structured = thing && authorOfThing(thing, page);
  if (structured?.name) return structured;
  const names = bylineNames(lines);
  const marked = names.length > 0 && names.length <= 4 ? names.join(', ') : undefined;
  return { name: marked ?? metaAuthor(evidence) };
};

/** The page's own words for an instant that its code states, where both are of the same day. */
const inWords = (exact: StatedTime | undefined, shown: readonly StatedTime[]): StatedTime | undefined => {
  const same = shown.find(
    (time) => Math.abs(Date.parse(time.at ?? '') - Date.parse(exact?.at ?? '')) < 864e5,
  );
  return exact && same ? { ...exact, raw: same.raw } : exact;
};

const timesOf = ({ thing, meta, lines, page }: Evidence): Pick<Draft, 'published' | 'edited'> => {
  const stated = thing ? timesOfThing(thing, page) : {};
  const dated = datedLines(lines, page.clock);
  const code = stated.published ?? certainTime(metaOf(meta, ...PUBLISHED), page.clock);
  return {
    published:
      inWords(
        code,
        dated.map(({ time }) => time),
      ) ?? statedPublished(dated),
    edited:
      stated.edited ??
      certainTime(metaOf(meta, ...EDITED), page.clock) ??
      dated.find(({ edited }) => edited)?.time,
  };
};

const kindOf = ({ thing, meta, headline, body }: Evidence, times: Pick<Draft, 'published'>): PostKind => {
  const kind = thing && kindOfThing(thing);
  if (kind) return kind;
  const type = metaOf(meta, 'og:type') ?? '';
  if (/profile/u.test(type)) return 'profile';
  if (/product/u.test(type)) return 'listing';
  return body && headline && (/article/u.test(type) || times.published) ? 'article' : 'page';
};

const titleFrom = ({ page, headline, meta, thing }: Evidence): string | undefined =>
  headline?.text ??
  metaOf(meta, 'og:title') ??
  (thing && textOf(thing, 'headline', 'name')) ??
  bareTitle(titleOf(page.document).replace(/\s+/gu, ' ').trim(), metaOf(meta, 'og:site_name'));

/** The smallest marked-up whole that holds headline and text: an article, or else the text alone. */
const elementOf = ({ headline, body }: Evidence): Element | undefined => {
  const whole = closest(body, 'article, [itemscope]');
  return whole && headline && contains(whole, headline.element) ? whole : body;
};

const edits = ({ published, edited }: Pick<Draft, 'published' | 'edited'>): StatedTime | undefined =>
  edited?.at && edited.at !== published?.at ? edited : undefined;

/** Everything a page says in common terms, as a draft that a site's recogniser may build on. */
export const readGeneric = (page: Page): Draft => {
  const evidence = gatherEvidence(page);
  const times = timesOf(evidence);
  const kind = kindOf(evidence, times);
  const whole = kind === 'page' || kind === 'profile';
  const text = visibleText(evidence.body) ?? extractText(page.document, page.url.href);
  return {
    kind,
    title: titleFrom(evidence),
    url: whole && page.saved ? undefined : linkOf(page, page.url.href),
    id: whole ? undefined : idInUrl(page.url),
    text: text ?? (whole ? visibleText(bodyElement(page.document)) : undefined),
    author: whole && !evidence.thing ? undefined : authorOf(evidence),
    published: times.published,
    edited: edits(times),
    engagement: evidence.thing && engagementOfThing(evidence.thing),
    element: whole ? undefined : elementOf(evidence),
  };
};

/** For every page no site's recogniser takes. */
export const generic: Recogniser = { name: 'generic', version: 1, matches: () => true, read: readGeneric };
