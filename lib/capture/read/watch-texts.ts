import type { RestoredPage } from '../../evidence/page/calls/held-page.ts';
import type { TextChange } from '../../evidence/page/conditions.ts';
import { compareTexts } from '../compare/compare-texts.ts';
import { plainText } from '../compare/plain-characters.ts';
import { type Gathered, gatherLines, startGathering } from './gather-lines.ts';
import { elementText, pageText } from './page-text.ts';

/** The texts that were read at first. `post` is undefined where there is no post. */
export type ReadTexts = { readonly post?: string; readonly page: string };

/**
 * The texts of a page while it is shot: what was read at first, and the first reading that differs
 * from it. A page could swap its words for the pictures alone, and swap them back afterwards.
 */
export type WatchedTexts = {
  readonly read: ReadTexts;
  readonly gathered: Gathered;
  post?: string;
  page?: string;
  /** How long the last reading of the page took, in milliseconds. */
  took: number;
};

export const watchTexts = (read: ReadTexts): WatchedTexts => ({
  read,
  gathered: startGathering(read.page),
  took: 0,
});

/** In UTF-16 units. A longer page is read again before each picture only where that is quick. */
const QUICK_TEXT = 100_000;
const QUICK_MS = 30;

const differs = (before: string, now: string): boolean =>
  before !== now && plainText(before) !== plainText(now);

const lookAtPost = (watched: WatchedTexts, post: Element | undefined): void => {
  if (!post || watched.read.post === undefined || watched.post !== undefined) return;
  const now = elementText(post);
  if (differs(watched.read.post, now)) watched.post = now;
};

const lookAtPage = (watched: WatchedTexts, document: Document): void => {
  const begun = performance.now();
  const now = pageText(document);
  gatherLines(watched.gathered, now, Date.now());
  watched.took = performance.now() - begun;
  if (watched.page === undefined && differs(watched.read.page, now)) watched.page = now;
};

/** Reads the texts again before a picture: the post's, and the page's where that is quick. */
export const lookAgain = (
  watched: WatchedTexts,
  document: Document,
  post: Element | undefined,
): void => {
  lookAtPost(watched, post);
  const isQuick = watched.read.page.length <= QUICK_TEXT || watched.took <= QUICK_MS;
  if (isQuick) lookAtPage(watched, document);
};

const withoutDigits = (text: string): string => plainText(text).replace(/\p{N}+/gu, '');

const changeOf = (before: string, now: string): TextChange => {
  const { gone, came } = compareTexts(plainText(before), plainText(now), false);
  const isOnlyDigits = withoutDigits(before) === withoutDigits(now);
  return { gone, came, ...(isOnlyDigits ? { onlyDigits: true } : {}) };
};

/**
 * Reads the texts a last time, while the page is still held for its pictures, and says which of
 * them changed since they were read at first, and by how many characters. Undefined where none did.
 */
export const changedTexts = (
  watched: WatchedTexts,
  document: Document,
  post: Element | undefined,
): RestoredPage['changed'] => {
  lookAtPost(watched, post);
  lookAtPage(watched, document);
  const { read, post: otherPost, page: otherPage } = watched;
  if (otherPost === undefined && otherPage === undefined) return undefined;
  return {
    ...(otherPost === undefined ? {} : { post: changeOf(read.post ?? '', otherPost) }),
    ...(otherPage === undefined ? {} : { page: changeOf(read.page, otherPage) }),
  };
};
