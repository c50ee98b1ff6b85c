import type { AlertFields, Author, Post, StatedCount, StatedTime } from '../../evidence/item.ts';

type Optional<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

type Original = {
  readonly url?: string | undefined;
  readonly text?: string | undefined;
  readonly author?: Optional<Author> | undefined;
};

type Engagement = Optional<Record<'views' | 'reposts' | 'comments' | 'likes', StatedCount>>;

/**
 * A post while it is being read: any member may be undefined and is then left out of the record.
 * `element` is what to cut the post's picture from; undefined means the whole page.
 */
export type Draft = Optional<
  Omit<Post, 'recognisedBy' | 'kind' | 'author' | 'repostOf' | 'engagement' | 'alert'>
> & {
  readonly kind: Post['kind'];
  readonly author?: Optional<Author> | undefined;
  readonly repostOf?: Original | undefined;
  readonly engagement?: Engagement | undefined;
  readonly alert?: Optional<AlertFields> | undefined;
  readonly published?: StatedTime | undefined;
  readonly element?: Element | undefined;
};
