import { readGeneric } from '../../generic/generic.ts';
import { linkOf } from '../../page/address.ts';
import { attribute, closest, find, findAll } from '../../page/document/dom.ts';
import { lineOf, visibleText } from '../../page/document/visible-text.ts';
import type { Draft } from '../../page/draft.ts';
import type { Page } from '../../page/page.ts';
import { countAt, nameAt } from '../../page/select.ts';
import { statedTime, withShown, withWholeWords } from '../../times/stated-time.ts';

/** A reshared post stands inside the post that reshares it, with its own author and text. */
const RESHARED =
  '[data-test-id="feed-reshare-content"], .feed-reshare-content, ' +
  '.update-components-mini-update-v2, .feed-shared-mini-update-v2';
const ACTOR =
  'a[data-tracking-control-name*="feed-actor-name"], .update-components-actor__meta-link';
const TEXT =
  '[data-test-id="main-feed-activity-card__commentary"], ' +
  '[data-test-id="feed-reshare-content__commentary"], .update-components-text, ' +
  '.attributed-text-segment-list__content';
const TIME = 'time, .update-components-actor__sub-description [aria-hidden="true"]';

/** The first match in a post that is not inside the reshared post. */
const ownIn = (
  post: Element,
  reshared: Element | undefined,
  selector: string,
): Element | undefined =>
  findAll(post, selector).find((part) => !reshared || closest(part, RESHARED) !== reshared);

const nameOf = (actor: Element | undefined): string | undefined =>
  actor &&
  (nameAt(actor, '.update-components-actor__title [aria-hidden="true"]') ??
    visibleText(actor)?.split('\n')[0]);

const originalIn = (reshared: Element, page: Page): Draft['repostOf'] => {
  const actor = find(reshared, ACTOR);
  const id = /(\d{15,20})$/u.exec(attribute(reshared, 'data-activity-urn') ?? '')?.[1];
  return {
    url: id && `https://www.linkedin.com/feed/update/urn:li:activity:${id}/`,
    author: { name: nameOf(actor), url: linkOf(page, attribute(actor, 'href')) },
    text: visibleText(find(reshared, TEXT)),
  };
};

/** A post. It has no title, because LinkedIn generates the heading over it. */
export const readLinkedinPost = (page: Page, id: string): Draft | undefined => {
  const post = find(
    page.document,
    `[data-activity-urn$=":${id}"], [data-featured-activity-urn$=":${id}"], [data-urn$=":${id}"]`,
  );
  if (!post) return undefined;
  const common = readGeneric(page);
  const reshared = find(post, RESHARED);
  const actor = ownIn(post, reshared, ACTOR);
  const shown = lineOf(ownIn(post, reshared, TIME));
  const words = shown?.replace(/\s*[•·].*$/u, '').replace(/\s*Edited\s*$/u, '');
  return {
    ...common,
    kind: 'post',
    id,
    title: undefined,
    text: visibleText(ownIn(post, reshared, TEXT)),
    author: {
      ...common.author,
      name: nameOf(actor) ?? common.author?.name,
      url: linkOf(page, attribute(actor, 'href')) ?? common.author?.url,
    },
    published:
      common.published?.at && !common.published.assumedTimeZone
        ? withShown(common.published, words)
        : withWholeWords(statedTime(words, page.clock), shown),
    edited: statedTime(/Edited|已编辑|Bearbeitet/u.exec(shown ?? '')?.[0], page.clock),
    repostOf: reshared && originalIn(reshared, page),
    engagement: {
      likes:
        common.engagement?.likes ??
        countAt(
          post,
          '[data-test-id="social-actions__reaction-count"], ' +
            '.social-details-social-counts__reactions-count',
        ),
      comments:
        common.engagement?.comments ??
        countAt(
          post,
          '[data-test-id="social-actions__comments"], ' +
            '.social-details-social-counts__comments button',
        ),
    },
    element: post,
  };
};
