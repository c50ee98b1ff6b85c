import type { Bytes } from '../../evidence/digest.ts';
import { type Algorithm, hashOf, parseAlgorithm } from '../der/algorithm.ts';
import { join } from '../der/build-der.ts';
import { type DerFields, fieldsOf, oidOf, onlyMemberOf, smallOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { type Der, DerError } from '../der/parse-der.ts';
import { constructedTag, primitiveTag, TAG } from '../der/tags.ts';
import { type Certificate, parseCertificate } from '../x509/certificate.ts';
import { hashNamedBy } from '../x509/public-key.ts';

/**
 * How a signature identifies its certificate: by issuer and serial number, or by key identifier.
 */
export type SignerName =
  | { readonly issuer: Bytes; readonly serial: Bytes }
  | { readonly keyId: Bytes };

/**
 * Parsed CMS SignedData (RFC 5652) with one signer and signed attributes; nothing in it is verified
 * yet. `hash` is the WebCrypto name; `signed` are the bytes that the signature covers; `extras` is
 * true if there are parts that it does not cover.
 */
export type SignedData = {
  readonly contentType: string;
  readonly content?: Bytes;
  readonly certificates: readonly Certificate[];
  readonly signer: SignerName;
  readonly hash: string;
  readonly attributes: ReadonlyMap<string, Der>;
  readonly signed: Bytes;
  readonly algorithm: Algorithm;
  readonly signature: Bytes;
  readonly extras: boolean;
};

const parseContent = (value: Der): { contentType: string; content?: Bytes } => {
  const fields = fieldsOf(value);
  const contentType = oidOf(fields.next());
  const wrapped = fields.optional(constructedTag(0));
  fields.end();
  if (!wrapped) return { contentType };
  const octets = onlyMemberOf(wrapped, constructedTag(0));
  if (octets.tag !== TAG.octetString) throw new DerError('The content is not an octet string');
  return { contentType, content: octets.content };
};

const parseSigner = (fields: DerFields, version: number): SignerName => {
  if (version === 3) return { keyId: fields.next(primitiveTag(0)).content };
  if (version !== 1) throw new DerError('The signer has an unknown version');
  const name = fieldsOf(fields.next());
  const issuer = name.next(TAG.sequence).raw;
  const serial = name.next(TAG.integer).content;
  name.end();
  return { issuer, serial };
};

const parseAttribute = (value: Der): [string, Der] => {
  const fields = fieldsOf(value);
  const type = oidOf(fields.next());
  const only = onlyMemberOf(fields.next(), TAG.set);
  fields.end();
  return [type, only];
};

/**
 * The signature covers the attributes with the tag of a SET, not with the tag under which they are
 * stored (RFC 5652, section 5.4).
 */
const signedBytesOf = (attributes: Der): Bytes =>
  join(Uint8Array.of(TAG.set), attributes.raw.subarray(1));

const parseSignerInfo = (value: Der) => {
  const fields = fieldsOf(value);
  const version = smallOf(fields.next());
  const signer = parseSigner(fields, version);
  const hash = hashOf(parseAlgorithm(fields.next()));
  const attributes = fields.next(constructedTag(0));
  const algorithm = parseAlgorithm(fields.next());
  const signature = fields.next(TAG.octetString).content;
  const unsigned = fields.optional(constructedTag(1));
  fields.end();
  const found = new Map(attributes.inside.map(parseAttribute));
  if (found.size < attributes.inside.length) throw new DerError('An attribute is there twice');
  if ((hashNamedBy(algorithm) ?? hash) !== hash)
    throw new DerError('The signature names two hashes');
  return {
    version,
    signer,
    hash,
    attributes: found,
    signed: signedBytesOf(attributes),
    algorithm,
    signature,
    unsigned,
  };
};

const assertSameHash = (hashes: Der, hash: string): void => {
  fieldsOf(hashes, TAG.set);
  const others = hashes.inside.map((value) => hashOf(parseAlgorithm(value)));
  if (others.length === 0 || others.some((other) => other !== hash))
    throw new DerError('The hashes disagree');
};

// Every pair is tried: a hostile file with thousands would keep the verifier busy for hours.
const MAX_CERTIFICATES = 16;

const parseCertificates = (all: readonly Der[]): Certificate[] => {
  if (all.length > MAX_CERTIFICATES) throw new DerError('There are too many certificates');
  return all.map(({ raw }) => parseCertificate(raw));
};

const parseBody = (value: Der): SignedData => {
  const fields = fieldsOf(value);
  const version = smallOf(fields.next());
  const hashes = fields.next(TAG.set);
  const content = parseContent(fields.next());
  const certificates = fields.optional(constructedTag(0))?.inside ?? [];
  const revocations = fields.optional(constructedTag(1));
  const {
    version: signerVersion,
    unsigned,
    ...signer
  } = parseSignerInfo(onlyMemberOf(fields.next(), TAG.set));
  fields.end();
  assertSameHash(hashes, signer.hash);
  const expected = content.contentType === OID.data && signerVersion === 1 ? 1 : 3;
  if (version !== expected) throw new DerError('The signature has the wrong version');
  return {
    ...content,
    ...signer,
    certificates: parseCertificates(certificates),
    extras: revocations !== undefined || unsigned !== undefined,
  };
};

/** Parses a ContentInfo that contains SignedData. Throws `DerError`. */
export const parseSignedData = (contentInfo: Der): SignedData => {
  const fields = fieldsOf(contentInfo);
  const type = oidOf(fields.next());
  const body = onlyMemberOf(fields.next(constructedTag(0)), constructedTag(0));
  fields.end();
  if (type !== OID.signedData) throw new DerError('Not a signature');
  return parseBody(body);
};
