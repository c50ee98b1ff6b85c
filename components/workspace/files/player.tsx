import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useObjectUrl } from '../../use-object-url.ts';
import css from '../kit/sheets/file-facts.module.css';
import notes from '../kit/sheets/notes.module.css';

type PlayerProps = { readonly blob: Blob; readonly name: string; readonly isVideo: boolean };

/** Sound or video in the browser's own player; says so where that cannot play it. */
export const Player = ({ blob, name, isVideo }: PlayerProps) => {
  const { t } = useTranslation();
  const url = useObjectUrl(blob);
  const [hasFailed, setHasFailed] = useState(false);
  const common = useMemo(
    () => ({ controls: true, preload: 'metadata', onError: () => setHasFailed(true) }) as const,
    [],
  );
  if (hasFailed) return <p className={notes.warning}>{t('files.cannotPlay')}</p>;
  if (!url) return null;
  const label = t('files.player', { name });
  return isVideo ? (
    <video {...common} src={url} aria-label={label} className={css.video} />
  ) : (
    <audio {...common} src={url} aria-label={label} className={css.audio} />
  );
};
