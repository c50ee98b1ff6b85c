import type { Bytes } from '../../evidence/digest.ts';
import { type Algorithm, parseAlgorithm } from '../der/algorithm.ts';
import { bitsOf, fieldsOf, onlyMemberOf, timeOf } from '../der/der-fields.ts';
import { type Der, DerError, parseDer } from '../der/parse-der.ts';
import { constructedTag, primitiveTag, TAG } from '../der/tags.ts';
import { type CertificateUses, parseUses } from './certificate-uses.ts';
import { nameText } from './distinguished-name.ts';

/**
 * A parsed X.509 certificate, version 3 or 1 (RFC 5280). Nothing in it is verified yet. Names are
 * given as exact DER and as one line of text.
 */
export type Certificate = CertificateUses & {
  readonly der: Bytes;
  readonly signed: Bytes;
  readonly serial: Bytes;
  readonly issuer: Bytes;
  readonly subject: Bytes;
  readonly issuerText: string;
  readonly subjectText: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: Bytes;
  readonly algorithm: Algorithm;
  readonly signature: Bytes;
};

const parseValidity = (value: Der): { notBefore: Date; notAfter: Date } => {
  const fields = fieldsOf(value);
  const notBefore = timeOf(fields.next());
  const notAfter = timeOf(fields.next());
  fields.end();
  return { notBefore, notAfter };
};

const parseSigned = (value: Der) => {
  const fields = fieldsOf(value);
  fields.optional(constructedTag(0));
  const serial = fields.next(TAG.integer).content;
  const algorithm = fields.next(TAG.sequence);
  const issuer = fields.next(TAG.sequence);
  const validity = parseValidity(fields.next());
  const subject = fields.next(TAG.sequence);
  const publicKey = fields.next(TAG.sequence).raw;
  fields.optional(primitiveTag(1));
  fields.optional(primitiveTag(2));
  const extensions = fields.optional(constructedTag(3));
  fields.end();
  const uses = parseUses(extensions ? onlyMemberOf(extensions, constructedTag(3)).inside : []);
  return { serial, algorithm, issuer, subject, publicKey, ...validity, ...uses };
};

/** Whether two byte strings are equal. */
export const sameBytes = (a: Bytes, b: Bytes): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/**
 * Parses a certificate. Throws `DerError`, also if its two statements of its signature algorithm
 * differ.
 */
export const parseCertificate = (der: Bytes): Certificate => {
  const fields = fieldsOf(parseDer(der));
  const signed = fields.next();
  const algorithm = fields.next();
  const signature = bitsOf(fields.next());
  fields.end();
  const { algorithm: inside, issuer, subject, ...facts } = parseSigned(signed);
  if (!sameBytes(inside.raw, algorithm.raw))
    throw new DerError('The certificate states two signature algorithms');
  return {
    ...facts,
    der,
    signed: signed.raw,
    issuer: issuer.raw,
    subject: subject.raw,
    issuerText: nameText(issuer),
    subjectText: nameText(subject),
    algorithm: parseAlgorithm(algorithm),
    signature,
  };
};
