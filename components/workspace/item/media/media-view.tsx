import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { mediaLines } from '../../../../lib/evidence/media/media-lines.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import { useObjectUrl } from '../../../use-object-url.ts';
import { Player } from '../../files/player.tsx';
import { FactList } from '../../kit/facts/fact-list.tsx';
import prose from '../../kit/sheets/prose.module.css';
import { LineSection, line } from '../record/line-section.tsx';
import css from './media-view.module.css';

/** Whether a post had pictures, sound or video, kept or not. */
export const hasMedia = ({ conditions, artifacts }: ItemRecord): boolean =>
  conditions.media !== undefined || artifacts.some(({ role }) => role === 'media');

type Props = { readonly record: ItemRecord; readonly artifacts: readonly ArtifactRow[] };

/** The pictures, sounds and videos of a post that are kept as files, and why others are not. */
export const MediaView = ({ record, artifacts }: Props) => {
  const { t } = useTranslation();
  const lines = mediaLines(record.conditions.media).map(({ key, values }) =>
    line(t(`media.${key}`, values), key !== 'counted'),
  );
  const kept = artifacts.filter(({ role }) => role === 'media');
  return (
    <>
      <LineSection title={t('media.title')} lines={lines} />
      {kept.length > 0 && <p className={prose.quiet}>{t('media.lead')}</p>}
      <ul className={css.list}>
        {kept.map((artifact) => (
          <li key={artifact.path} className={css.medium}>
            <Preview artifact={artifact} />
            <Facts artifact={artifact} />
          </li>
        ))}
      </ul>
    </>
  );
};

const Facts = ({ artifact: { path, mediaType, bytes, medium } }: { artifact: ArtifactRow }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <FactList
      facts={[
        [t('media.file'), `${path} · ${mediaType} · ${format.size(bytes)}`],
        [t('media.address'), medium?.url],
        [t('media.alt'), medium?.alt],
        [t('media.element'), medium?.element],
        [t('media.claimed'), medium?.claimedType],
      ]}
    />
  );
};

/** Only kinds that browsers draw without running anything; a drawing (SVG) is kept as a text. */
const DRAWN = /^image\/(?:png|jpeg|gif|webp|avif)$/u;

const Preview = ({ artifact: { blob, mediaType, path, medium } }: { artifact: ArtifactRow }) => {
  const { t } = useTranslation();
  if (/^(?:video|audio)\//u.test(mediaType))
    return <Player blob={blob} name={path} isVideo={mediaType[0] === 'v'} />;
  if (!DRAWN.test(mediaType)) return <p className={prose.quiet}>{t('media.noPreview')}</p>;
  return <Picture blob={blob} alt={medium?.alt ?? path} />;
};

const Picture = ({ blob, alt }: { readonly blob: Blob; readonly alt: string }) => {
  const { t } = useTranslation();
  const url = useObjectUrl(blob);
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed) return <p className={prose.quiet}>{t('media.noPreview')}</p>;
  if (!url) return null;
  return <img src={url} alt={alt} className={css.picture} onError={() => setHasFailed(true)} />;
};
