import { type Bytes, type Digest, digestNow } from '../evidence/digest.ts';
import type { Artifact } from '../evidence/item.ts';
import { defaultExhibit } from '../evidence/matter.ts';
import { ProblemError } from '../evidence/problem.ts';
import { itemFolder } from '../format/layout.ts';
import type { PackageInput, PackageItem } from './input.ts';

/**
 * Where an artifact is stored, and how an error names it: `Item 1 (XM-2021-0001): viewport.png`.
 */
export type StoredFile = { readonly item: string; readonly path: string; readonly called: string };

/**
 * One file of a bag: its path inside the bag, size in bytes, digest, whether the zip stores it as
 * it is, and its bytes or where they are. Plain data, so that another thread can write it.
 */
export type Entry = {
  readonly path: string;
  readonly bytes: number;
  readonly digest: Digest;
  readonly store: boolean;
  readonly content: Bytes | StoredFile;
};

/**
 * Deflate gains nothing on pictures; and a reader may refuse a very large file that shrinks a
 * thousandfold as a bomb.
 */
const LARGEST_DEFLATED = 64 * 2 ** 20;
const PACKED = /^(image\/(?!svg)|video\/|audio\/|application\/(zip|pdf))/;

/** An entry whose content is at hand. */
export type HeldEntry = Entry & { readonly content: Bytes };

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

/** The exhibit label an item bears in this package. */
export const exhibitOf = (input: PackageInput, item: PackageItem): string =>
  item.labels.exhibit || defaultExhibit(input.matter, item.number);

/** The exhibit of every item of an export, by the item’s id. */
export const exhibitsOf = (input: PackageInput): ReadonlyMap<string, string> =>
  new Map(input.items.map((item) => [item.record.id, exhibitOf(input, item)]));

const called = (input: PackageInput, item: PackageItem, path: string): string =>
  `Item ${item.number} (${exhibitOf(input, item)}): ${path}`;

/** The sealed record's own bytes. Throws `ALTERED` where they do not have the item's digest. */
export const recordEntry = (input: PackageInput, item: PackageItem): Entry => {
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
  item: PackageItem,
  artifact: Pick<Artifact, 'path' | 'bytes' | 'digest' | 'mediaType'>,
): Entry => ({
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
