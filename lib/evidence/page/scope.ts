/**
 * How much of a page a capture takes in pictures. `post`: the post, cleared of what lies over it,
 * and the page round it where that is short; `visible`: what the screen shows; `page`: all of it;
 * `selection`: the words selected, and what shows them. The page's document and text are taken
 * whole in every scope.
 */
export const SCOPES = ['post', 'visible', 'page', 'selection'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * With a post the whole page is taken too, as the Berkeley Protocol asks of every item, up to so
 * many screens: a feed has no end. Of a longer page only what shows the post is taken.
 */
export const SCREENS_ROUND_POST = 10;

/**
 * What there is in a page to take: whether a post was recognised, and whether words are selected.
 */
export type Takeable = { readonly post: boolean; readonly selection: boolean };

/** Whether a scope means anything in a page. */
export const isPossible = (scope: Scope, { post, selection }: Takeable): boolean =>
  scope === 'post' ? post : scope === 'selection' ? selection : true;

/**
 * What a capture takes: what a person chose, where there is that; else the post where one is
 * recognised, else the page.
 */
export const scopeFor = (page: Takeable, chosen?: Scope): Scope => {
  if (chosen && isPossible(chosen, page)) return chosen;
  return page.post ? 'post' : 'page';
};
