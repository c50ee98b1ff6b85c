import type { Bytes } from '../../evidence/digest.ts';
import { fieldsOf, oidOf, smallOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { type Der, DerError, parseDer } from '../der/parse-der.ts';
import { TAG } from '../der/tags.ts';

/**
 * What a certificate may be used for according to its extensions (RFC 5280, section 4.2.1). A
 * member is absent if the certificate does not state it.
 */
export type CertificateUses = {
  readonly isAuthority: boolean;
  readonly pathLength?: number;
  readonly maySignCertificates: boolean;
  /** By its key usage: for digital signatures or non-repudiation, or it states no usage. */
  readonly mayUseForSignatures: boolean;
  /** For signing documents, by its key usage and its extended key usage. */
  readonly maySign: boolean;
  readonly purposes?: { readonly critical: boolean; readonly oids: readonly string[] };
  readonly keyId?: Bytes;
};

type Extension = { readonly critical: boolean; readonly value: Bytes };

const SIGNS_CERTIFICATES = 0x04;
/** digitalSignature and nonRepudiation (RFC 5280, section 4.2.1.3). */
const SIGNS_DATA = 0xc0;

/** Extended uses that have nothing to do with documents: servers, code, time-stamps, OCSP. */
const OTHER_PURPOSES = new Set(['1', '3', '8', '9'].map((arc) => `1.3.6.1.5.5.7.3.${arc}`));

const parseExtension = (value: Der): [string, Extension] => {
  const fields = fieldsOf(value);
  const oid = oidOf(fields.next());
  const critical = fields.optional(TAG.boolean)?.content[0] === 0xff;
  const octets = fields.next(TAG.octetString).content;
  fields.end();
  return [oid, { critical, value: octets }];
};

const parseConstraints = ({ value }: Extension): { isAuthority: boolean; pathLength?: number } => {
  const fields = fieldsOf(parseDer(value));
  const isAuthority = fields.optional(TAG.boolean)?.content[0] === 0xff;
  const length = fields.optional(TAG.integer);
  fields.end();
  return length ? { isAuthority, pathLength: smallOf(length) } : { isAuthority };
};

const parsePurposes = ({ critical, value }: Extension) => {
  const list = parseDer(value);
  fieldsOf(list);
  return { critical, oids: list.inside.map(oidOf) };
};

type Purposes = ReturnType<typeof parsePurposes>;

const isForDocuments = (purposes: Purposes | undefined): boolean =>
  !purposes?.oids.length || purposes.oids.some((oid) => !OTHER_PURPOSES.has(oid));

/**
 * Parses the uses from a certificate's extensions. Throws `DerError`, also for a repeated
 * extension.
 */
export const parseUses = (extensions: readonly Der[]): CertificateUses => {
  const found = new Map(extensions.map(parseExtension));
  if (found.size < extensions.length) throw new DerError('The certificate has an extension twice');
  const constraints = found.get(OID.basicConstraints);
  const keyUsage = found.get(OID.keyUsage);
  const usageBits = keyUsage ? (parseDer(keyUsage.value).content[1] ?? 0) : 0xff;
  const extended = found.get(OID.extendedKeyUsage);
  const purposes = extended && parsePurposes(extended);
  const mayUseForSignatures = (usageBits & SIGNS_DATA) !== 0;
  const keyId = found.get(OID.subjectKeyIdentifier);
  return {
    ...(constraints ? parseConstraints(constraints) : { isAuthority: false }),
    maySignCertificates: (usageBits & SIGNS_CERTIFICATES) !== 0,
    mayUseForSignatures,
    maySign: mayUseForSignatures && isForDocuments(purposes),
    ...(purposes && { purposes }),
    ...(keyId && { keyId: parseDer(keyId.value).content }),
  };
};
