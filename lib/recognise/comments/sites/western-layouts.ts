import { FORUM_LAYOUTS } from '../../sites/parts/forum-layouts.ts';
import type { CommentLayout } from '../read-layout.ts';

const youtube: CommentLayout = {
  name: 'youtube',
  version: 1,
  hosts: ['youtube.com', 'youtu.be'],
  comment: 'ytd-comment-view-model, ytd-comment-renderer',
  thread: 'ytd-comment-thread-renderer',
  author: 'a#author-text, #author-text',
  time: '#published-time-text',
  text: '#content-text',
  likes: '#vote-count-middle',
  id: ['#published-time-text a[href*="lc="]', 'href'],
  idIn: /[?&]lc=([\w.-]{10,80})/u,
  stated: 'ytd-comments-header-renderer #count',
};

/** Reddit since 2023: a comment stands in the element of the one that it answers. */
const reddit: CommentLayout = {
  name: 'reddit',
  version: 1,
  hosts: ['reddit.com'],
  comment: 'shreddit-comment',
  author: '[slot="commentMeta"] a[href*="/user/"], a[href*="/user/"]',
  time: 'time',
  exactTime: ['time[datetime]', 'datetime'],
  text: '[slot="comment"]',
  exactLikes: [':scope', 'score'],
  id: [':scope', 'thingid'],
};

/** old.reddit.com, and the whole site before 2018. */
const redditOld: CommentLayout = {
  name: 'reddit-old',
  version: 1,
  hosts: ['reddit.com'],
  comment: '.thing.comment',
  author: '.tagline a.author',
  time: '.tagline time:not(.edited-timestamp)',
  exactTime: ['.tagline time:not(.edited-timestamp)', 'datetime'],
  text: '.usertext-body .md',
  likes: '.tagline .score.unvoted',
  id: [':scope', 'data-fullname'],
  stated: '.commentarea .panestack-title .title',
};

export const WESTERN_LAYOUTS: readonly CommentLayout[] = [youtube, reddit, redditOld];

/** The posts of a forum under the one that was recognised; Tieba has a layout of its own. */
export const FORUM_COMMENTS: readonly (CommentLayout & { readonly marker: string })[] =
  FORUM_LAYOUTS.filter(({ name, id }) => name !== 'tieba' && id.length > 0).map((layout) => ({
    name: layout.name,
    version: 1,
    hosts: layout.hosts ?? [],
    marker: layout.marker,
    comment: layout.post,
    author: layout.author,
    time: layout.time,
    exactTime: ['time[datetime]', 'datetime'],
    text: layout.body,
    ...(layout.id[0] && { id: layout.id[0] }),
  }));
