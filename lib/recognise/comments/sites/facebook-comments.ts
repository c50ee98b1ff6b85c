import { onHost } from '../../page/address.ts';
import { attribute, closest, findAll } from '../../page/document/dom.ts';
import { lineOf, textWithEmoji } from '../../page/document/visible-text.ts';
import type { Page } from '../../page/page.ts';
import { type CommentDraft, type CommentReader, MOST_COMMENTS } from '../comment-reader.ts';
import { authorOf, commentTime, isRead, likesOf, type OwnParts, partsOf } from '../read-layout.ts';

const COMMENT = '[role="article"]';
const LINK = 'a[href*="comment_id="]';

/** The ids in the link on a comment's time; a reply's names the comment that it answers too. */
const idsOf = (link: Element | undefined): { readonly id?: string; readonly under?: string } => {
  const href = attribute(link, 'href') ?? '';
  const part = (name: string) => new RegExp(`[?&]${name}=([^&#]{4,200})`, 'u').exec(href)?.[1];
  const [comment, reply] = [part('comment_id'), part('reply_comment_id')];
  if (reply === undefined) return comment === undefined ? {} : { id: comment };
  return { id: reply, ...(comment !== undefined && { under: comment }) };
};

/** The link on a comment's time, whose ids are numbers; those on names and pictures have others. */
const timeLink = (own: OwnParts): Element | undefined =>
  own(LINK).find((link) => lineOf(link) && /comment_id=\d+(?:&|$)/u.test(hrefOf(link))) ??
  own(LINK).findLast((link) => lineOf(link));

const hrefOf = (link: Element): string => attribute(link, 'href') ?? '';

/** A profile's address without what says from which comment it was opened. */
const profileOf = (author: CommentDraft['author']): CommentDraft['author'] => {
  if (!author?.url) return author;
  const url = new URL(author.url);
  // Firefox gives scripts in a page no iterator of searchParams
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !/^[^=]*comment_id|^__/u.test(part));
  url.search = kept.join('&');
  return { ...author, url: url.href };
};

const readBlock = (page: Page, block: Element) => {
  const own = partsOf(block, COMMENT);
  const time = timeLink(own);
  const { id, under } = idsOf(time);
  const writers = own('a[role="link"]').filter((link) => link !== time);
  const text = own('div[dir="auto"]')
    .filter((line) => !closest(line, 'a'))
    .map(textWithEmoji)
    .filter((line) => line !== undefined)
    .join('\n');
  const comment: CommentDraft = {
    block,
    id,
    author: profileOf(authorOf(writers, page)),
    published: commentTime(lineOf(time), undefined, page.clock),
    text,
    likes: likesOf(own('[aria-label*="reaction" i], [aria-label*="心情"], [aria-label*="回应"]')),
  };
  return { comment, under };
};

/**
 * Facebook's comments: articles with a link to themselves, whose address says in every language
 * which comment they are and which one they answer.
 */
export const facebookComments: CommentReader = {
  name: 'facebook',
  version: 1,
  matches: (page) => onHost(page, 'facebook.com', 'fb.com'),
  read: (page, post) => {
    const blocks = findAll(page.document, COMMENT, MOST_COMMENTS).filter(
      (block) => block !== post && partsOf(block, COMMENT)(LINK).length > 0,
    );
    const read = blocks.map((block) => readBlock(page, block));
    const byId = new Map(read.map(({ comment }) => [comment.id, comment.block]));
    const comments = read.map(({ comment, under }) => ({
      ...comment,
      parent: under === undefined ? undefined : byId.get(under),
    }));
    return { comments: comments.filter(isRead) };
  },
};
