import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArtifactRow } from '../../lib/store/db.ts';
import { useFormat } from '../format.ts';
import css from './captured-text.module.css';

/** A page can hold megabytes of text, which no screen can lay out at once. */
const MOST_CHARACTERS = 200_000;

/** What a page calls its language is its own word: only a well-formed tag is handed on. */
const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

type Props = { readonly artifact: ArtifactRow; readonly language: string | undefined };

/** A stored text as text. It came from a page that may be hostile: it is never taken for markup. */
export const CapturedText = ({ artifact, language }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState<string>();
  const { blob, role } = artifact;
  useEffect(() => {
    let left = false;
    void blob.text().then((read) => {
      if (!left) setText(read);
    });
    return () => {
      left = true;
    };
  }, [blob]);
  if (text === undefined) return null;
  const isCut = text.length > MOST_CHARACTERS;
  return (
    <>
      {isCut && <p className={css.cut}>{t('workspace.textCut', { most: format.number(MOST_CHARACTERS) })}</p>}
      <pre
        className={role === 'dom' ? css.source : css.text}
        lang={language && LANGUAGE_TAG.test(language) ? language : undefined}
      >
        {isCut ? text.slice(0, MOST_CHARACTERS) : text}
      </pre>
    </>
  );
};
