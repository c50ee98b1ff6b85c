import type { Bytes } from '../evidence/digest.ts';
import type { Custodian } from '../evidence/matter.ts';
import type { EvidenceStore } from '../store/db.ts';
import {
  addFirstSigner,
  addSigner,
  type CurrentSigner,
  readCurrentSigner,
} from '../store/signers.ts';
import { attachCertificate, buildCertificateRequest } from '../trust/keys/certificate-request.ts';
import { makeSigner } from '../trust/keys/make-signer.ts';

/**
 * The certificate that signs now; a first one, naming the custodian, is made where there is none
 * yet.
 */
export const currentSigner = async (
  custodian: Custodian,
  db?: EvidenceStore,
): Promise<CurrentSigner> =>
  (await readCurrentSigner(db)) ??
  addFirstSigner({ ...(await makeSigner(custodian)), origin: 'made' }, db);

/**
 * Makes a new key and certificate for the custodian; the old certificate stays, its key does not.
 */
export const replaceSigner = async (
  custodian: Custodian,
  db?: EvidenceStore,
): Promise<CurrentSigner> => addSigner({ ...(await makeSigner(custodian)), origin: 'made' }, db);

/** Takes a firm-issued PKCS#12 file. Throws `KeyRefused`; then nothing has changed. */
export const importKeyFile = async (
  file: Bytes,
  password: string,
  db?: EvidenceStore,
): Promise<CurrentSigner> => {
  const { importSigner } = await import('../trust/keys/import-signer.ts');
  return addSigner({ ...(await importSigner(file, password)), origin: 'imported' }, db);
};

/** A certificate request (PKCS#10, PEM) for the key that signs now. */
export const requestCertificate = (signer: CurrentSigner): Promise<string> =>
  buildCertificateRequest(signer);

/**
 * Puts the certificate that an authority issued in place of the present one; the key stays. Throws
 * `KeyRefused`.
 */
export const attachIssued = async (
  signer: CurrentSigner,
  file: Bytes,
  db?: EvidenceStore,
): Promise<CurrentSigner> => {
  const { privateKey, certificate, chain } = attachCertificate(signer, file);
  return addSigner({ privateKey, certificate, chain, origin: 'issued' }, db);
};
