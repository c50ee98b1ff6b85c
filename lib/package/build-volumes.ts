import type { ExportItem } from '../evidence/export-item.ts';
import type { Elsewhere } from '../format/package-index.ts';
import type { ZipToWrite } from '../zip/write/write-zip.ts';
import { buildSignedBag, sizeOf, type VolumeShare } from './build-bag.ts';
import { checkPaths } from './check-paths.ts';
import { checkSizes, cutVolumes } from './cut-volumes.ts';
import { heldEntry } from './entry.ts';
import type { PackageInput } from './input.ts';
import { applyProfile } from './profile/apply-profile.ts';

/** One volume of an export: a zip with a whole bag in its one folder. */
export type Volume = ZipToWrite & { readonly fileName: string };

const buildVolume = async (input: PackageInput, share: VolumeShare): Promise<Volume> => {
  const { folder, payload, tags, tagManifest, files } = await buildSignedBag(input, share);
  const signatures = files.map(({ path, bytes }) => heldEntry(path, bytes));
  const entries = [...tags, tagManifest, ...signatures, ...payload];
  return {
    fileName: `${folder}.zip`,
    folder,
    at: input.export.at,
    bytes: sizeOf(entries),
    entries,
  };
};

const elsewhereThan = (
  own: number,
  parts: readonly (readonly ExportItem[])[],
): readonly Elsewhere[] =>
  parts.flatMap((items, at) =>
    at === own
      ? []
      : items.map(({ number, chain, record, digest }) => ({
          number,
          ...(chain && { chain }),
          id: record.id,
          digest,
          volume: at + 1,
        })),
  );

/**
 * Builds the volumes of an export, of what its choice lets out, each a whole bag that can be
 * verified alone. No artifact is
 * read; their digests are taken from the records. Throws `ALTERED` if a record's bytes do not have
 * its digest, `PACKAGE_TOO_LARGE`, and what `sign` throws.
 */
export const buildVolumes = async (all: PackageInput): Promise<readonly Volume[]> => {
  const input = applyProfile(all);
  input.items.forEach(checkPaths);
  checkSizes(input);
  const parts = cutVolumes(input);
  const volumes: Volume[] = [];
  for (const [at, items] of parts.entries()) {
    const place = { index: at + 1, count: parts.length };
    volumes.push(await buildVolume(input, { items, place, elsewhere: elsewhereThan(at, parts) }));
  }
  return volumes;
};
