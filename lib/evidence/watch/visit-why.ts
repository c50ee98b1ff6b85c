import { LINE_REASONS } from '../list/line-reason.ts';

/**
 * Why nothing can be told of a visit: why there was no page, or what the page was.
 *
 * - `error-status`: the server answered with an error that says nothing of the text.
 * - `short-text`: the page had next to no text; it may not have been loaded.
 * - `other-text`: the page shows neither the text nor words that say why not.
 * - `first-of-route`: a visit signed out showed a text that is not the watched one; later visits
 *   by this route are compared with it.
 * - `nothing-to-compare`: the item whose text is watched is no longer in the matter.
 */
export const VISIT_WHYS = [
  ...(['error-status', 'short-text', 'other-text'] as const),
  ...(['first-of-route', 'nothing-to-compare'] as const),
  ...LINE_REASONS,
] as const;
export type VisitWhy = (typeof VISIT_WHYS)[number];
