import { statedCount } from '../../counts/stated-count.ts';
import { findAll, sourceText } from '../../page/document/dom.ts';
import type { Draft } from '../../page/draft.ts';
import { parseLoose } from '../../page/json/inline-json.ts';
import { findObjects, memberOf, numberAt, textAt } from '../../page/json/json-members.ts';
import type { Page } from '../../page/page.ts';

/**
 * The data of the post with this short code, from the JSON scripts in pages of Instagram and
 * Threads.
 */
export const mediaOf = (page: Page, code: string): unknown => {
  const scripts = findAll(
    page.document,
    'script[type="application/json"], script:not([src]):not([type])',
    600,
  ).map(sourceText);
  for (const text of scripts
    .filter((script) => script.includes(`"${code}"`) && /taken_at/u.test(script))
    .slice(0, 8)) {
    const json = parseLoose(text.replace(/^[^{[]*[=,]\s*(?=[{[])/u, '').replace(/\)?;?\s*$/u, ''));
    const isMedia = (value: object): boolean =>
      (textAt(value, 'code') ?? textAt(value, 'shortcode')) === code &&
      takenAt(value) !== undefined;
    const [media] = findObjects(json, isMedia);
    if (media) return media;
  }
  return undefined;
};

/** When a post was made, in epoch seconds. */
export const takenAt = (media: unknown): string | undefined =>
  textAt(media, 'taken_at') ?? textAt(media, 'taken_at_timestamp');

export const captionOf = (media: unknown): string | undefined =>
  textAt(media, 'caption', 'text') ??
  textAt(media, 'edge_media_to_caption', 'edges', 0, 'node', 'text');

export const writerOf = (media: unknown): Draft['author'] => {
  const user = memberOf(media, 'user') ?? memberOf(media, 'owner');
  return {
    name: textAt(user, 'full_name'),
    handle: textAt(user, 'username'),
    id: textAt(user, 'pk') ?? textAt(user, 'id'),
  };
};

/** −1 stands for a count that the author hides. */
const unlessHidden = (count: number | undefined): number | undefined =>
  count === -1 ? undefined : count;

export const countsOf = (media: unknown): NonNullable<Draft['engagement']> => ({
  likes: statedCount(
    unlessHidden(
      numberAt(media, 'like_count') ?? numberAt(media, 'edge_media_preview_like', 'count'),
    ),
  ),
  comments: statedCount(
    numberAt(media, 'comment_count') ?? numberAt(media, 'text_post_app_info', 'direct_reply_count'),
  ),
  reposts: statedCount(numberAt(media, 'text_post_app_info', 'repost_count')),
});
