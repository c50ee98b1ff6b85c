import { find } from '../page/document/dom.ts';
import type { Page } from '../page/page.ts';
import type { CommentReader } from './comment-reader.ts';
import { genericComments } from './generic/generic-comments.ts';
import { layoutReader, readLayout } from './read-layout.ts';
import { bilibiliComments } from './sites/bilibili-comments.ts';
import { CHINESE_LAYOUTS } from './sites/chinese-layouts.ts';
import { facebookComments } from './sites/facebook-comments.ts';
import { FORUM_COMMENTS, WESTERN_LAYOUTS } from './sites/western-layouts.ts';
import { xComments } from './sites/x-comments.ts';

const forumComments: readonly CommentReader[] = FORUM_COMMENTS.map((layout) => ({
  name: layout.name,
  version: layout.version,
  matches: ({ document }: Page) => find(document, layout.marker) !== undefined,
  read: (page, post) => readLayout(page, layout, post),
}));

/** Every reader of comments; the first that matches and finds any wins. */
export const commentReaders: readonly CommentReader[] = [
  bilibiliComments,
  facebookComments,
  xComments,
  ...[...CHINESE_LAYOUTS, ...WESTERN_LAYOUTS].map(layoutReader),
  ...forumComments,
  genericComments,
];
