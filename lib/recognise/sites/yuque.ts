import { statedCount } from '../counts.ts';
import { readGeneric } from '../generic/generic.ts';
import { parseLoose, scriptsWith } from '../page/inline-json.ts';
import { memberOf, numberAt, textAt } from '../page/json.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { pathPart } from '../page/select.ts';
import type { Page, Recogniser } from '../recogniser.ts';
import { certainTime } from '../times.ts';

/** The document's data: `window.appData = JSON.parse(decodeURIComponent("%7B…"))`. */
const docOf = (page: Page, slug: string): unknown => {
  const coded = scriptsWith(page.document, 'appData')
    .map(
      (text) => /appData\s*=\s*JSON\.parse\(decodeURIComponent\(["']([^"']+)["']/u.exec(text)?.[1],
    )
    .find((found) => found !== undefined);
  const doc = memberOf(coded && parseLoose(decodeURIComponent(coded)), 'doc');
  return textAt(doc, 'slug') === slug ? doc : undefined;
};

/** A document on Yuque; its id is the last part of its address. */
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
        certainTime(textAt(doc, 'first_published_at') ?? textAt(doc, 'published_at'), page.clock) ??
        common.published,
      edited: certainTime(textAt(doc, 'content_updated_at'), page.clock) ?? common.edited,
      engagement: {
        likes: statedCount(numberAt(doc, 'likes_count')),
        comments: statedCount(numberAt(doc, 'comments_count')),
        views: statedCount(numberAt(doc, 'read_count') ?? numberAt(doc, 'hits')),
      },
    };
  },
};
