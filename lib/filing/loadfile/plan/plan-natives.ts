import { digestNow } from '../../../evidence/digest.ts';
import { artifactsSent, type ExportItem, type SentDerived } from '../../../evidence/export-item.ts';
import type { Artifact } from '../../../evidence/item.ts';
import type { LoadFileSource, NativeFile } from './load-document.ts';

const JSON_TYPE = 'application/json';

/** The record as it goes out, the redacted one in place of the sealed one. */
export const recordFile = ({ redactedRecord, recordBytes, digest }: ExportItem): NativeFile => ({
  content: redactedRecord ?? recordBytes,
  digest: redactedRecord ? digestNow(redactedRecord) : digest,
  extension: 'json',
  mediaType: JSON_TYPE,
});

const extensionOf = (path: string): string =>
  /\.([A-Za-z0-9]{1,8})$/u.exec(path)?.[1]?.toLowerCase() ?? 'bin';

/** A captured or derived file of an item, where its bytes are read. */
export const fileSource = (
  { record }: ExportItem,
  { path, digest, content }: Pick<SentDerived, 'path' | 'digest' | 'content'>,
): LoadFileSource => ({ digest, content: content ?? { item: record.id, path } });

/** A captured or derived file of an item that is produced as it is. */
export const nativeFile = (
  item: ExportItem,
  file: Pick<SentDerived, 'path' | 'digest' | 'content' | 'mediaType'>,
): NativeFile => ({
  ...fileSource(item, file),
  extension: extensionOf(file.path),
  mediaType: file.mediaType,
});

const TEXT_ROLES: readonly Artifact['role'][] = ['text', 'post-text'];

/**
 * The text of an item's page as it goes out: the captured file, or its copy without the covered
 * words where the file stays back. Undefined where neither goes out.
 */
export const textFile = (item: ExportItem): LoadFileSource | undefined => {
  const sent = new Set(artifactsSent(item).map(({ path }) => path));
  for (const role of TEXT_ROLES)
    for (const artifact of item.record.artifacts.filter((file) => file.role === role)) {
      if (sent.has(artifact.path)) return fileSource(item, artifact);
      const copy = (item.derived ?? []).find(
        ({ kind, from }) => kind === 'text' && from.includes(artifact.digest),
      );
      if (copy) return fileSource(item, copy);
    }
  return undefined;
};
