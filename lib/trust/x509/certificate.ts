import type { Bytes } from '../../evidence/digest.ts';
import { type Algorithm, parseAlgorithm } from '../der/algorithm.ts';
import { bitsOf, fieldsOf, onlyOf, timeOf } from '../der/der-fields.ts';
import { type Der, DerError, parseDer } from '../der/parse-der.ts';
import { holding, plain, TAG } from '../der/tags.ts';
import { type CertificateUses, parseUses } from './certificate-uses.ts';
import { nameText } from './distinguished-name.ts';

/**
 * An X.509 certificate, version 3 or 1 (RFC 5280), read but not yet believed. Names are both the
 * exact DER and one line of text.
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
  fields.optional(holding(0));
  const serial = fields.next(TAG.integer).content;
  const algorithm = fields.next(TAG.sequence);
  const issuer = fields.next(TAG.sequence);
  const validity = parseValidity(fields.next());
  const subject = fields.next(TAG.sequence);
  const publicKey = fields.next(TAG.sequence).raw;
  fields.optional(plain(1));
  fields.optional(plain(2));
  const extensions = fields.optional(holding(3));
  fields.end();
  const uses = parseUses(extensions ? onlyOf(extensions, holding(3)).inside : []);
  return { serial, algorithm, issuer, subject, publicKey, ...validity, ...uses };
};

/** Whether two byte strings are the same. */
export const sameBytes = (a: Bytes, b: Bytes): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/**
 * Reads a certificate. Throws `DerError`, also where its two statements of its signature algorithm
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
