import type { StatedCount } from '../../evidence/item.ts';
import { countInLabel } from '../counts/count-in-label.ts';
import { statedCount } from '../counts/stated-count.ts';
import { linkOf, onHost } from '../page/address.ts';
import { attribute, closest, contains, find, findAll, parentOf } from '../page/document/dom.ts';
import { lineOf, textWithEmoji, visibleText } from '../page/document/visible-text.ts';
import type { Page } from '../page/page.ts';
import { withoutLocation } from '../sites/parts/location-suffix.ts';
import { EDIT_MARK, timesIn } from '../sites/parts/youtube/edit-mark.ts';
import type { Clock } from '../times/clock.ts';
import { certainTime, shownTime, withWholeWords } from '../times/stated-time.ts';
import {
  type CommentDraft,
  type CommentReader,
  type CommentsRead,
  MOST_COMMENTS,
} from './comment-reader.ts';
import { statedComments } from './stated-comments.ts';

/** An attribute of a part of a comment; `:scope` is the comment's own element. */
type AttributeOf = readonly [selector: string, attribute: string];

/**
 * How a site marks up its comments. All selectors but `comment`, `thread` and `stated` are searched
 * in a comment, without the comments in it.
 */
export type CommentLayout = {
  readonly name: string;
  readonly version: number;
  readonly hosts: readonly string[];
  /** The zone of times that state none, where it is not that of the page. */
  readonly timeZone?: string;
  readonly comment: string;
  /**
   * What holds a comment and then its replies, where a reply is not in the element of its comment.
   */
  readonly thread?: string;
  readonly author: string;
  /** Absent where nothing marks it: then the first short text that is a time. */
  readonly time?: string;
  readonly exactTime?: AttributeOf;
  /** Several elements are lines of one text. */
  readonly text: string;
  readonly likes?: string;
  readonly exactLikes?: AttributeOf;
  readonly id?: AttributeOf;
  /** The part of that attribute which is the id: its first group. */
  readonly idIn?: RegExp;
  readonly stated?: string;
};

const attributeIn = (
  block: Element,
  own: OwnParts,
  [selector, name]: AttributeOf,
): string | undefined =>
  selector === ':scope'
    ? attribute(block, name)
    : own(selector)
        .map((one) => attribute(one, name))
        .find((value) => value !== undefined);

/** Finds the parts of one comment, without those of comments inside it. */
export type OwnParts = (selector: string) => readonly Element[];

/** Finds the parts of a comment; `comment` is the selector of all comments. */
export const partsOf =
  (block: Element, comment: string): OwnParts =>
  (selector) =>
    findAll(block, selector, 400).filter((part) => closest(part, comment) === block);

const SOURCE = /\s*(?:来自|來自)[^\d]*$/u;
const AROUND = /^(?:(?:楼主)?发表于|posted(?: on)?|[\s·•・|-])+|[\s·•・|-]+$/giu;

/** The words of a time without the place or the device that stands behind it. */
const timeWords = (shown: string | undefined): string | undefined =>
  withoutLocation(shown?.replace(EDIT_MARK, '').replace(SOURCE, ''))?.replace(AROUND, '');

/** A time as it is shown, with its whole words, and as the markup states it. */
export const commentTime = (
  shown: string | undefined,
  exact: string | undefined,
  clock: Clock,
): CommentDraft['published'] => {
  const time = shownTime(timeWords(shown), exact, clock);
  return time?.source === 'shown text' ? withWholeWords(time, shown) : time;
};

const LONGEST_TIME = 40;

/** The first short text that is a time, outside the comment's words. */
export const unmarkedTime = (
  parts: readonly Element[],
  clock: Clock,
  text: readonly Element[],
): string | undefined =>
  parts
    .filter((part) => !find(part, '*') && !text.some((words) => contains(words, part)))
    .map(lineOf)
    .find((line) => line && line.length <= LONGEST_TIME && certainTime(timeWords(line), clock)?.at);

/** A count in the name of a control, or in its words. */
export const likesOf = (parts: readonly Element[]): StatedCount | undefined =>
  parts
    .map((part) => countInLabel(attribute(part, 'aria-label')) ?? statedCount(lineOf(part)))
    .find((count) => count !== undefined);

const LONGEST_NAME = 100;

const nameOf = (element: Element | undefined): string | undefined => {
  const name = textWithEmoji(element)?.replace(/\s+/gu, ' ');
  return name && name.length <= LONGEST_NAME ? name : undefined;
};

/**
 * The first of these elements that shows a name, as an author. On a saved page a link without a
 * host gives no address, since the page only claims its own.
 */
export const authorOf = (
  parts: readonly Element[],
  page: Page,
): CommentDraft['author'] | undefined => {
  const writer = parts.find((part) => nameOf(part) !== undefined);
  const href = attribute(closest(writer, 'a[href]') ?? (writer && find(writer, 'a[href]')), 'href');
  const isClaimed = page.saved && page.original === undefined && !/^https?:/u.test(href ?? '');
  const name = nameOf(writer)?.replace(/^@(?=\S)/u, '');
  return name === undefined ? undefined : { name, url: isClaimed ? undefined : linkOf(page, href) };
};

/** Some sites show "name：words" in one element. */
const withoutName = (text: string | undefined, name: string | undefined): string | undefined => {
  const rest = name && text?.startsWith(name) ? text.slice(name.length) : undefined;
  return rest !== undefined && /^\s*[:：]/u.test(rest)
    ? rest.replace(/^\s*[:：]\s*/u, '')
    : text?.replace(/^[:：]\s*/u, '');
};

/** Parts that do not stand in another of these parts. */
const outermost = (parts: readonly Element[]): readonly Element[] =>
  parts.filter((part) => !parts.some((other) => other !== part && contains(other, part)));

/** The first part that holds no other element, else the first: a place may stand beside a time. */
const innermost = (parts: readonly Element[]): Element | undefined =>
  parts.find((part) => lineOf(part) && !find(part, '*')) ?? parts.find((part) => lineOf(part));

/** The words of a part of a comment, with pictures that stand for signs. */
export const wordsOf = (part: Element): string | undefined =>
  find(part, 'img[alt]') ? textWithEmoji(part) : visibleText(part);

const readBlock = (page: Page, block: Element, layout: CommentLayout): CommentDraft => {
  const own = partsOf(block, layout.comment);
  const clock = layout.timeZone ? { ...page.clock, timeZone: layout.timeZone } : page.clock;
  const words = outermost(own(layout.text));
  const author = authorOf(own(layout.author), page);
  const shown = layout.time
    ? lineOf(innermost(own(layout.time)))
    : unmarkedTime(own('*'), clock, words);
  const exact = layout.exactTime && attributeIn(block, own, layout.exactTime);
  const text = words
    .map(wordsOf)
    .filter((line) => line !== undefined)
    .join('\n');
  const id = layout.id && attributeIn(block, own, layout.id);
  return {
    block,
    id: layout.idIn ? layout.idIn.exec(id ?? '')?.[1] : id,
    author,
    published: commentTime(shown, exact, clock),
    edited: timesIn(shown, clock).edited,
    text: withoutName(text, author?.name),
    likes:
      statedCount(layout.exactLikes && attributeIn(block, own, layout.exactLikes)) ??
      (layout.likes === undefined ? undefined : likesOf(own(layout.likes))),
  };
};

/** The comment that one stands in or, in a thread of replies, the first comment of the thread. */
export const parentIn = (
  block: Element,
  comment: string,
  thread: string | undefined,
): Element | undefined => {
  const around = closest(parentOf(block), comment);
  if (around || !thread) return around;
  const holder = closest(parentOf(block), thread);
  const first = holder && find(holder, comment);
  return first === block ? undefined : first;
};

/** Whether enough of a comment was read: an empty box in which it is still loading is none. */
export const isRead = ({ author, text }: CommentDraft): boolean =>
  Boolean(text) || author?.name !== undefined;

/** Reads all comments of a page that has this layout. */
export const readLayout = (
  page: Page,
  layout: CommentLayout,
  post: Element | undefined,
): CommentsRead => {
  const { document } = page;
  const comments = findAll(document, layout.comment, MOST_COMMENTS)
    .filter((block) => block !== post)
    .map((block) => ({
      ...readBlock(page, block, layout),
      parent: parentIn(block, layout.comment, layout.thread),
    }))
    .filter(isRead);
  const heading = layout.stated === undefined ? undefined : find(document, layout.stated);
  return { comments, stated: statedComments(lineOf(heading)) };
};

/** The reader of a layout. */
export const layoutReader = (layout: CommentLayout): CommentReader => ({
  name: layout.name,
  version: layout.version,
  matches: (page) => onHost(page, ...layout.hosts),
  read: (page, post) => readLayout(page, layout, post),
});
