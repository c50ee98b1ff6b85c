import { statedCount } from '../../../counts/stated-count.ts';
import { linkOf, pathPart, queryPart } from '../../../page/address.ts';
import { attribute, find, findAll } from '../../../page/document/dom.ts';
import { textWithEmoji } from '../../../page/document/visible-text.ts';
import type { Draft } from '../../../page/draft.ts';
import { assignedJson } from '../../../page/json/inline-json.ts';
import { findObjects, listOf, memberOf, textAt } from '../../../page/json/json-members.ts';
import type { Page } from '../../../page/page.ts';
import { attributeAt, countAt, lineAt, nameAt } from '../../../page/select.ts';
import { timesIn } from './edit-mark.ts';

/** The id of a channel's community post. */
export const communityIdOf = (page: Page): string | undefined =>
  pathPart(page, /^\/post\/(Ug[\w-]{10,60})/u) ??
  /^Ug[\w-]{10,60}$/u.exec(queryPart(page, 'lb') ?? '')?.[0];

const wordsOf = (value: unknown): string | undefined =>
  textAt(value, 'simpleText') ??
  (listOf(memberOf(value, 'runs'))
    .map((run) => memberOf(run, 'text'))
    .join('') ||
    undefined);

const dataOf = (page: Page, id: string): unknown =>
  findObjects(
    assignedJson(page.document, 'ytInitialData'),
    (value) => textAt(value, 'postId') === id && memberOf(value, 'contentText') !== undefined,
  )[0];

/** A channel's post, from the page's data under this id, else from the only post the page shows. */
export const readCommunityPost = (page: Page, id: string): Draft | undefined => {
  const data = dataOf(page, id);
  const posts = findAll(page.document, 'ytd-backstage-post-renderer');
  const root =
    posts.find((post) => find(post, `a[href*="${id}"]`)) ??
    (posts.length === 1 ? posts[0] : undefined);
  if (!data && !root) return undefined;
  const channel = textAt(data, 'authorEndpoint', 'browseEndpoint', 'browseId');
  const link = root && attributeAt(root, 'a#author-text', 'href');
  return {
    kind: 'post',
    platform: 'youtube',
    id,
    url: linkOf(page, `/post/${id}`),
    text:
      wordsOf(memberOf(data, 'contentText')) ??
      (root && textWithEmoji(find(root, '#content-text'))),
    author: {
      name: wordsOf(memberOf(data, 'authorText')) ?? (root && nameAt(root, '#author-text')),
      id: channel,
      handle: /\/@([\w.-]+)$/u.exec(
        textAt(data, 'authorEndpoint', 'browseEndpoint', 'canonicalBaseUrl') ?? link ?? '',
      )?.[1],
      url: channel ? linkOf(page, `/channel/${channel}`) : linkOf(page, link),
    },
    ...timesIn(
      wordsOf(memberOf(data, 'publishedTimeText')) ??
        (root && lineAt(root, '#published-time-text')),
      page.clock,
    ),
    engagement: {
      likes:
        statedCount(wordsOf(memberOf(data, 'voteCount'))) ??
        (root && countAt(root, '#vote-count-middle')),
      comments:
        root && statedCount(attribute(find(root, '#reply-button-end [aria-label]'), 'aria-label')),
    },
    element: root,
  };
};
