/**
 * How much of a page is captured in pictures. `post`: the post, without what covers it, and the
 * whole page if that is short; `visible`: the viewport; `page`: the whole page; `selection`: the
 * screens that show the selected text. The document and its text are captured whole in every scope.
 */
export const SCOPES = ['post', 'visible', 'page', 'selection'] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * With a post, the whole page is captured too, as the Berkeley Protocol asks for every item, if it
 * has at most this many screens, because a feed has no end. Of a longer page only the screens that
 * show the post are captured.
 */
export const SCREENS_ROUND_POST = 10;

/** What a page offers to capture: whether a post was recognised, and whether text is selected. */
export type Takeable = { readonly post: boolean; readonly selection: boolean };

/** Whether a scope is possible on a page. */
export const isPossible = (scope: Scope, { post, selection }: Takeable): boolean =>
  scope === 'post' ? post : scope === 'selection' ? selection : true;

/**
 * The scope of a capture: the chosen one if it is possible, else the post if any, else the page.
 */
export const scopeFor = (page: Takeable, chosen?: Scope): Scope => {
  if (chosen && isPossible(chosen, page)) return chosen;
  return page.post ? 'post' : 'page';
};
