import { statedCount } from '../counts.ts';
import { attribute, find, findAll } from '../page/dom.ts';
import { assignedJson } from '../page/inline-json.ts';
import { memberOf, textAt } from '../page/json.ts';
import { linkOf, onHost } from '../page/open-page.ts';
import { attributeAt, countIn, lineAt, nameAt, pathPart, queryPart } from '../page/select.ts';
import { lineOf, visibleText } from '../page/visible-text.ts';
import type { Page, Recogniser } from '../recogniser.ts';
import { certainTime, shownTime } from '../times.ts';

const idOf = (page: Page): string | undefined =>
  queryPart(page, 'v') ?? pathPart(page, /^\/(?:shorts|live|embed)\/([\w-]{11})/u);

/** Data in the page belongs to the video first opened; after a click on another it is stale, and must not be believed. */
const playerOf = (page: Page, id: string): unknown => {
  const player = assignedJson(page.document, 'ytInitialPlayerResponse');
  return textAt(player, 'videoDetails', 'videoId') === id ? player : undefined;
};

const microdata = (page: Page, id: string, name: string): string | undefined =>
  attributeAt(page.document, 'meta[itemprop="videoId"], meta[itemprop="identifier"]', 'content') === id
    ? attributeAt(page.document, `meta[itemprop="${name}"]`, 'content')
    : undefined;

/** The line of facts beneath the video, in its layouts since 2012: views, and a date with a word before it. */
const factsShown = (page: Page) => {
  const info = findAll(
    page.document,
    'ytd-watch-info-text #info span, #info-strings yt-formatted-string, #count .view-count, .watch-view-count, ytd-factoid-renderer [aria-label], .factoid[aria-label], #watch-uploader-info strong',
  )
    .map((element) => attribute(element, 'aria-label') ?? lineOf(element))
    .filter((line) => line !== undefined);
  const shown = info
    .map((line) =>
      line.replace(
        /^(?:Premiered|Streamed live(?: on)?|Published on|Uploaded on|直播时间：|首播开始于)\s*/u,
        '',
      ),
    )
    .find((line) => certainTime(line, page.clock));
  return { shown, views: countIn(info.find((line) => /views|次观看|觀看/iu.test(line))) };
};

/** A video on YouTube. Its text is its title, its channel's name and its description. */
export const youtube: Recogniser = {
  name: 'youtube',
  version: 1,
  matches: (page) => onHost(page, 'youtube.com', 'youtu.be') && idOf(page) !== undefined,
  read: (page) => {
    const { document } = page;
    const id = idOf(page) as string;
    const player = playerOf(page, id);
    const details = memberOf(player, 'videoDetails');
    const facts = memberOf(player, 'microformat', 'playerMicroformatRenderer');
    const root =
      find(document, 'ytd-watch-metadata') ??
      find(document, 'ytd-video-primary-info-renderer') ??
      find(document, '#watch7-content');
    const title =
      lineAt(root ?? document, 'h1.ytd-watch-metadata, ytd-watch-metadata h1, #eow-title, h1.title, h1') ??
      textAt(details, 'title');
    const name =
      nameAt(
        document,
        'ytd-watch-metadata ytd-video-owner-renderer #channel-name a, ytd-video-owner-renderer #channel-name a, .yt-user-info a',
      ) ?? textAt(details, 'author');
    const { shown, views: viewsShown } = factsShown(page);
    const exact =
      textAt(facts, 'publishDate') ?? textAt(facts, 'uploadDate') ?? microdata(page, id, 'datePublished');
    const body =
      visibleText(
        find(
          document,
          '#description-inline-expander, ytd-text-inline-expander#description-inline-expander, #eow-description',
        ),
      ) ?? textAt(details, 'shortDescription');
    const views =
      statedCount(textAt(details, 'viewCount')) ??
      viewsShown ??
      statedCount(microdata(page, id, 'interactionCount'));
    if (!title) return undefined;
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
      published: shownTime(shown, exact, page.clock),
      engagement: { views, likes: statedCount(textAt(facts, 'likeCount')) },
      element: root,
    };
  },
};
