import type { TextAnchor } from '../../evidence/statement/anchor.ts';
import { type FoundAnchor, findAnchor } from './find-anchor.ts';

/**
 * Where an anchor was found among the text artifacts of a capture. `isAside` is true if the
 * artifact of the same path does not contain the words and another contains them in a different
 * context: they may be somebody else's words, for example a comment.
 */
export type FoundInTexts = {
  readonly path: string;
  readonly found: FoundAnchor;
  readonly isAside: boolean;
};

const isOutOfContext = (found: FoundAnchor): boolean =>
  found.state === 'found' ? !found.sameContext : found.state === 'ambiguous' && found.isVerbatim;

/**
 * Looks for anchored words in the texts of another capture, given by artifact path: first in the
 * artifact of the same path, then in the others. Undefined if the capture has no texts.
 */
export const findInTexts = (
  texts: ReadonlyMap<string, string>,
  anchor: TextAnchor,
): FoundInTexts | undefined => {
  const isSame = (path: string) => path === anchor.artifact;
  const results = [...texts]
    .toSorted(([one], [other]) => Number(isSame(other)) - Number(isSame(one)))
    .map(([path, text]) => {
      const found = findAnchor(text, anchor);
      return {
        path,
        found,
        isAside: !isSame(path) && texts.has(anchor.artifact) && isOutOfContext(found),
      };
    });
  return results.find(({ found }) => found.state !== 'not-found') ?? results[0];
};
