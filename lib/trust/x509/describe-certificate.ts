import type { Bytes } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import { DerError } from '../der/parse-der.ts';
import { type Certificate, parseCertificate, sameBytes } from './certificate.ts';
import { fingerprintOf } from './fingerprint.ts';

/**
 * The facts of a certificate for people to read. Names come from strangers: escape them where they
 * are shown.
 */
export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly fingerprint: string;
  readonly selfSigned: boolean;
};

/** Big-endian bytes in hexadecimal, as openssl prints serial numbers: `0A1B…`. */
export const hexText = (bytes: Bytes): string =>
  [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
    .replace(/^00(?=.)/, '');

/** Whether a certificate names itself as its issuer. */
export const isSelfIssued = ({ issuer, subject }: Certificate): boolean =>
  sameBytes(issuer, subject);

/** The facts of a parsed certificate. */
export const factsOf = (certificate: Certificate): CertificateFacts => ({
  subject: certificate.subjectText,
  issuer: certificate.issuerText,
  serial: hexText(certificate.serial),
  notBefore: certificate.notBefore.toISOString(),
  notAfter: certificate.notAfter.toISOString(),
  fingerprint: fingerprintOf(certificate.der),
  selfSigned: isSelfIssued(certificate),
});

/** The facts of a certificate in DER. Throws `DerError`. */
export const describeCertificate = (der: Bytes): CertificateFacts => factsOf(parseCertificate(der));

/** The facts of a certificate in DER; undefined for bytes that are none. */
export const tryDescribeCertificate = (der: Bytes): CertificateFacts | undefined => {
  try {
    return describeCertificate(der);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
};
