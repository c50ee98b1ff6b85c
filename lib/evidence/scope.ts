/**
 * How much of a page a capture takes in pictures. `post`: the post, and no more of the page than shows it;
 * `visible`: what the screen shows; `page`: all of it; `selection`: the words selected, and what shows them.
 * The page's document and text are taken whole in every scope.
 */
export const SCOPES = ['post', 'visible', 'page', 'selection'] as const;
export type Scope = (typeof SCOPES)[number];

/** What is taken until a person chooses otherwise, and by the shortcut: the whole page, since it holds the post as well. */
export const DEFAULT_SCOPE: Scope = 'page';
