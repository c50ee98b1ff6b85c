import type { Visit } from '../../evidence/casework.ts';
import type { VisitState } from '../../evidence/watch/visit-state.ts';

/** What a visit says of the watched text: it was observed, not observed, or nothing is known. */
export type Presence = 'observed' | 'not-observed' | 'unknown';

/** The part of a visit that says it. */
type SeenState = Pick<Visit, 'state' | 'difference'>;

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

/**
 * What a visit says of the watched text. A page marked as edited shows it only where none of it is
 * gone.
 */
export const presenceOf = ({ state, difference }: SeenState): Presence =>
  state === 'marked-edited' && (difference?.gone ?? 0) > 0 ? 'unknown' : PRESENCE[state];
