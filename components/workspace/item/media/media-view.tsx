import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../../../lib/evidence/item.ts';
import { mediaLines } from '../../../../lib/evidence/media/media-lines.ts';
import { recordingLines } from '../../../../lib/evidence/media/recording-lines.ts';
import type { ArtifactRow } from '../../../../lib/store/rows.ts';
import { useFormat } from '../../../format.ts';
import { useObjectUrl } from '../../../use-object-url.ts';
import { Player } from '../../files/player.tsx';
import { FactList } from '../../kit/facts/fact-list.tsx';
import prose from '../../kit/sheets/prose.module.css';
import { LineSection, line } from '../record/line-section.tsx';
import css from './media-view.module.css';

/** Whether a post had pictures, sound or video, kept or not, or its tab was recorded. */
export const hasMedia = ({ conditions, artifacts }: ItemRecord): boolean =>
  conditions.media !== undefined ||
  artifacts.some(({ role }) => role === 'media' || role === 'recording');

type Props = {
  readonly record: ItemRecord;
  readonly artifacts: readonly ArtifactRow[];
  /** What lies over a picture. */
  readonly over?: (artifact: ArtifactRow) => ReactNode;
  /** What stands under the facts of a file. */
  readonly under?: (artifact: ArtifactRow) => ReactNode;
};

/** The pictures, sounds and videos of a post that are kept as files, and why others are not. */
export const MediaView = ({ record, artifacts, over, under }: Props) => {
  const { t } = useTranslation();
  const lines = mediaLines(record.conditions.media).map(({ key, values }) =>
    line(t(`media.${key}`, values), key !== 'counted'),
  );
  const kept = artifacts.filter(({ role }) => role === 'media');
  return (
    <>
      <Recording artifact={artifacts.find(({ role }) => role === 'recording')} />
      <LineSection title={t('media.title')} lines={lines} />
      {kept.length > 0 && <p className={prose.quiet}>{t('media.lead')}</p>}
      <ul className={css.list}>
        {kept.map((artifact) => (
          <li key={artifact.path} className={css.medium} data-path={artifact.path}>
            <Preview artifact={artifact} over={over?.(artifact)} />
            <div>
              <Facts artifact={artifact} />
              {under?.(artifact)}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
};

/** The recording of the tab, with what the record states of it. */
const Recording = ({ artifact }: { readonly artifact: ArtifactRow | undefined }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (!artifact) return null;
  const { path, blob, bytes } = artifact;
  const lines = recordingLines(artifact, format.exact).map(({ key, values, isMissing }) =>
    line(t(`recording.${key}`, values), isMissing),
  );
  const file = `${path} · ${format.size(bytes)}`;
  return (
    <div className={css.recording}>
      <LineSection title={t('recording.title')} lines={[...lines, line(file, false)]} />
      <Player blob={blob} name={path} isVideo />
    </div>
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

type PreviewProps = { readonly artifact: ArtifactRow; readonly over: ReactNode };

const Preview = ({ artifact: { blob, mediaType, path, medium }, over }: PreviewProps) => {
  const { t } = useTranslation();
  if (/^(?:video|audio)\//u.test(mediaType))
    return <Player blob={blob} name={path} isVideo={mediaType[0] === 'v'} />;
  if (!DRAWN.test(mediaType)) return <p className={prose.quiet}>{t('media.noPreview')}</p>;
  return <Picture blob={blob} alt={medium?.alt ?? path} over={over} />;
};

type PictureProps = { readonly blob: Blob; readonly alt: string; readonly over: ReactNode };

const Picture = ({ blob, alt, over }: PictureProps) => {
  const { t } = useTranslation();
  const url = useObjectUrl(blob);
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed) return <p className={prose.quiet}>{t('media.noPreview')}</p>;
  if (!url) return null;
  return (
    <div className={css.picture}>
      <img src={url} alt={alt} onError={() => setHasFailed(true)} />
      {over}
    </div>
  );
};
