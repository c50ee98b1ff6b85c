import type { OpenedVolume } from '../format/opened-volume.ts';
import type { ParsedIndex } from '../format/parse-index.ts';
import type { Finding } from '../verify/finding.ts';
import type { Facts, Verification } from '../verify/verification.ts';
import type { Folder } from '../verify/verify-folder.ts';
import type { SetVerification } from '../verify/verify-set.ts';

/** A zip or unpacked folder that was given for import, and what its verification read. */
export type GivenVolume = {
  readonly file: Blob | Folder;
  readonly facts: Pick<Facts, 'folder' | 'signer' | 'stamps'>;
  readonly findings: readonly Finding[];
  readonly index: ParsedIndex;
  readonly opened: OpenedVolume;
  /** Opens an encrypted zip; it is never stored. */
  readonly passPhrase?: string;
};

/** All volumes of one export, in their order, and every finding about them. */
export type GivenExport = {
  readonly volumes: readonly GivenVolume[];
  readonly findings: readonly Finding[];
};

/** Why nothing can be imported from what was given. */
export type GivenFault = 'UNREADABLE' | 'MORE_THAN_ONE';

const volumeOf = (
  file: Blob | Folder,
  { facts, findings, notes, opened }: Verification,
  passPhrase: string | undefined,
): readonly GivenVolume[] => {
  const { index, folder, signer, stamps } = facts;
  if (!index || !opened) return [];
  const kept = {
    ...(folder !== undefined && { folder }),
    ...(signer !== undefined && { signer }),
    ...(stamps && { stamps }),
  };
  const isDecrypted = notes.some(({ code }) => code === 'DECRYPTED');
  const opening = isDecrypted && passPhrase !== undefined && { passPhrase };
  return [{ file, facts: kept, findings, index, opened, ...opening }];
};

/**
 * What was verified, as one export to be imported; `passPhrase` opened those volumes that are
 * encrypted. It is none if an index could not be read, or if the volumes are of more than one
 * export.
 */
export const givenExport = (
  files: readonly (Blob | Folder)[],
  result: SetVerification,
  passPhrase?: string,
): GivenExport | GivenFault => {
  const volumes = result.volumes.flatMap((verified, at) => {
    const file = files[at];
    return file ? volumeOf(file, verified, passPhrase) : [];
  });
  if (volumes.length === 0 || volumes.length < result.volumes.length) return 'UNREADABLE';
  const places = volumes.map(({ index }) => index.export.volume.index);
  const exports = new Set(volumes.map(({ index }) => index.export.id));
  if (exports.size > 1 || new Set(places).size < places.length) return 'MORE_THAN_ONE';
  return {
    volumes: volumes.toSorted(
      (one, other) => one.index.export.volume.index - other.index.export.volume.index,
    ),
    findings: [...volumes.flatMap(({ findings }) => findings), ...result.findings],
  };
};
