import type { Bytes } from '../../evidence/digest.ts';
import { parseAlgorithm } from '../der/algorithm.ts';
import { fieldsOf, oidOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { type DerError, parseDer } from '../der/parse-der.ts';
import { TAG } from '../der/tags.ts';
import { type Certificate, parseCertificate, sameBytes } from '../x509/certificate.ts';
import { weaknessOf } from '../x509/key-strength.ts';
import { isSignedBy } from '../x509/public-key.ts';
import { KeyRefused } from './key-refused.ts';
import { openKeyFile } from './pkcs12.ts';
import { type Signer, signatureAlgorithm, signMessage } from './signer.ts';

const P256 = '1.2.840.10045.3.1.7';

const schemeOf = (pkcs8: Bytes): RsaHashedImportParams | EcKeyImportParams | undefined => {
  const fields = fieldsOf(parseDer(pkcs8));
  fields.next(TAG.integer);
  const { oid, parameters } = parseAlgorithm(fields.next());
  if (oid === OID.rsa) return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const isP256 =
    oid === OID.ecPublicKey && parameters?.tag === TAG.oid && oidOf(parameters) === P256;
  return isP256 ? { name: 'ECDSA', namedCurve: 'P-256' } : undefined;
};

const importKey = async (pkcs8: Bytes): Promise<CryptoKey> => {
  const scheme = schemeOf(pkcs8);
  if (!scheme)
    throw new KeyRefused('KEY_UNSUPPORTED', 'The key is neither RSA nor ECDSA on P-256.');
  return crypto.subtle.importKey('pkcs8', pkcs8, scheme, false, ['sign']).catch(() => {
    throw new KeyRefused('KEY_UNSUPPORTED', 'The browser cannot read this key.');
  });
};

/**
 * A key that cannot be extracted is matched with a certificate by a trial signature that the
 * certificate's public key must accept.
 */
const isKeyOf = async (privateKey: CryptoKey, { publicKey }: Certificate): Promise<boolean> => {
  const message = crypto.getRandomValues(new Uint8Array(32));
  const signature = await signMessage(privateKey, message);
  const algorithm = parseAlgorithm(parseDer(signatureAlgorithm(privateKey)));
  return isSignedBy({ publicKey, algorithm, message, signature }).catch(() => false);
};

const chainAbove = (certificate: Certificate, others: readonly Certificate[]): Certificate[] => {
  const issuer = others.find(({ subject }) => sameBytes(subject, certificate.issuer));
  return issuer
    ? [
        issuer,
        ...chainAbove(
          issuer,
          others.filter((other) => other !== issuer),
        ),
      ]
    : [];
};

/** A package that such a key signed would be refused by every verifier. */
const assertUsable = ({ publicKey, maySign }: Certificate): void => {
  const weakness = weaknessOf(publicKey);
  if (weakness) throw new KeyRefused('KEY_UNSUPPORTED', `${weakness}.`);
  if (!maySign)
    throw new KeyRefused('NO_CERTIFICATE', 'The certificate of the key is not one for signing.');
};

const readCertificates = (all: readonly Bytes[]): Certificate[] => {
  try {
    return all.map(parseCertificate);
  } catch (error) {
    throw new KeyRefused(
      'NO_CERTIFICATE',
      `A certificate cannot be read: ${(error as DerError).message}.`,
    );
  }
};

/**
 * Makes a signer from a PKCS#12 file with a P-256 or RSA key. The key cannot be extracted
 * afterwards. Throws `KeyRefused`.
 */
export const importSigner = async (file: Bytes, password: string): Promise<Signer> => {
  const { keys, certificates } = await openKeyFile(file, password);
  const [pkcs8] = keys;
  if (!pkcs8) throw new KeyRefused('NO_KEY', 'The file holds no private key.');
  const privateKey = await importKey(pkcs8);
  const all = readCertificates(certificates);
  for (const certificate of all) {
    if (!(await isKeyOf(privateKey, certificate))) continue;
    assertUsable(certificate);
    const chain = chainAbove(
      certificate,
      all.filter((other) => other !== certificate),
    );
    return { privateKey, certificate: certificate.der, chain: chain.map(({ der }) => der) };
  }
  throw new KeyRefused('NO_CERTIFICATE', 'The file holds no certificate for its key.');
};
