import type { Visit } from '../evidence/casework.ts';
import type { ListLine } from '../evidence/list/list-line.ts';
import type { Watch } from '../evidence/watch/watch.ts';
import { normaliseText } from '../texts/normalise-text.ts';
import { buildVisit, type CapturedPage } from './build-visit.ts';
import { LEAST_TEXT } from './judge-visit.ts';

/** The line of a visit signed out, which has ended. */
type Line = ListLine & { readonly due: string };

/** The captures that a visit signed out may be compared with, as far as they are there. */
export type SignedOutBases = {
  /** The item whose text is watched. */
  readonly watched?: CapturedPage | undefined;
  /** What the watch noted for this route. */
  readonly own?: CapturedPage | undefined;
};

const withoutOf = ({ of: _of, ...watch }: Watch): Watch => watch;

/** The item that is watched, in the place of what the text was compared with. */
const aboutItem = ({ of: _of, ...visit }: Visit, { of }: Watch, comparedWith?: string): Visit => ({
  ...visit,
  ...(of !== undefined && { of }),
  ...(comparedWith !== undefined && { comparedWith }),
});

/** A visit that showed a text which is not the watched one: later visits are compared with it. */
const firstText = (visit: Visit, watch: Watch, { record, text }: CapturedPage): Visit => {
  const told = { ...visit, state: 'cannot-tell' } as const;
  return normaliseText(text).text.length < LEAST_TEXT
    ? { ...aboutItem(told, watch), why: 'short-text' }
    : { ...aboutItem(told, watch, record.id), why: 'first-of-route' };
};

/**
 * What is told of a visit signed out. Sites show other texts to those who are signed out, and that
 * is no change. So the watched item is what it is compared with only once its text was seen whole
 * by this route. Until then the first text that the route showed takes its place, and such a visit
 * tells nothing of the watched text.
 */
export const buildSignedOut = (
  watch: Watch,
  line: Line,
  { watched, own }: SignedOutBases,
  captured: CapturedPage | undefined,
): Visit => {
  const { of, signedOutOf } = watch;
  if (signedOutOf !== undefined && signedOutOf !== of) {
    const visit = buildVisit({ ...watch, of: signedOutOf }, line, own, captured);
    return aboutItem(visit, watch, signedOutOf);
  }
  const compared = buildVisit(watch, line, watched, captured);
  if (of !== undefined && (signedOutOf === of || compared.state === 'same')) return compared;
  const alone = buildVisit(withoutOf(watch), line, undefined, captured);
  return captured && alone.state === 'same'
    ? firstText(alone, watch, captured)
    : aboutItem(alone, watch);
};

/** What later visits signed out are compared with, after this one; undefined while not known. */
export const nextBase = ({ state, of, comparedWith }: Visit): string | undefined =>
  comparedWith ?? (state === 'same' ? of : undefined);
