import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findPlaces } from '../../../../lib/search/find-places.ts';
import { markRuns } from '../../../../lib/search/mark-runs.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import { languageTag } from '../language-tag.ts';
import css from './captured-text.module.css';
import { markedText } from './marked-text.tsx';
import { UnreadText } from './unread-text.tsx';
import { useBlobTexts } from './use-blob-texts.ts';

/** A page can hold megabytes of text, too much to lay out at once. */
export const MOST_CHARACTERS = 200_000;

type Props = {
  readonly artifact: ArtifactRow;
  readonly language: string | undefined;
  /** Words that are marked in the text, the first of which is brought into view. */
  readonly find?: string;
};

/**
 * Shows a stored text as plain text. It may come from a hostile page and is never parsed as markup.
 */
export const CapturedText = ({ artifact, language, find = '' }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { path, role } = artifact;
  const texts = useBlobTexts(useMemo(() => [artifact], [artifact]));
  const text = texts?.get(path);
  const root = useRef<HTMLPreElement>(null);
  const shown = text?.slice(0, MOST_CHARACTERS) ?? '';
  const places = useMemo(() => findPlaces(shown, find), [shown, find]);
  useEffect(() => {
    if (places.length > 0) root.current?.querySelector('mark')?.scrollIntoView({ block: 'center' });
  }, [places]);
  if (!texts) return null;
  if (text === undefined) return <UnreadText />;
  const isCut = text.length > MOST_CHARACTERS;
  return (
    <>
      {isCut && (
        <p className={css.cut}>{t('kit.textCut', { most: format.number(MOST_CHARACTERS) })}</p>
      )}
      <pre
        ref={root}
        className={role === 'dom' ? css.source : css.text}
        lang={languageTag(language)}
      >
        {places.length > 0 ? markedText(markRuns(shown, places)) : shown}
      </pre>
    </>
  );
};
