import type { Digest } from '../digest.ts';
import type { Instant } from '../matter.ts';
import type { VisitState } from './visit-state.ts';
import type { VisitWhy } from './visit-why.ts';

/**
 * How the text of a visit differs from the watched text, both normalised: counts of engagement and
 * relative times, which change by themselves, are ignored and counted. `gone` and `came` are
 * characters.
 */
export type VisitDifference = {
  readonly before: Digest;
  readonly after: Digest;
  readonly gone: number;
  readonly came: number;
  readonly ignored: { readonly count: number; readonly time: number };
};

/**
 * The posts that the page of a watched account linked to at a visit, by the rule `by`: `linked` is
 * how many. `seen` are the addresses that no visit had before it, since posts were first looked for
 * by that rule and route; `since` is when the visit before it was, absent where this is the first.
 * `fresh` are those of `seen` that no visit of the watch had and the matter had no item of. A post
 * may be older than the visit at `since`: a page does not link to all posts at all times. `cut` is
 * how many addresses were not kept.
 */
export type VisitPosts = {
  readonly by: string;
  readonly linked: number;
  readonly seen: readonly string[];
  readonly fresh: readonly string[];
  readonly since?: Instant;
  readonly cut?: number;
};

/**
 * How a watched page is visited: as the person's own browser does, or in a private window, which
 * has none of its cookies.
 */
export const VISIT_ROUTES = ['session', 'no-session'] as const;
export type VisitRoute = (typeof VISIT_ROUTES)[number];

/**
 * What one visit of a watched page showed, made by the extension at a time that a person set
 * (`due`). `at` is when it was made, absent where the time was missed. `item` is the capture that
 * shows what was seen, `of` the item that is watched, where an item is. `comparedWith` is the
 * capture that the text was compared with, where that is not the item: sites show other texts to
 * those who are signed out, and each route is compared with itself. `words` are those of a notice.
 * `act` is the ordered act for which the page is watched. `why` says why nothing can be told, with
 * `cannot-tell` alone. `posts` are those of an account's page.
 */
export type SeenOnVisit = {
  readonly watch: string;
  readonly act?: string;
  readonly url: string;
  readonly of?: string;
  readonly comparedWith?: string;
  readonly route: VisitRoute;
  readonly due: Instant;
  readonly at?: Instant;
  readonly item?: string;
  readonly state: VisitState;
  readonly why?: VisitWhy;
  readonly words?: string;
  readonly status?: number;
  readonly difference?: VisitDifference;
  readonly posts?: VisitPosts;
};
