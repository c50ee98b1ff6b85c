import type { VisitState } from '../../evidence/watch/visit-state.ts';

/** What a visit says of the watched text: it was observed, not observed, or nothing is known. */
export type Presence = 'observed' | 'not-observed' | 'unknown';

/**
 * Only a page that the site itself showed tells anything: behind a wall, after a failure and at a
 * time that was missed the text may have been online or not.
 */
const PRESENCE: { readonly [State in VisitState]: Presence } = {
  same: 'observed',
  'marked-edited': 'observed',
  changed: 'unknown',
  notice: 'not-observed',
  'not-found': 'not-observed',
  'soft-not-found': 'not-observed',
  redirected: 'unknown',
  'login-wall': 'unknown',
  captcha: 'unknown',
  'network-failure': 'unknown',
  'cannot-tell': 'unknown',
  missed: 'unknown',
};

/** What a state says of the watched text. */
export const presenceOf = (state: VisitState): Presence => PRESENCE[state];
