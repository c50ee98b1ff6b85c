import { type Bytes, digestNow } from '../evidence/digest.ts';
import { type ExportItem, exhibitOf } from '../evidence/export-item.ts';
import type { Artifact } from '../evidence/item.ts';
import { ProblemError } from '../evidence/problem.ts';
import { itemFolder } from '../format/layout.ts';
import type { EntryToWrite } from '../zip/write/entry.ts';
import type { PackageInput } from './input.ts';

/**
 * Deflate gains nothing on pictures; and a reader may refuse a very large file that shrinks a
 * thousandfold as a bomb.
 */
const LARGEST_DEFLATED = 64 * 2 ** 20;
const PACKED = /^(image\/(?!svg)|video\/|audio\/|application\/(zip|pdf))/;

/** An entry whose content is at hand. */
export type HeldEntry = EntryToWrite & { readonly content: Bytes };

/** Builds an entry of a text or of bytes. */
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

const called = (input: PackageInput, item: ExportItem, path: string): string =>
  `Item ${item.number} (${exhibitOf(input, item)}): ${path}`;

/** The sealed record's own bytes. Throws `ALTERED` where they do not have the item's digest. */
export const recordEntry = (input: PackageInput, item: ExportItem): EntryToWrite => {
  const entry = heldEntry(
    `data/${itemFolder(item.number, item.record.id)}/record.json`,
    item.recordBytes,
  );
  if (entry.digest !== item.digest)
    throw new ProblemError(
      'ALTERED',
      `${called(input, item, 'record.json')} is not what was sealed`,
      'item',
    );
  return entry;
};

/** An artifact, or a file made from some, read when the zip comes to it. */
export const artifactEntry = (
  input: PackageInput,
  item: ExportItem,
  artifact: Pick<Artifact, 'path' | 'bytes' | 'digest' | 'mediaType'>,
): EntryToWrite => ({
  path: `data/${itemFolder(item.number, item.record.id)}/${artifact.path}`,
  bytes: artifact.bytes,
  digest: artifact.digest,
  store: PACKED.test(artifact.mediaType) || artifact.bytes > LARGEST_DEFLATED,
  content: {
    item: item.record.id,
    path: artifact.path,
    called: called(input, item, artifact.path),
  },
});
