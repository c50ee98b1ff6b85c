import type { Bytes } from '../../../lib/evidence/digest.ts';
import { givenExport } from '../../../lib/import/given-volume.ts';
import {
  type ImportOptions,
  type ImportResult,
  type ImportTarget,
  importPackage,
} from '../../../lib/import/import-package.ts';
import { buildInput } from '../../../lib/jobs/work/package-input.ts';
import { buildVolumes } from '../../../lib/package/build-volumes.ts';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';
import type { PackageInput } from '../../../lib/package/input.ts';
import { packageSigning } from '../../../lib/signing/sign-package.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { artifactsReader } from '../../../lib/store/items/artifacts.ts';
import type { Signer } from '../../../lib/trust/keys/signer.ts';
import type { SignatureOptions } from '../../../lib/verify/signatures/verify-signatures.ts';
import type { Folder } from '../../../lib/verify/verify-folder.ts';
import { verifySet } from '../../../lib/verify/verify-set.ts';
import type { VerifyOptions } from '../../../lib/verify/verify-zip.ts';
import { packVolume } from './pack.ts';

type Packing = Pick<PackageInput, 'choice' | 'volumeBytes'> & { readonly signer?: Signer };

/** The volumes of an export of a matter of a store, in memory, as a person would save them. */
export const packMatter = async (
  db: EvidenceStore,
  matterId: string,
  { signer, ...changes }: Packing = {},
): Promise<readonly Bytes[]> => {
  const now = new Date();
  const { choice = DEFAULT_CHOICE } = changes;
  const { items: chosen } = choice;
  const { input, authorities } = await buildInput(matterId, { db, now, software: 'test', chosen });
  const signing = signer && packageSigning({ signer, signingTime: now, authorities });
  const volumes = await buildVolumes({
    ...input,
    ...changes,
    export: { ...input.export, ...(signing && { signer: signing.signedAs().signer }) },
    ...(signing && { sign: signing.sign, signatures: signing.signatures }),
  });
  const zips: Bytes[] = [];
  for (const volume of volumes) zips.push(await packVolume(volume, artifactsReader(db)));
  return zips;
};

/** What a verification of all these volumes finds, as codes. */
export const findingCodes = async (
  zips: readonly Bytes[],
  options: VerifyOptions = {},
): Promise<readonly string[]> => {
  const files = zips.map((zip) => new Blob([zip]));
  const { volumes, findings } = await verifySet(files, options);
  return [...volumes.flatMap((volume) => volume.findings), ...findings].map(
    ({ code, path, detail }) => `${code} ${path ?? ''} ${detail}`,
  );
};

/** Verifies volumes and imports them, as a person does who accepts every finding. */
export const importVolumes = async (
  db: EvidenceStore,
  given: readonly (Bytes | Folder)[],
  target: ImportTarget,
  { authorities = [], ...options }: ImportOptions & SignatureOptions = {},
): Promise<ImportResult> => {
  const files = given.map((one) => (one instanceof Uint8Array ? new Blob([one]) : one));
  const read = givenExport(files, await verifySet(files, { authorities }));
  if (typeof read === 'string') throw new Error(read);
  return importPackage({ given: read, target }, options, db);
};

/** A new matter for a package, which keeps the id of the package's. */
export const newMatter = (id: string, reference = 'XM-1'): ImportTarget => ({
  open: { id, reference, name: '名誉权纠纷', custodian: { name: '李娜' } },
  facts: { court: '北京互联网法院' },
});
