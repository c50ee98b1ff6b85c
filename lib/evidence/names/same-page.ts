import { type IgnoredPart, ignoredBetween } from './address-differences.ts';
import { pageKeyOf, readAddress } from './page-key.ts';
import { allKeysOf, type KeyedPage } from './page-keys.ts';

/**
 * Why two captures count as captures of one page or post: the same address but for `ignored`, the
 * same id on the platform, the post's address, or the canonical address that a page states.
 */
export type SamePage = {
  readonly by: 'address' | 'post-id' | 'post-address' | 'canonical';
  readonly ignored: readonly IgnoredPart[];
};

const parametersOf = (url: string): ReadonlyMap<string, string> =>
  new Map(
    readAddress(url).parameters.map((parameter) => {
      const [name = '', ...value] = parameter.split('=');
      return [name.toLowerCase(), value.join('=')];
    }),
  );

/** Pages after the first: a page may state the address of the first as canonical for all. */
const PAGE_NUMBER = /^(?:page|paged|pn|pg|p|start|offset)$/;

/**
 * Whether two addresses have the same parameter with different values, or one has the number of a
 * later page. Such pages are not one page, whatever they state as canonical.
 */
export const differInParameter = (one: string, other: string): boolean => {
  const [a, b] = [parametersOf(one), parametersOf(other)];
  const isLater = (name: string, value: string) => PAGE_NUMBER.test(name) && !/^[01]$/.test(value);
  return [...new Set([...a.keys(), ...b.keys()])].some((name) => {
    const [left, right] = [a.get(name), b.get(name)];
    if (left !== undefined && right !== undefined) return left !== right;
    return isLater(name, left ?? right ?? '');
  });
};

/** Why two captures show the same page or post; undefined if they do not. */
export const samePageBy = (one: KeyedPage, other: KeyedPage): SamePage | undefined => {
  if (pageKeyOf(one.url) === pageKeyOf(other.url))
    return { by: 'address', ignored: ignoredBetween(one.url, other.url) };
  const shared = one.pageKeys.find((key) => other.pageKeys.includes(key));
  if (shared) return { by: /^https?:/.test(shared) ? 'post-address' : 'post-id', ignored: [] };
  const all = allKeysOf(other);
  return allKeysOf(one).some((key) => all.includes(key)) && !differInParameter(one.url, other.url)
    ? { by: 'canonical', ignored: [] }
    : undefined;
};

/**
 * Why several captures show this page or post: by its address wherever one of them has it, with all
 * that was ignored; else for the reason of the first.
 */
export const samePageAsAll = (
  shown: KeyedPage,
  captures: readonly KeyedPage[],
): SamePage | undefined => {
  const reasons = captures.flatMap((capture) => samePageBy(shown, capture) ?? []);
  const ignored = reasons.flatMap((reason) => reason.ignored);
  const names = ignored.flatMap((part) => (part.part === 'tracking' ? part.names : []));
  const parts = new Map(ignored.map((part) => [part.part, part] as const));
  if (names.length > 0) parts.set('tracking', { part: 'tracking', names: [...new Set(names)] });
  const first = reasons.find(({ by }) => by === 'address') ?? reasons[0];
  return first && { by: first.by, ignored: [...parts.values()] };
};
