import type { StatedCount } from '../../evidence/item.ts';
import { countInLabel } from '../counts/count-in-label.ts';
import { statedCount } from '../counts/stated-count.ts';
import { linkOf, onHost, pathPart, queryPart } from '../page/address.ts';
import { attribute, find, findAll } from '../page/document/dom.ts';
import { lineOf, visibleText } from '../page/document/visible-text.ts';
import { assignedJson } from '../page/json/inline-json.ts';
import { memberOf, textAt } from '../page/json/json-members.ts';
import type { Page } from '../page/page.ts';
import type { Recogniser } from '../page/recogniser.ts';
import { attributeAt, lineAt, nameAt } from '../page/select.ts';
import { certainTime, shownTime } from '../times/stated-time.ts';
import { commentIdOf, readYoutubeComment } from './parts/youtube/youtube-comment.ts';
import { communityIdOf, readCommunityPost } from './parts/youtube/youtube-community.ts';
import { readShort } from './parts/youtube/youtube-short.ts';

const idOf = (page: Page): string | undefined =>
  queryPart(page, 'v') ?? pathPart(page, /^\/(?:shorts|live|embed)\/([\w-]{11})/u);

/**
 * The page's data about this video. After a click on another video the data still describes the one
 * opened first, so it is read only under the id in the address.
 */
const playerOf = (page: Page, id: string): unknown => {
  const player = assignedJson(page.document, 'ytInitialPlayerResponse');
  return textAt(player, 'videoDetails', 'videoId') === id ? player : undefined;
};

const microdata = (page: Page, id: string, name: string): string | undefined =>
  attributeAt(page.document, 'meta[itemprop="videoId"], meta[itemprop="identifier"]', 'content') ===
  id
    ? attributeAt(page.document, `meta[itemprop="${name}"]`, 'content')
    : undefined;

/** Views and date beneath the video, in the layouts since 2012. */
const factsShown = (
  page: Page,
): { shown?: string | undefined; views?: StatedCount | undefined } => {
  const info = findAll(
    page.document,
    'ytd-watch-info-text #info span, #info-strings yt-formatted-string, ' +
      '#count .view-count, .watch-view-count, ytd-factoid-renderer [aria-label], ' +
      '.factoid[aria-label], #watch-uploader-info strong',
  )
    .map((element) => attribute(element, 'aria-label') ?? lineOf(element))
    .filter((line) => line !== undefined);
  const lines = info.map((line) =>
    line.replace(
      /^(?:Premiered|Streamed live(?: on)?|Published on|Uploaded on|直播时间：|首播开始于|首播时间：)\s*/u,
      '',
    ),
  );
  const shown =
    lines.find((line) => certainTime(line, page.clock)) ??
    lines.find((line) => /\d.*(?: ago|前)$/u.test(line));
  return { shown, views: countInLabel(info.find((line) => /views|次观看|觀看/iu.test(line))) };
};

/**
 * The video's part of the page. After a short is opened from a video, the hidden part of that video
 * stays in the page.
 */
const watchOf = (page: Page, id: string): Element | undefined => {
  const shown = attributeAt(page.document, 'ytd-watch-flexy[video-id]', 'video-id');
  const isOther = shown !== undefined ? shown !== id : page.url.pathname.startsWith('/shorts/');
  return isOther
    ? undefined
    : (find(page.document, 'ytd-watch-metadata') ??
        find(page.document, 'ytd-video-primary-info-renderer') ??
        find(page.document, '#watch7-content'));
};

/**
 * A video, short, comment or community post on YouTube. A video's text is its title, its channel's
 * name and its description.
 */
export const youtube: Recogniser = {
  name: 'youtube',
  version: 1,
  matches: (page) =>
    onHost(page, 'youtube.com', 'youtu.be') && (idOf(page) ?? communityIdOf(page)) !== undefined,
  read: (page) => {
    const community = communityIdOf(page);
    if (community) return readCommunityPost(page, community);
    const commentId = commentIdOf(page);
    const comment = commentId && readYoutubeComment(page, commentId);
    if (comment) return comment;
    const { document } = page;
    const id = idOf(page) as string;
    const player = playerOf(page, id);
    const details = memberOf(player, 'videoDetails');
    const facts = memberOf(player, 'microformat', 'playerMicroformatRenderer');
    const root = watchOf(page, id);
    const title =
      textAt(details, 'title') ??
      (root &&
        lineAt(root, 'h1.ytd-watch-metadata, ytd-watch-metadata h1, #eow-title, h1.title, h1')) ??
      microdata(page, id, 'name');
    const name =
      textAt(details, 'author') ??
      (root &&
        nameAt(
          document,
          'ytd-watch-metadata ytd-video-owner-renderer #channel-name a, ' +
            'ytd-video-owner-renderer #channel-name a, .yt-user-info a',
        ));
    const { shown, views: viewsShown } = root ? factsShown(page) : {};
    const exact =
      textAt(facts, 'publishDate') ??
      textAt(facts, 'uploadDate') ??
      microdata(page, id, 'datePublished');
    const body =
      (root && visibleText(find(document, '#description-inline-expander, #eow-description'))) ??
      textAt(details, 'shortDescription');
    const views =
      statedCount(textAt(details, 'viewCount')) ??
      viewsShown ??
      statedCount(microdata(page, id, 'interactionCount'));
    if (!title) return page.url.pathname.startsWith('/shorts/') ? readShort(page, id) : undefined;
    const channel = textAt(details, 'channelId') ?? microdata(page, id, 'channelId');
    return {
      kind: 'post',
      platform: 'youtube',
      id,
      url: `https://www.youtube.com/watch?v=${id}`,
      title,
      text: [title, name, body].filter((part) => part).join('\n'),
      author: {
        name,
        id: channel,
        handle: textAt(facts, 'ownerProfileUrl')?.match(/@([\w.-]+)$/u)?.[1],
        url: channel && linkOf(page, `/channel/${channel}`),
      },
      published: shownTime(shown, exact, page.clock, 'embedded data'),
      engagement: { views, likes: statedCount(textAt(facts, 'likeCount')) },
      element: root,
    };
  },
};
