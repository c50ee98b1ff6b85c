import type { Bytes } from '../../evidence/digest.ts';
import { DerError } from '../der/parse-der.ts';
import { certificatesIn } from '../der/pem.ts';
import { parseCertificate } from '../x509/certificate.ts';

/** Why a file gives no authority; each has its sentence in `lib/words` under `handover`. */
export type AuthorityFault = 'NO_CERTIFICATE' | 'NOT_READABLE' | 'NOT_AN_AUTHORITY';

/**
 * The certificates, in DER, of a file in PEM or DER that a person gives as an authority that they
 * trust. At least one must be of an authority: one that may issue certificates.
 */
export const parseAuthorityFile = (file: Bytes): readonly Bytes[] | AuthorityFault => {
  const certificates = certificatesIn(file);
  if (certificates.length === 0) return 'NO_CERTIFICATE';
  try {
    const parsed = certificates.map(parseCertificate);
    return parsed.some(({ isAuthority }) => isAuthority) ? certificates : 'NOT_AN_AUTHORITY';
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return 'NOT_READABLE';
  }
};
