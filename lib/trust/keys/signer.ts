import type { Bytes } from '../../evidence/digest.ts';
import { NULL, oid, sequence } from '../der/build-der.ts';
import { OID } from '../der/oids.ts';
import { plainToDer } from '../x509/public-key.ts';

/**
 * A custodian's key and certificates in DER. `chain` holds the issuer's certificate, then its
 * issuer's, and so on. The key cannot be extracted; the whole value can be stored in IndexedDB.
 */
export type Signer = {
  readonly privateKey: CryptoKey;
  readonly certificate: Bytes;
  readonly chain: readonly Bytes[];
};

const isElliptic = (key: CryptoKey): boolean => key.algorithm.name === 'ECDSA';

/**
 * The AlgorithmIdentifier of the signatures that a key makes: ECDSA or RSA PKCS#1 1.5, with SHA-256
 * (RFC 5758, RFC 4055).
 */
export const signatureAlgorithm = (key: CryptoKey): Bytes =>
  isElliptic(key) ? sequence(oid(OID.ecdsaWithSha256)) : sequence(oid(OID.sha256WithRsa), NULL);

/** Signs a message with SHA-256; the signature has the form of X.509 and CMS. */
export const signMessage = async (key: CryptoKey, message: Bytes): Promise<Bytes> => {
  const signature = await crypto.subtle.sign(
    { name: key.algorithm.name, hash: 'SHA-256' },
    key,
    message,
  );
  return isElliptic(key) ? plainToDer(new Uint8Array(signature)) : new Uint8Array(signature);
};
