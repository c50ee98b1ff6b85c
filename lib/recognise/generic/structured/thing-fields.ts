import type { StatedCount } from '../../../evidence/item.ts';
import { statedCount } from '../../counts/stated-count.ts';
import { linkOf } from '../../page/address.ts';
import type { Draft } from '../../page/draft.ts';
import { listOf, memberOf, textAt } from '../../page/json/json-members.ts';
import type { Page } from '../../page/page.ts';
import { certainTime } from '../../times/stated-time.ts';
import { authorName } from '../strings/author-name.ts';
import { type Thing, textOf, typesOf } from './thing.ts';

const nameOf = (value: unknown): string | undefined =>
  authorName(typeof value === 'string' ? textOf({ value }, 'value') : textOf(value, 'name'));

/** A thing's author, or the seller of a product. Several authors are joined with commas. */
export const authorOfThing = (thing: Thing, page: Page): Draft['author'] => {
  const sellers = listOf(memberOf(thing, 'offers')).flatMap((offer) =>
    listOf(memberOf(offer, 'seller')),
  );
  const isProfile = typesOf(thing).includes('ProfilePage');
  const authors = listOf(
    isProfile
      ? memberOf(thing, 'mainEntity')
      : (memberOf(thing, 'author') ?? memberOf(thing, 'creator')),
  );
  const isProduct = typesOf(thing).some((type) => /Product|Vehicle/u.test(type));
  const stated = isProduct ? sellers : authors;
  const names = [...new Set(stated.map(nameOf).filter((name) => name !== undefined))];
  if (names.length === 0 || names.length > 6) return undefined;
  const only = stated.length === 1 ? stated[0] : undefined;
  return {
    name: names.join(', '),
    handle: textAt(only, 'alternateName')
      ?.match(/^@?[\w.]{2,40}$/u)?.[0]
      ?.replace('@', ''),
    id: textAt(only, 'identifier')?.match(/^[\w.-]{3,40}$/u)?.[0],
    url: linkOf(page, textAt(only, 'url')),
  };
};

const ACTIONS: readonly (readonly [keyof NonNullable<Draft['engagement']>, RegExp])[] = [
  ['likes', /(?:Like|Agree|Endorse)Action/u],
  ['reposts', /ShareAction/u],
  ['comments', /(?:Comment|Reply|Write)Action/u],
  ['views', /(?:Watch|View|Read|Consume|Listen)Action/u],
];

/** The counts in `interactionStatistic`, `commentCount` and `upvoteCount`. */
export const engagementOfThing = (thing: Thing): Draft['engagement'] => {
  const found: Partial<Record<string, StatedCount | undefined>> = {
    comments: statedCount(textOf(thing, 'commentCount')),
    likes: statedCount(textOf(thing, 'upvoteCount')),
  };
  for (const counter of listOf(memberOf(thing, 'interactionStatistic'))) {
    const type = memberOf(counter, 'interactionType');
    const name =
      typeof type === 'string' ? type : (textAt(type, '@type') ?? textAt(type, '@id') ?? '');
    const key = ACTIONS.find(([, form]) => form.test(name))?.[0];
    if (key) found[key] ??= statedCount(textOf(counter, 'userInteractionCount'));
  }
  return found;
};

/** When a thing was published and last changed; only times that give an instant. */
export const timesOfThing = (thing: Thing, page: Page): Pick<Draft, 'published' | 'edited'> => ({
  published: certainTime(
    textOf(thing, 'datePublished', 'uploadDate', 'dateCreated'),
    page.clock,
    'embedded data',
  ),
  edited: certainTime(textOf(thing, 'dateModified'), page.clock, 'embedded data'),
});
