import type { Derived, Mark } from '../../../evidence/derived.ts';

/** The black boxes drawn on a copy of a picture. */
export const boxesOf = ({ marks }: Pick<Derived, 'marks'>): readonly Mark[] =>
  marks.filter(({ shape }) => shape === 'box');

/** Whether a file was made to cover something. */
export const isRedaction = (derived: Pick<Derived, 'marks'>): boolean =>
  boxesOf(derived).length > 0;

const contains = (outer: Mark, inner: Mark): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

/** The copies of each picture that something is covered on. */
const byPicture = (derived: readonly Derived[]): readonly (readonly Derived[])[] => [
  ...Map.groupBy(derived.filter(isRedaction), ({ from }) => from.join()).values(),
];

/** Of copies of one picture, the last one that covers every box drawn on any of them. */
const coveringCopy = (copies: readonly Derived[]): Derived | undefined => {
  const boxes = copies.flatMap(boxesOf);
  return copies.findLast((copy) =>
    boxes.every((box) => boxesOf(copy).some((own) => contains(own, box))),
  );
};

/** The copies that may go out: none that shows what another copy of the same picture covers. */
export const coveringCopies = (derived: readonly Derived[]): readonly Derived[] =>
  byPicture(derived).flatMap((copies) => coveringCopy(copies) ?? []);

const namesWords = ({ redaction }: Derived): boolean =>
  (redaction?.words ?? []).some((word) => word.trim() !== '');

/**
 * All words that a person named as covered; undefined if of some picture nobody named any. Words
 * that were named with a copy that covers all boxes stand for earlier copies without words.
 */
export const namedWords = (derived: readonly Derived[]): readonly string[] | undefined => {
  const isKnown = byPicture(derived).every((copies) => {
    const last = coveringCopy(copies);
    return last && namesWords(last) ? true : copies.every(namesWords);
  });
  return isKnown ? derived.flatMap(({ redaction }) => redaction?.words ?? []) : undefined;
};
