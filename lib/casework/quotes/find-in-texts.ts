import type { Anchor } from '../../evidence/casework.ts';
import { type FoundAnchor, findAnchor } from './find-anchor.ts';

/**
 * Where an anchor was found among the texts of a capture: in which file, and what it says there.
 * `isAside` where the file of the same name says nothing of the words, and another has them with
 * other words round them: perhaps somebody else's.
 */
export type FoundInTexts = {
  readonly path: string;
  readonly found: FoundAnchor;
  readonly isAside: boolean;
};

const isStray = (found: FoundAnchor): boolean =>
  found.state === 'found' ? !found.sameContext : found.state === 'ambiguous' && found.isVerbatim;

/**
 * Looks for anchored words in the texts of another capture, by their file names: first in the file
 * of the same name, in the others only where it says nothing of them. Undefined where the capture
 * holds no text.
 */
export const findInTexts = (
  texts: ReadonlyMap<string, string>,
  anchor: Anchor,
): FoundInTexts | undefined => {
  const isSame = (path: string) => path === anchor.artifact;
  const looked = [...texts]
    .toSorted(([one], [other]) => Number(isSame(other)) - Number(isSame(one)))
    .map(([path, text]) => {
      const found = findAnchor(text, anchor);
      return {
        path,
        found,
        isAside: !isSame(path) && texts.has(anchor.artifact) && isStray(found),
      };
    });
  return looked.find(({ found }) => found.state !== 'not-found') ?? looked[0];
};
