import type { AlertFields, Author, Post, StatedCount, StatedTime } from '../evidence/item.ts';
import type { Clock } from './times/partial-time.ts';

/**
 * What a recogniser looks at. `url` is the page's own address, also where a saved copy is shown;
 * `hosts` are the names it may go by.
 */
export type Page = {
  readonly document: Document;
  readonly url: URL;
  readonly hosts: readonly string[];
  readonly saved: boolean;
  readonly clock: Clock;
};

type Loose<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** A post as it is being read: members may be undefined, and are then left out of the record. */
export type Draft = Loose<
  Omit<Post, 'recognisedBy' | 'kind' | 'author' | 'repostOf' | 'engagement' | 'alert'>
> & {
  readonly kind: Post['kind'];
  readonly author?: Loose<Author> | undefined;
  readonly repostOf?:
    | {
        readonly url?: string | undefined;
        readonly text?: string | undefined;
        readonly author?: Loose<Author> | undefined;
      }
    | undefined;
  readonly engagement?:
    | Loose<Record<'views' | 'reposts' | 'comments' | 'likes', StatedCount>>
    | undefined;
  readonly alert?: Loose<AlertFields> | undefined;
  readonly published?: StatedTime | undefined;
  readonly element?: Element | undefined;
};

/**
 * One site. `matches` must be cheap and sure; `read` returns undefined (or throws) where the page
 * turns out not to be one of the site's posts, and the generic recogniser takes it.
 */
export type Recogniser = {
  readonly name: string;
  readonly version: number;
  readonly matches: (page: Page) => boolean;
  readonly read: (page: Page) => Draft | undefined;
};
