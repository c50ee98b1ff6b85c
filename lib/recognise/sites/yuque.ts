import { statedCount } from '../counts/stated-count.ts';
import { readGeneric } from '../generic/generic.ts';
import { linkOf, onHost, pathPart } from '../page/address.ts';
import { parseLoose, scriptsContaining } from '../page/json/inline-json.ts';
import { memberOf, numberAt, textAt } from '../page/json/json-members.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { certainTime } from '../times/stated-time.ts';

/** Percent-encoded JSON; undefined where it is damaged. */
const parseCoded = (coded: string): unknown => {
  try {
    return parseLoose(decodeURIComponent(coded));
  } catch {
    return undefined;
  }
};

/** The document's data: `window.appData = JSON.parse(decodeURIComponent("%7B…"))`. */
const docOf = (page: Page, slug: string): unknown => {
  const coded = scriptsContaining(page.document, 'appData')
    .map(
      (text) => /appData\s*=\s*JSON\.parse\(decodeURIComponent\(["']([^"']+)["']/u.exec(text)?.[1],
    )
    .find((found) => found !== undefined);
  const doc = memberOf(coded && parseCoded(coded), 'doc');
  return textAt(doc, 'slug') === slug ? doc : undefined;
};

/** A document on Yuque. Its id is the last part of its address. */
export const yuque: Recogniser = {
  name: 'yuque',
  version: 1,
  matches: (page) =>
    onHost(page, 'yuque.com') &&
    pathPart(page, /^\/[^/]+\/[^/]+\/([\w-]{4,40})\/?$/u) !== undefined,
  read: (page) => {
    const slug = pathPart(page, /^\/[^/]+\/[^/]+\/([\w-]{4,40})\/?$/u) as string;
    const common = readGeneric(page);
    const doc = docOf(page, slug);
    const login = textAt(doc, 'user', 'login');
    if (!doc && common.kind !== 'article') return undefined;
    return {
      ...common,
      kind: 'article',
      platform: 'yuque',
      id: slug,
      title: textAt(doc, 'title') ?? common.title,
      author: doc
        ? {
            name: textAt(doc, 'user', 'name'),
            handle: login,
            url: login && linkOf(page, `/${login}`),
          }
        : common.author,
      published:
        certainTime(
          textAt(doc, 'first_published_at') ?? textAt(doc, 'published_at'),
          page.clock,
          'embedded data',
        ) ?? common.published,
      edited:
        certainTime(textAt(doc, 'content_updated_at'), page.clock, 'embedded data') ??
        common.edited,
      engagement: {
        likes: statedCount(numberAt(doc, 'likes_count')),
        comments: statedCount(numberAt(doc, 'comments_count')),
        views: statedCount(numberAt(doc, 'read_count') ?? numberAt(doc, 'hits')),
      },
    };
  },
};
