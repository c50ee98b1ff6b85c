import type { Bytes } from '../../evidence/digest.ts';
import { bits, oid, sequence, setOf, small } from '../der/build-der.ts';
import { OID } from '../der/oids.ts';
import { DerError } from '../der/parse-der.ts';
import { certificatesIn, pemOf } from '../der/pem.ts';
import { constructedTag } from '../der/tags.ts';
import { parseCertificate, sameBytes } from '../x509/certificate.ts';
import { buildExtensions } from '../x509/certificate-extensions.ts';
import { KeyRefused } from './key-refused.ts';
import { type Signer, signatureAlgorithm, signMessage } from './signer.ts';

/**
 * Builds a certificate request (PKCS#10, RFC 2986) in PEM, with the signer's name and key, for the
 * organisation's certificate authority.
 */
export const buildCertificateRequest = async ({
  privateKey,
  certificate,
}: Signer): Promise<string> => {
  const { subject, publicKey } = parseCertificate(certificate);
  const extensions = sequence(oid(OID.extensionRequest), setOf([await buildExtensions(publicKey)]));
  const info = sequence(small(0), subject, publicKey, setOf([extensions], constructedTag(0)));
  const signature = bits(await signMessage(privateKey, info));
  return pemOf('CERTIFICATE REQUEST', sequence(info, signatureAlgorithm(privateKey), signature));
};

const parseAll = (file: Bytes) => {
  try {
    return certificatesIn(file).map(parseCertificate);
  } catch (error) {
    if (error instanceof DerError)
      throw new KeyRefused('NO_CERTIFICATE', `No certificate: ${error.message}.`);
    throw error;
  }
};

/**
 * Adds to the signer the certificate that an authority issued (PEM, with or without its chain, or
 * DER). Throws `KeyRefused`: NO_CERTIFICATE, or ANOTHER_KEY if no certificate in the file is for
 * the signer's key.
 */
export const attachCertificate = (signer: Signer, file: Bytes): Signer => {
  const own = parseCertificate(signer.certificate).publicKey;
  const certificates = parseAll(file);
  if (certificates.length === 0)
    throw new KeyRefused('NO_CERTIFICATE', 'The file holds no certificate.');
  const issued = certificates.find(({ publicKey }) => sameBytes(publicKey, own));
  if (!issued)
    throw new KeyRefused(
      'ANOTHER_KEY',
      'The certificate was issued for another key than this one.',
    );
  if (!issued.maySign)
    throw new KeyRefused('NO_CERTIFICATE', 'The certificate is not one for signing.');
  const chain = certificates.filter((certificate) => certificate !== issued).map(({ der }) => der);
  return { ...signer, certificate: issued.der, chain };
};
