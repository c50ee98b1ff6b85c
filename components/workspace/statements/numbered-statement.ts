import type { Statement } from '../../../lib/evidence/casework.ts';
import {
  compareAnchors,
  isOfText,
  isTranscript,
  type TextAnchor,
  type TranscriptAnchor,
} from '../../../lib/evidence/statement/anchor.ts';

/** A statement with its number in its list, from 1 in the order of the words. */
export type NumberedStatement = Statement & { readonly number: number };

/** A numbered statement whose words stand in a text. */
export type TextStatement = NumberedStatement & { readonly anchor: TextAnchor };

/** A numbered statement whose words a person typed. */
export type Transcript = NumberedStatement & { readonly anchor: TranscriptAnchor };

const numbered = <S extends Statement>(statements: readonly S[]) =>
  statements
    .toSorted((one, other) => compareAnchors(one.anchor, other.anchor))
    .map((one, at) => ({ ...one, number: at + 1 }));

/** The statements of one text of an item, numbered as their words follow one another. */
export const numberStatements = (
  statements: readonly Statement[],
  item: string,
  path: string,
): readonly TextStatement[] =>
  numbered(
    statements.flatMap((one) =>
      one.item === item && one.anchor.artifact === path && isOfText(one.anchor)
        ? [{ ...one, anchor: one.anchor }]
        : [],
    ),
  );

/** The statements of an item whose words a person typed, of these files; numbered by place. */
export const numberTranscripts = (
  statements: readonly Statement[],
  item: string,
  isOf: (path: string) => boolean,
): readonly Transcript[] =>
  numbered(
    statements.flatMap((one) =>
      one.item === item && isTranscript(one.anchor) && isOf(one.anchor.artifact)
        ? [{ ...one, anchor: one.anchor }]
        : [],
    ),
  );

/** A statement as it is stored: its number follows from the text. */
export const unnumbered = ({ number: _, ...statement }: NumberedStatement): Statement => statement;
