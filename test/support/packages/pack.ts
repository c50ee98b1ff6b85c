import type { Bytes } from '../../../lib/evidence/digest.ts';
import { buildVolumes, type Volume } from '../../../lib/package/build-volumes.ts';
import type { PackageInput } from '../../../lib/package/input.ts';
import type { ReadArtifact } from '../../../lib/zip/write/entry-reader.ts';
import { writeZip } from '../../../lib/zip/write/write-zip.ts';
import { type Sample, type SampleInput, sampleMatter } from '../cases/sample-matter.ts';

/** A written volume: its names, and its zip in memory. */
export type Packed = Pick<Volume, 'fileName' | 'folder'> & { readonly zip: Bytes };

/** The zip of one volume, in memory. */
export const packVolume = async (volume: Volume, readArtifact: ReadArtifact): Promise<Bytes> => {
  const pieces: Uint8Array[] = [];
  await writeZip(volume, readArtifact, (piece) => void pieces.push(piece.slice()));
  return new Uint8Array(Buffer.concat(pieces));
};

/** Every volume of an export, written. */
export const packInput = async (input: SampleInput): Promise<readonly Packed[]> => {
  const packed: Packed[] = [];
  for (const volume of await buildVolumes(input))
    packed.push({
      fileName: volume.fileName,
      folder: volume.folder,
      zip: await packVolume(volume, input.readArtifact),
    });
  return packed;
};

/** The first volume of a sample matter's export. */
export const packSample = async (
  sample: Sample,
  changes: Partial<PackageInput> = {},
): Promise<Packed> => {
  const [first] = await packInput({ ...sampleMatter(sample).input, ...changes });
  if (!first) throw new Error('An export has at least one volume');
  return first;
};
