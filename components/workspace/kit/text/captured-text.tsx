import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import { languageTag } from '../language-tag.ts';
import css from './captured-text.module.css';
import { UnreadText } from './unread-text.tsx';
import { useBlobTexts } from './use-blob-texts.ts';

/** A page can hold megabytes of text, too much to lay out at once. */
export const MOST_CHARACTERS = 200_000;

type Props = { readonly artifact: ArtifactRow; readonly language: string | undefined };

/**
 * Shows a stored text as plain text. It may come from a hostile page and is never parsed as markup.
 */
export const CapturedText = ({ artifact, language }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { path, role } = artifact;
  const texts = useBlobTexts(useMemo(() => [artifact], [artifact]));
  if (!texts) return null;
  const text = texts.get(path);
  if (text === undefined) return <UnreadText />;
  const isCut = text.length > MOST_CHARACTERS;
  return (
    <>
      {isCut && (
        <p className={css.cut}>{t('kit.textCut', { most: format.number(MOST_CHARACTERS) })}</p>
      )}
      <pre className={role === 'dom' ? css.source : css.text} lang={languageTag(language)}>
        {isCut ? text.slice(0, MOST_CHARACTERS) : text}
      </pre>
    </>
  );
};
