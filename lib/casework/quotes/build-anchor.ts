import type { Artifact } from '../../evidence/item.ts';
import type { TextAnchor } from '../../evidence/statement/anchor.ts';

/** UTF-16 units of text that an anchor keeps before and after the words. */
const CONTEXT = 32;

const isInsidePair = (text: string, at: number): boolean =>
  /^[\uDC00-\uDFFF]/.test(text.charAt(at)) && at > 0;

/** Moves an offset out of a surrogate pair, backwards (-1) or forwards (1). */
const whole = (text: string, at: number, step: -1 | 1): number =>
  isInsidePair(text, at) ? at + step : at;

/**
 * Builds an anchor for the words between two offsets of an artifact's text. White space at both
 * ends is dropped, and a surrogate pair is never split. Undefined if no words are left.
 */
export const buildAnchor = (
  text: string,
  from: number,
  to: number,
  { path, digest }: Pick<Artifact, 'path' | 'digest'>,
): TextAnchor | undefined => {
  const chosen = text.slice(whole(text, from, -1), whole(text, to, 1));
  const start = whole(text, from, -1) + (chosen.length - chosen.trimStart().length);
  const exact = chosen.trim();
  if (exact === '') return undefined;
  const end = start + exact.length;
  return {
    artifact: path,
    digest,
    exact,
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT), -1)),
    start,
    end,
  };
};
