import { type Bytes, digestNow } from '../evidence/digest.ts';
import { type ExportItem, exhibitOf, type SentDerived } from '../evidence/export-item.ts';
import type { Artifact } from '../evidence/item.ts';
import { ProblemError } from '../evidence/problem.ts';
import type { FilingFile } from '../filing/filing-file.ts';
import { itemFolder } from '../format/layout.ts';
import type { EntryToWrite } from '../zip/write/entry.ts';
import type { PackageInput } from './input.ts';

/**
 * Pictures do not shrink with deflate; and a reader may refuse a very large file that shrinks a
 * thousandfold as a zip bomb.
 */
const LARGEST_DEFLATED = 64 * 2 ** 20;
const COMPRESSED = /^(image\/(?!svg)|video\/|audio\/|application\/(zip|pdf|vnd\.openxmlformats))/;

/** An entry whose content is in memory. */
export type HeldEntry = EntryToWrite & { readonly content: Bytes };

/** Builds an entry from text or bytes. */
export const heldEntry = (path: string, content: string | Bytes): HeldEntry => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    bytes: bytes.length,
    digest: digestNow(bytes),
    store: bytes.length > LARGEST_DEFLATED,
    content: bytes,
  };
};

const nameInErrors = (input: PackageInput, item: ExportItem, path: string): string =>
  `Item ${item.number} (${exhibitOf(input, item)}): ${path}`;

/**
 * Builds the entry of the sealed record's own bytes, or of the redacted record in its place. Throws
 * `ALTERED` if they do not have the item's digest.
 */
export const recordEntry = (input: PackageInput, item: ExportItem): EntryToWrite => {
  const folder = `data/${itemFolder(item.number, item.record.id)}`;
  if (item.redactedRecord) return heldEntry(`${folder}/record.redacted.json`, item.redactedRecord);
  const entry = heldEntry(`${folder}/record.json`, item.recordBytes);
  if (entry.digest !== item.digest)
    throw new ProblemError(
      'ALTERED',
      `${nameInErrors(input, item, 'record.json')} is not what was sealed`,
      'item',
    );
  return entry;
};

/** Builds the entry of a file that was made for filing, which lies in the export's folder. */
export const filingEntry = ({
  path,
  mediaType,
  bytes,
  digest,
  stored,
}: FilingFile): EntryToWrite => ({
  path: `data/${path}`,
  bytes,
  digest,
  store: COMPRESSED.test(mediaType) || bytes > LARGEST_DEFLATED,
  content: { made: stored, called: path },
});

/**
 * Builds the entry of a derived file: of the store, or made for this export in memory or in its
 * folder.
 */
export const derivedEntry = (
  input: PackageInput,
  item: ExportItem,
  file: SentDerived,
): EntryToWrite => {
  const path = `data/${itemFolder(item.number, item.record.id)}/${file.path}`;
  if (file.content) return heldEntry(path, file.content);
  const entry = artifactEntry(input, item, file);
  if (file.stored === undefined) return entry;
  return { ...entry, content: { made: file.stored, called: nameInErrors(input, item, file.path) } };
};

/**
 * Builds the entry of an artifact or a derived file, whose bytes are read when the zip is written.
 */
export const artifactEntry = (
  input: PackageInput,
  item: ExportItem,
  artifact: Pick<Artifact, 'path' | 'bytes' | 'digest' | 'mediaType'>,
): EntryToWrite => ({
  path: `data/${itemFolder(item.number, item.record.id)}/${artifact.path}`,
  bytes: artifact.bytes,
  digest: artifact.digest,
  store: COMPRESSED.test(artifact.mediaType) || artifact.bytes > LARGEST_DEFLATED,
  content: {
    item: item.record.id,
    path: artifact.path,
    called: nameInErrors(input, item, artifact.path),
  },
});
