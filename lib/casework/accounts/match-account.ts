import type { Account } from '../../evidence/casework.ts';
import type { Author } from '../../evidence/item.ts';
import { foldText } from '../../evidence/names/fold-text.ts';
import { platformKey } from '../../evidence/names/platform.ts';

/** A handle for comparison: case-folded, without its @. */
const comparableName = (name: string | undefined): string =>
  foldText(name ?? '')
    .trim()
    .replace(/^@/u, '');

/** A URL for comparison: without scheme, `www.`, query, fragment and trailing slashes. */
const comparableUrl = (url: string | undefined): string =>
  foldText(url ?? '')
    .trim()
    .replace(/^https?:\/\/(?:www\.)?|[?#].*$/gu, '')
    .replace(/\/+$/u, '');

/**
 * Whether a post's author is the account. If both platform ids are known, they alone decide,
 * because names are changed and taken over by others; else the URL of the profile decides, or any
 * name that the account has or had.
 */
export const isByAccount = (
  platform: string | undefined,
  author: Author,
  account: Account,
): boolean => {
  if (platformKey(platform ?? '') !== platformKey(account.platform)) return false;
  if (author.id && account.platformId)
    return comparableName(author.id) === comparableName(account.platformId);
  if (author.url && account.url && comparableUrl(author.url) === comparableUrl(account.url))
    return true;
  const names = new Set(
    [account.handle, ...account.earlierNames].map(comparableName).filter(Boolean),
  );
  return [author.handle, author.name].some((name) => names.has(comparableName(name)));
};

/** The account of a post's author, to be attached to a respondent. */
export const accountOf = (platform: string, { name, handle, id, url }: Author): Account => ({
  platform,
  handle: handle ?? name ?? '',
  ...(id && { platformId: id }),
  ...(url && { url }),
  earlierNames: handle && name ? [name] : [],
});
