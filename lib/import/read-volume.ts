import type { Digest } from '../evidence/digest.ts';
import { sumBlob } from '../evidence/file/digest-blob.ts';
import { ProblemError } from '../evidence/problem.ts';
import { openEncryptedZip } from '../zip/encrypted/read-encrypted.ts';
import { openZip } from '../zip/read/open-zip.ts';
import type { GivenVolume } from './given-volume.ts';

/** The bytes of a file of a volume, and their CRC-32. */
export type GivenFile = { readonly blob: Blob; readonly crc32: number };

/** Reads a file of a volume by its path inside the bag, and compares it with its digest. */
export type ReadVolume = (path: string, digest: Digest) => Promise<GivenFile>;

/** A copy in memory: what lies in a person's file could change after it was compared. */
const copyOf = async (blob: Blob): Promise<Blob> => new Blob([await blob.arrayBuffer()]);

const openFiles = async ({ file, facts, passPhrase }: GivenVolume) => {
  const at = (path: string): string => (facts.folder ? `${facts.folder}/${path}` : path);
  if (file instanceof Blob) {
    const opening = passPhrase === undefined ? openZip(file) : openEncryptedZip(file, passPhrase);
    const read = await opening;
    return (path: string) => read(at(path));
  }
  const files = new Map(file.files.map((one) => [one.path, one.file]));
  return async (path: string) => {
    const found = files.get(at(path));
    return found && copyOf(found);
  };
};

/**
 * Opens a volume to read its files one by one. A file that is gone or has another digest than the
 * verified record says, since the file was changed after the verification, throws `ALTERED`.
 */
export const openGivenVolume = async (volume: GivenVolume): Promise<ReadVolume> => {
  const read = await openFiles(volume);
  return async (path, digest) => {
    const blob = await read(path);
    const sums = blob && (await sumBlob(blob));
    if (!blob || sums?.digest !== digest)
      throw new ProblemError('ALTERED', `${path} is not the file that was verified`, 'item');
    return { blob, crc32: sums.crc32 };
  };
};
