import { artifactsSent, type ExportItem } from '../../evidence/export-item.ts';
import type { Artifact } from '../../evidence/item.ts';
import { shownPictures } from './shown-pictures.ts';

const hasPages = ({ mediaType }: Artifact): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/');

/** The files of an item that go out, have pages of their own, and are on no other sheet. */
export const pagedFiles = (item: ExportItem): readonly Artifact[] => {
  const shown = new Set(
    shownPictures(item).flatMap(({ artifact }) => (artifact.pixels ? artifact.path : [])),
  );
  return artifactsSent(item).filter(
    (file) => file.role === 'file' && hasPages(file) && !shown.has(file.path),
  );
};

const WRITTEN: readonly string[] = ['message/rfc822', 'text/plain'];

/** Whether an item is a file that is its text: an e-mail, or plain text. */
export const isWritten = ({ record: { file } }: ExportItem): boolean =>
  file !== undefined && WRITTEN.includes(file.mediaType);
