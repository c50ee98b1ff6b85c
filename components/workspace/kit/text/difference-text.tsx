import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Piece } from '../../../../lib/casework/quotes/text-difference.ts';
import css from './difference-text.module.css';

/**
 * Two compared texts as one: deletions struck out, insertions underlined, and each announced to
 * screen readers.
 */
export const DifferenceText = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <>
    {pieces.map((piece, at) => (
      // The pieces of two sealed texts never change places
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <PieceText key={at} piece={piece} />
    ))}
  </>
);

const PieceText = ({ piece }: { readonly piece: Piece }) => {
  const { t } = useTranslation();
  if (piece.kind === 'same') return piece.text;
  if (piece.kind === 'volatile')
    return (
      <span className={css.leftOut} title={t('compare.was', { was: piece.was })}>
        {piece.text}
      </span>
    );
  const Change = piece.kind === 'gone' ? 'del' : 'ins';
  return (
    <Change className={css[piece.kind]}>
      <VisuallyHidden>{t(`compare.${piece.kind}`)} </VisuallyHidden>
      {piece.text}
      <VisuallyHidden> {t('compare.end')} </VisuallyHidden>
    </Change>
  );
};
