import type { Visit } from '../evidence/casework.ts';
import type { ItemRecord } from '../evidence/item.ts';
import { compareText } from '../evidence/names/compare-text.ts';
import { pageKeyOf } from '../evidence/names/page-key.ts';
import { type KeyedPage, keyPage } from '../evidence/names/page-keys.ts';
import { samePageBy } from '../evidence/names/same-page.ts';
import { linksOfDocument } from '../evidence/page/document-links.ts';
import type { VisitPosts } from '../evidence/watch/visit.ts';
import type { VisitState } from '../evidence/watch/visit-state.ts';
import { isAccountPage } from '../lists/page/account-page.ts';
import { postLinks } from '../lists/page/post-links.ts';

/** The rule by which a link is taken for one to a post. Another rule sees other posts. */
const RULE = 'post-links/1';

/** The most addresses that are kept of one visit. */
const MOST = 2_000;

const SHOWS_PAGE: ReadonlySet<VisitState> = new Set(['same', 'changed', 'marked-edited']);

/** The visits of a watch before this one that read posts, the earliest first. */
const earlierLooks = (visit: Visit, visits: readonly Visit[]) =>
  visits
    .flatMap((one) => {
      const { posts, at = '' } = one;
      const isEarlier = one.watch === visit.watch && at !== '' && at < (visit.at ?? '');
      return posts && isEarlier ? [{ posts, at, route: one.route }] : [];
    })
    .toSorted((one, other) => compareText(one.at, other.at));

type Look = ReturnType<typeof earlierLooks>[number];

/**
 * The looks that this one is compared with: those by the same route from the last one on that began
 * anew. None where the last kept not all of its posts, or went by another rule.
 */
const comparedWith = (looks: readonly Look[], { route }: Visit): readonly Look[] => {
  const own = looks.filter((look) => look.route === route);
  const last = own.at(-1)?.posts;
  if (!last || last.cut !== undefined || last.by !== RULE) return [];
  return own.slice(own.findLastIndex(({ posts }) => posts.since === undefined));
};

/**
 * The posts that the page of an account linked to at a visit, read from the document of its capture
 * (`dom.html`). `visits` are those told before, `items` all that the matter has. Undefined where
 * the page is not that of an account, did not show its text, or has no link to a post: then nobody
 * can say that posts were looked for.
 */
export const postsOfVisit = (
  visit: Visit,
  captured: { readonly record: ItemRecord; readonly document: string },
  visits: readonly Visit[],
  items: readonly KeyedPage[],
): VisitPosts | undefined => {
  const { record, document } = captured;
  if (!SHOWS_PAGE.has(visit.state) || !isAccountPage(record)) return undefined;
  const all = postLinks({ url: visit.url, all: linksOfDocument(document, record.page.url) });
  const posts = [...new Map(all.map((url) => [pageKeyOf(url), url])).values()];
  if (posts.length === 0) return undefined;
  const looks = earlierLooks(visit, visits);
  const compared = comparedWith(looks, visit);
  const keysOf = (of: readonly Look[]) =>
    new Set(of.flatMap((look) => look.posts.seen.map(pageKeyOf)));
  const [known, everSeen] = [keysOf(compared), keysOf(looks)];
  const seen = posts.slice(0, MOST).filter((url) => !known.has(pageKeyOf(url)));
  const isItem = (url: string) => {
    const page = keyPage({ page: { url } });
    return items.some((item) => samePageBy(page, item) !== undefined);
  };
  const since = compared.at(-1)?.at;
  return {
    ...{ by: RULE, linked: posts.length, seen },
    fresh: since ? seen.filter((url) => !everSeen.has(pageKeyOf(url)) && !isItem(url)) : [],
    ...(since && { since }),
    ...(posts.length > MOST && { cut: posts.length - MOST }),
  };
};
