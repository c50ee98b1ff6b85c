import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArtifactRow } from '../../lib/store/db.ts';
import { useFormat } from '../format.ts';
import css from './captured-text.module.css';

/** A page can hold megabytes of text, which no screen can lay out at once. */
const MOST_CHARACTERS = 200_000;

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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre className={role === 'dom' ? css.source : css.text} lang={language} tabIndex={0}>
        {isCut ? text.slice(0, MOST_CHARACTERS) : text}
      </pre>
    </>
  );
};
