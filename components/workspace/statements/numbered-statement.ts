import type { Statement } from '../../../lib/evidence/casework.ts';

/** A statement with its number in the text, from 1 in the order of the words. */
export type NumberedStatement = Statement & { readonly number: number };

/** The statements of one file of an item, numbered as their words follow one another. */
export const numberStatements = (
  statements: readonly Statement[],
  item: string,
  path: string,
): readonly NumberedStatement[] =>
  statements
    .filter((one) => one.item === item && one.anchor.artifact === path)
    .toSorted(
      (one, other) => one.anchor.start - other.anchor.start || one.anchor.end - other.anchor.end,
    )
    .map((one, at) => ({ ...one, number: at + 1 }));

/** A statement as it is stored: its number follows from the text. */
export const unnumbered = ({ number: _, ...statement }: NumberedStatement): Statement => statement;
