import { type Bytes, type Digest, digestNow, digestOf } from '../evidence/digest.ts';
import type { Artifact } from '../evidence/item.ts';
import { defaultExhibit } from '../evidence/matter.ts';
import { ProblemError } from '../evidence/problem.ts';
import type { PackageInput, PackageItem } from './input.ts';
import { itemFolder } from './layout.ts';

/** One file of a bag: its path inside the bag, size in bytes, digest, whether the zip stores it as it is, and its bytes on demand. */
export type Entry = {
  readonly path: string;
  readonly bytes: number;
  readonly digest: Digest;
  readonly store: boolean;
  readonly read: () => Promise<Bytes>;
};

/** Deflate gains nothing on pictures; and a reader may refuse a very large file that shrinks a thousandfold as a bomb. */
const LARGEST_DEFLATED = 64 * 2 ** 20;
const PACKED = /^(image\/(?!svg)|video\/|audio\/|application\/(zip|pdf))/;

/** An entry whose content is at hand. */
export const heldEntry = (path: string, content: string | Bytes): Entry => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    bytes: bytes.length,
    digest: digestNow(bytes),
    store: bytes.length > LARGEST_DEFLATED,
    read: async () => bytes,
  };
};

/** The exhibit label an item bears in this package. */
export const exhibitOf = (input: PackageInput, item: PackageItem): string =>
  item.labels.exhibit || defaultExhibit(input.matter, item.number);

/** The exhibit of every item of an export, by the item’s id. */
export const exhibitsOf = (input: PackageInput): ReadonlyMap<string, string> =>
  new Map(input.items.map((item) => [item.record.id, exhibitOf(input, item)]));

const altered = (input: PackageInput, item: PackageItem, path: string, how: string): ProblemError =>
  new ProblemError('ALTERED', `Item ${item.number} (${exhibitOf(input, item)}): ${path} ${how}`, 'item');

/** The sealed record's own bytes. Throws `ALTERED` where they do not have the item's digest. */
export const recordEntry = (input: PackageInput, item: PackageItem): Entry => {
  const entry = heldEntry(`data/${itemFolder(item.number, item.record.id)}/record.json`, item.recordBytes);
  if (entry.digest !== item.digest) throw altered(input, item, 'record.json', 'is not what was sealed');
  return entry;
};

const readSealed = async (input: PackageInput, item: PackageItem, artifact: Artifact): Promise<Bytes> => {
  const blob = await input.readArtifact(item.record.id, artifact.path).catch((thrown: unknown) => {
    throw altered(input, item, artifact.path, `cannot be read: ${String(thrown)}`);
  });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if ((await digestOf(bytes)) !== artifact.digest || bytes.length !== artifact.bytes)
    throw altered(input, item, artifact.path, 'is not what was sealed');
  return bytes;
};

/** An artifact, read when the zip comes to it. Reading throws `ALTERED` where the stored bytes are not those of the record. */
export const artifactEntry = (input: PackageInput, item: PackageItem, artifact: Artifact): Entry => ({
  path: `data/${itemFolder(item.number, item.record.id)}/${artifact.path}`,
  bytes: artifact.bytes,
  digest: artifact.digest,
  store: PACKED.test(artifact.mediaType) || artifact.bytes > LARGEST_DEFLATED,
  read: () => readSealed(input, item, artifact),
});
