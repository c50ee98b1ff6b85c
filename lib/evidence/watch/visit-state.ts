/**
 * What a visit at a watched page showed. None of them says what was done to the page: that a text
 * was not observed is never told as its removal.
 *
 * - `same`: the watched text, but for what changes by itself.
 * - `changed`: another text at the same address.
 * - `marked-edited`: the page says that it was edited, which it did not say before.
 * - `notice`: in place of the text, words that say why it is not shown.
 * - `not-found`: the server answered 404 or 410.
 * - `soft-not-found`: the page says that it is not there, though the server answered otherwise.
 * - `login-wall`, `captcha`: the site showed its own page first; `captcha` also where it refused
 *   for too many requests.
 * - `redirected`: the server led to another page.
 * - `network-failure`: there was no answer.
 * - `cannot-tell`: an answer that shows neither the text nor any of the above.
 * - `missed`: a time at which no visit was made.
 */
export const VISIT_STATES = [
  'same',
  'changed',
  'marked-edited',
  'notice',
  'not-found',
  'soft-not-found',
  'login-wall',
  'captcha',
  'redirected',
  'network-failure',
  'cannot-tell',
  'missed',
] as const;
export type VisitState = (typeof VISIT_STATES)[number];
