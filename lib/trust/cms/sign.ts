import type { Bytes } from '../../evidence/digest.ts';
import { hashBytes } from '../der/algorithm.ts';
import { octets, oid, sequence, setOf, small, tagged, time } from '../der/build-der.ts';
import { OID } from '../der/oids.ts';
import { constructedTag, TAG } from '../der/tags.ts';
import { type Signer, signatureAlgorithm, signMessage } from '../keys/signer.ts';
import { parseCertificate } from '../x509/certificate.ts';
import { buildSigningCertificate } from './signing-certificate.ts';

const SHA256 = sequence(oid(OID.sha256));

const attribute = (type: string, value: Bytes): Bytes => sequence(oid(type), setOf([value]));

const buildAttributes = async (
  content: Bytes,
  { certificate, chain }: Signer,
  signingTime: Date,
) => [
  attribute(OID.contentType, oid(OID.data)),
  attribute(OID.signingTime, time(signingTime)),
  attribute(OID.messageDigest, octets(await hashBytes('SHA-256', content))),
  attribute(OID.signingCertificateV2, await buildSigningCertificate([certificate, ...chain])),
];

const buildSignerInfo = async (signer: Signer, attributes: readonly Bytes[]): Promise<Bytes> => {
  const { issuer, serial } = parseCertificate(signer.certificate);
  return sequence(
    small(1),
    sequence(issuer, tagged(TAG.integer, serial)),
    SHA256,
    setOf(attributes, constructedTag(0)),
    signatureAlgorithm(signer.privateKey),
    octets(await signMessage(signer.privateKey, setOf(attributes))),
  );
};

/**
 * Signs the content with a detached signature: CMS SignedData in DER (RFC 5652) with SHA-256, the
 * signing time to the second, the signer's certificate and its chain, which signing-certificate-v2
 * (RFC 5035) binds to the signature.
 */
export const signDetached = async (
  content: Bytes,
  signer: Signer,
  signingTime: Date,
): Promise<Bytes> => {
  const signerInfo = await buildSignerInfo(
    signer,
    await buildAttributes(content, signer, signingTime),
  );
  const signedData = sequence(
    small(1),
    setOf([SHA256]),
    sequence(oid(OID.data)),
    setOf([signer.certificate, ...signer.chain], constructedTag(0)),
    setOf([signerInfo]),
  );
  return sequence(oid(OID.signedData), tagged(constructedTag(0), signedData));
};
