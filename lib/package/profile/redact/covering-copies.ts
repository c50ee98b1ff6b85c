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

/**
 * The copies that may go out: those that cover every box drawn on any copy of the same picture. Of
 * copies that cover the same, the last one goes out.
 */
export const coveringCopies = (derived: readonly Derived[]): readonly Derived[] => {
  const redactions = derived.filter(isRedaction);
  const byPicture = Map.groupBy(redactions, ({ from }) => from.join());
  return [...byPicture.values()].flatMap((copies) => {
    const boxes = copies.flatMap(boxesOf);
    const covers = (copy: Derived): boolean =>
      boxes.every((box) => boxesOf(copy).some((own) => contains(own, box)));
    return copies.filter(covers).slice(-1);
  });
};
