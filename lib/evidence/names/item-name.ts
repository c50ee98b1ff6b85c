import type { ItemRecord, Post } from '../item.ts';
import { alertName } from './alert-name.ts';

/** Characters (code points); the whole text is in the record. */
const LONGEST = 80;

const shorten = (text: string): string => {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  return letters.length > LONGEST
    ? `${letters.slice(0, LONGEST).join('').trimEnd()}…`
    : letters.join('');
};

/**
 * The words that tell one post from another. Page titles do not: all pages of a platform can have
 * the same one ("微博正文"). An alert is named by its subject and what happened.
 */
const wordsOf = ({ kind, title, text, alert }: Post): string | undefined => {
  if (kind === 'alert') return (alert && alertName(alert, title)) ?? title;
  return title || (kind === 'post' || kind === 'comment' ? text : undefined);
};

/**
 * The name of an item in lists, at most 80 characters and an ellipsis: the title or first words of
 * its post, else the title or URL of its page.
 */
export const itemName = ({ post, page }: Pick<ItemRecord, 'post' | 'page'>): string =>
  shorten((post && wordsOf(post)) ?? '') || shorten(page.title ?? '') || page.url;
