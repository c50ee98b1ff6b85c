import { readFileSync } from 'node:fs';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import type { PackageInput } from '../../../lib/package/input.ts';
import { signBag } from '../../../lib/package/sign-bag.ts';
import { certificatesIn } from '../../../lib/trust/der/pem.ts';
import type { Signer } from '../../../lib/trust/keys/signer.ts';
import { requestTimeStamp } from '../../../lib/trust/time-stamp/time-stamp.ts';
import { type VerifyOptions, verifyZip } from '../../../lib/verify/verify-zip.ts';
import type { TestAuthority } from '../authority/time-stamp-authority.ts';
import { sampleMatter } from '../cases/sample-matter.ts';
import { type Packed, packInput } from './pack.ts';
import { readZipFiles, writeZipFiles } from './zip-files.ts';

type Making = {
  readonly signer?: Signer;
  /** The authority that stamps the signature and the first item's record. */
  readonly stampedBy?: TestAuthority;
  readonly title?: string;
};

/** A package of two items, signed and time-stamped as asked. */
export const packSigned = async ({
  signer,
  stampedBy,
  title = '帖文',
}: Making): Promise<Packed> => {
  const { input } = sampleMatter({ steps: [{ does: 'capture', title }, { does: 'capture' }] });
  const [first, ...others] = input.items;
  if (!first) throw new Error('no items');
  const stamping = stampedBy && {
    timeStamp: (bytes: Bytes) => requestTimeStamp(bytes, { url: stampedBy.url }),
    authorities: certificatesIn(new Uint8Array(readFileSync(stampedBy.chain))),
  };
  const recordToken = (await stamping?.timeStamp(first.recordBytes))?.response;
  const sign: PackageInput['sign'] = signer
    ? (bytes) => signBag(bytes, { signer, signingTime: new Date(), ...stamping })
    : undefined;
  const items = [{ ...first, ...(recordToken && { recordToken }) }, ...others];
  // The authority stamps by the clock of this computer, so the export is dated by it as well.
  const made = { ...input.export, at: new Date().toISOString() };
  const [packed] = await packInput({ ...input, export: made, items, ...(sign && { sign }) });
  if (!packed) throw new Error('no volume');
  return packed;
};

export const verifyBytes = (zip: Bytes, options: VerifyOptions = {}) =>
  verifyZip(new Blob([zip]), options);

/** The findings of a verification, each as its code and path. */
export const findingsOf = async (zip: Bytes, options: VerifyOptions = {}) =>
  (await verifyBytes(zip, options)).findings.map(({ code, path }) => [code, path]);

/** The package with some of its files changed, zipped anew: nothing is wrong with the container. */
export const changeFiles = (
  { zip, folder }: Packed,
  changes: { readonly [path: string]: Uint8Array | null },
): Bytes => {
  const files = readZipFiles(zip);
  for (const [path, content] of Object.entries(changes)) {
    if (content) files.set(`${folder}/${path}`, Buffer.from(content));
    else files.delete(`${folder}/${path}`);
  }
  return writeZipFiles([...files].map(([path, content]) => ({ path, content })));
};

export const readFileOf = ({ zip, folder }: Packed, path: string): Bytes => {
  const content = readZipFiles(zip).get(`${folder}/${path}`);
  if (!content) throw new Error(`no ${path}`);
  return new Uint8Array(content);
};
