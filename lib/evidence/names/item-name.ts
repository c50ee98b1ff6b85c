import type { ItemRecord, Post } from '../item.ts';

/** Characters; the whole text is in the record. */
const LONGEST = 80;

const shorten = (text: string): string => {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  return letters.length > LONGEST
    ? `${letters.slice(0, LONGEST).join('').trimEnd()}…`
    : letters.join('');
};

/**
 * Every page of a platform bears one title ("微博正文"): what tells posts apart is their words, and
 * alerts their allegation.
 */
const wordsOf = ({ kind, title, text, alert }: Post): string | undefined => {
  if (kind === 'alert')
    return [alert?.subject, alert?.allegedFact].filter(Boolean).join('：') || title;
  return title || (kind === 'post' || kind === 'comment' ? text : undefined);
};

/**
 * What an item is called in lists, at most 80 characters: its post's title or first words, else its
 * page's title or address.
 */
export const itemName = ({ post, page }: Pick<ItemRecord, 'post' | 'page'>): string =>
  shorten((post && wordsOf(post)) ?? '') || shorten(page.title ?? '') || page.url;
