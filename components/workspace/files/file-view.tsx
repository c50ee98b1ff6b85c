import { useTranslation } from 'react-i18next';
import { isDrawnPicture } from '../../../lib/evidence/file/drawn-picture.ts';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import type { ArtifactRow } from '../../../lib/store/rows.ts';
import notes from '../kit/sheets/notes.module.css';
import { CapturedText } from '../kit/text/captured-text.tsx';
import { AttachmentTable } from './attachment-table.tsx';
import { ClaimFacts } from './claim-facts.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { Player } from './player.tsx';

type Props = { readonly record: ItemRecord; readonly artifacts: readonly ArtifactRow[] };

/** The file of an item that is no picture which browsers draw: those are shown as pictures. */
export const shownFile = (artifacts: readonly ArtifactRow[]): ArtifactRow | undefined =>
  artifacts.find(({ role, mediaType }) => role === 'file' && !isDrawnPicture(mediaType));

/**
 * An added file as it can be shown without anything in it running: the pages of a PDF as pictures,
 * an e-mail and a text as plain text, sound and video in the browser's own player.
 */
export const FileView = ({ record, artifacts }: Props) => {
  const { t } = useTranslation();
  const file = shownFile(artifacts);
  const text = artifacts.find(({ role }) => role === 'text');
  if (!file) return null;
  const { mediaType, blob, path } = file;
  if (mediaType === 'application/pdf') {
    const isUnsafe = record.problems.some(
      ({ code, message }) => code === 'FILE_DAMAGED' && message.includes('256 MB'),
    );
    if (isUnsafe) return <p className={notes.warning}>{t('files.notOpened')}</p>;
    return <PdfPages blob={blob} />;
  }
  if (/^(?:video|audio)\//u.test(mediaType))
    return <Player blob={blob} name={record.file?.name ?? path} isVideo={mediaType[0] === 'v'} />;
  const isText = mediaType === 'message/rfc822' || path === 'file.txt';
  if (!isText || !text) return <p className={notes.warning}>{t('files.notShown')}</p>;
  return (
    <>
      {mediaType === 'message/rfc822' && <ClaimFacts record={record} />}
      <AttachmentTable attachments={record.file?.attachments ?? []} />
      <CapturedText artifact={text} language={undefined} />
    </>
  );
};
