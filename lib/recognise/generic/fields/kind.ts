import type { PostKind, StatedTime } from '../../../evidence/item.ts';
import { kindOfThing } from '../structured/main-thing.ts';
import { metaOf } from '../structured/meta.ts';
import { PUBLISHED_TAGS } from '../structured/meta-tag-names.ts';
import type { PageClues } from './page-clues.ts';

/**
 * The kind of page: as its structured data says, else `og:type`, else `article` for a page with a
 * headline and a date, else `page`.
 */
export const readKind = (
  { thing, meta, headline, body }: PageClues,
  published: StatedTime | undefined,
): PostKind => {
  const kind = thing && kindOfThing(thing);
  if (kind) return kind;
  const type = metaOf(meta, 'og:type') ?? '';
  if (/profile/u.test(type)) return 'profile';
  if (/product/u.test(type)) return 'listing';
  const isDated =
    metaOf(meta, ...PUBLISHED_TAGS) !== undefined ||
    (body !== undefined && published !== undefined);
  return headline && (isDated || (body && /article/u.test(type))) ? 'article' : 'page';
};
