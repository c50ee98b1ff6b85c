import type { Account } from '../../evidence/casework.ts';
import type { Author } from '../../evidence/item.ts';
import { foldText } from '../../evidence/names/fold-text.ts';
import { platformKey } from '../../evidence/names/platform.ts';

/** A handle as it is compared: with or without its @. */
const bare = (name: string | undefined): string =>
  foldText(name ?? '')
    .trim()
    .replace(/^@/u, '');

/** An address as it is compared: without scheme, `www.`, query and last slash. */
const place = (url: string | undefined): string =>
  foldText(url ?? '')
    .trim()
    .replace(/^https?:\/\/(?:www\.)?|[?#].*$/gu, '')
    .replace(/\/+$/u, '');

/**
 * Whether a post's author is an account. Where both ids are known they alone decide, since names
 * are changed and taken over; else the profile's address, or any name that the account has or had.
 */
export const isByAccount = (
  platform: string | undefined,
  author: Author,
  account: Account,
): boolean => {
  if (platformKey(platform ?? '') !== platformKey(account.platform)) return false;
  if (author.id && account.platformId) return bare(author.id) === bare(account.platformId);
  if (author.url && account.url && place(author.url) === place(account.url)) return true;
  const names = new Set([account.handle, ...account.earlierNames].map(bare).filter(Boolean));
  return [author.handle, author.name].some((name) => names.has(bare(name)));
};

/** The account that an author's posts state: for attaching it to a respondent. */
export const accountOf = (platform: string, { name, handle, id, url }: Author): Account => ({
  platform,
  handle: handle ?? name ?? '',
  ...(id && { platformId: id }),
  ...(url && { url }),
  earlierNames: handle && name ? [name] : [],
});
