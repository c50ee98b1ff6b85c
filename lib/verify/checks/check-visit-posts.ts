import { linksOfDocument } from '../../evidence/page/document-links.ts';
import type { ParsedIndex, ParsedVisit } from '../../format/parse-index.ts';
import type { ParsedRecord } from '../../format/parse-record.ts';
import { type Bag, textOf } from '../bag.ts';
import { type Finding, finding } from '../finding.ts';
import { INDEX_PATH } from '../read-index.ts';

type Posts = NonNullable<ParsedVisit['posts']>;
type Look = ParsedVisit & { readonly at: string; readonly posts: Posts };

/** States of a page that showed its text, so that posts could be looked for. */
const SHOWS_PAGE: ReadonlySet<string> = new Set(['same', 'changed', 'marked-edited']);

const isLook = (visit: ParsedVisit): visit is Look =>
  visit.posts !== undefined && visit.at !== undefined;

/** Why what a visit tells of posts does not belong together. */
const ownFault = ({ state, item, at, posts }: ParsedVisit): string | undefined => {
  if (!posts) return undefined;
  const { linked, seen, fresh, since } = posts;
  if (!SHOWS_PAGE.has(state) || item === undefined || at === undefined)
    return 'lists posts of a page that was not shown';
  if (seen.length > linked || fresh.some((url) => !seen.includes(url)))
    return 'lists posts that are not among those that it saw';
  if (since === undefined)
    return fresh.length === 0 ? undefined : 'lists posts as not seen before, and looked first';
  return since < at ? undefined : 'compares its posts with a visit that is not before it';
};

/** The looks by the same route that a look is compared with, from the last that began anew. */
const comparedWith = (look: Look, earlier: readonly Look[]): readonly Look[] => {
  if (look.posts.since === undefined) return [];
  const own = earlier.filter(({ route }) => route === look.route);
  return own.slice(
    Math.max(
      0,
      own.findLastIndex(({ posts }) => posts.since === undefined),
    ),
  );
};

/** Reads which addresses the document of a capture links to, without fragments, each item once. */
const linkReader = (
  bag: Bag,
  { items }: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): ((item: string | undefined) => ReadonlySet<string> | undefined) => {
  const read = new Map<string, ReadonlySet<string>>();
  return (id = '') => {
    const known = read.get(id);
    const item = items.find((one) => one.id === id);
    const path = item?.artifacts.find(({ role }) => role === 'dom')?.path;
    const record = item && records.get(item.id);
    if (known || !record || path === undefined) return known;
    const html = textOf(bag, `data/${path}`);
    if (html === undefined) return undefined;
    const links = linksOfDocument(html, record.page.url).map((url) => url.replace(/#.*$/u, ''));
    read.set(id, new Set(links));
    return read.get(id);
  };
};

/**
 * Holds the posts that visits of accounts' pages list against each other and against the captured
 * documents, where these are here: what was seen is linked to there, and what no visit had before
 * is linked to in none of those before.
 */
export const checkVisitPosts = (
  bag: Bag,
  index: ParsedIndex,
  records: ReadonlyMap<string, ParsedRecord>,
): readonly Finding[] => {
  const { visits = [] } = index.matter;
  const linksOf = linkReader(bag, index, records);
  const looks = visits.filter(isLook).toSorted((one, other) => (one.at < other.at ? -1 : 1));
  const lookFault = (look: Look): string | undefined => {
    const { seen, fresh, since = '' } = look.posts;
    const links = linksOf(look.item);
    if (links && seen.some((url) => !links.has(url)))
      return 'names posts that its capture does not link to';
    const earlier = looks.filter(({ watch, at }) => watch === look.watch && at < look.at);
    const compared = comparedWith(look, earlier);
    if (compared.some(({ at }) => at > since)) return 'passes over a visit that looked for posts';
    const isKnown = (url: string) =>
      compared.some(({ posts, item }) => posts.seen.includes(url) || linksOf(item)?.has(url));
    return seen.some(isKnown) || fresh.some((url) => earlier.some((one) => has(one, url)))
      ? 'lists posts as not seen before that a visit before it saw'
      : undefined;
  };
  return visits.flatMap((visit, at) => {
    const fault = ownFault(visit) ?? (isLook(visit) ? lookFault(visit) : undefined);
    return fault ? [finding('INDEX_DISAGREES', `Visit ${at + 1} ${fault}`, INDEX_PATH)] : [];
  });
};

const has = ({ posts }: Look, url: string): boolean => posts.seen.includes(url);
