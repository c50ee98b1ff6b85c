import type { Bytes } from '../../evidence/digest.ts';
import { type Algorithm, hashOf, parseAlgorithm, unknownAlgorithm } from '../der/algorithm.ts';
import { integer, join, sequence } from '../der/build-der.ts';
import { fieldsOf, oidOf, onlyMemberOf, smallOf } from '../der/der-fields.ts';
import { OID } from '../der/oids.ts';
import { DerError, parseDer } from '../der/parse-der.ts';
import { constructedTag, TAG } from '../der/tags.ts';

type Scheme = {
  readonly import: RsaHashedImportParams | EcKeyImportParams;
  readonly verify: AlgorithmIdentifierLike;
};
type AlgorithmIdentifierLike = RsaPssParams | EcdsaParams | { readonly name: string };

const CURVES: { readonly [oid: string]: { readonly name: string; readonly size: number } } = {
  '1.2.840.10045.3.1.7': { name: 'P-256', size: 32 },
  '1.3.132.0.34': { name: 'P-384', size: 48 },
  '1.3.132.0.35': { name: 'P-521', size: 66 },
};

const RSA_WITH: { readonly [oid: string]: string } = {
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.113549.1.1.11': 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
};

const ECDSA_WITH: { readonly [oid: string]: string } = {
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};

const pssScheme = ({ parameters }: Algorithm): Scheme => {
  if (!parameters) throw new DerError('RSASSA-PSS without parameters means SHA-1', 'WEAK_KEY');
  const fields = fieldsOf(parameters);
  const hash = hashOf(
    parseAlgorithm(onlyMemberOf(fields.next(constructedTag(0)), constructedTag(0))),
  );
  const mask = parseAlgorithm(onlyMemberOf(fields.next(constructedTag(1)), constructedTag(1)));
  const saltLength = smallOf(onlyMemberOf(fields.next(constructedTag(2)), constructedTag(2)));
  fields.end();
  const maskHash = mask.parameters ? hashOf(parseAlgorithm(mask.parameters)) : '';
  if (mask.oid !== OID.mgf1 || maskHash !== hash)
    throw new DerError('RSASSA-PSS with a mask of its own');
  return { import: { name: 'RSA-PSS', hash }, verify: { name: 'RSA-PSS', saltLength } };
};

const rsaScheme = (algorithm: Algorithm, digest: string | undefined): Scheme => {
  if (algorithm.oid === OID.rsaPss) return pssScheme(algorithm);
  const hash = algorithm.oid === OID.rsa ? digest : RSA_WITH[algorithm.oid];
  if (!hash || algorithm.parameters)
    throw unknownAlgorithm('The signature algorithm', algorithm.oid);
  return { import: { name: 'RSASSA-PKCS1-v1_5', hash }, verify: { name: 'RSASSA-PKCS1-v1_5' } };
};

const ecdsaScheme = (algorithm: Algorithm, curve: string): Scheme => {
  const hash = ECDSA_WITH[algorithm.oid];
  if (!hash || algorithm.parameters)
    throw unknownAlgorithm('The signature algorithm', algorithm.oid);
  return { import: { name: 'ECDSA', namedCurve: curve }, verify: { name: 'ECDSA', hash } };
};

const padStart = (value: Bytes, size: number): Bytes => {
  const digits = value[0] === 0 ? value.subarray(1) : value;
  if (digits.length > size || (value[0] ?? 0x80) >= 0x80)
    throw new DerError('A part of the signature is out of range');
  return join(new Uint8Array(size - digits.length), digits);
};

/**
 * Converts the two DER integers of an ECDSA signature (RFC 3279, section 2.2.3) to the form of
 * WebCrypto: both with the fixed size of the curve, concatenated.
 */
const rawSignature = (signature: Bytes, size: number): Bytes => {
  const fields = fieldsOf(parseDer(signature));
  const r = fields.next(TAG.integer).content;
  const s = fields.next(TAG.integer).content;
  fields.end();
  return join(padStart(r, size), padStart(s, size));
};

/**
 * Converts an ECDSA signature of WebCrypto to the form of X.509 and CMS (RFC 3279, section 2.2.3).
 */
export const plainToDer = (signature: Bytes): Bytes => {
  const half = signature.length / 2;
  return sequence(integer(signature.subarray(0, half)), integer(signature.subarray(half)));
};

/**
 * The hash that a signature algorithm states itself; absent if it leaves that to the digest
 * algorithm stated beside it.
 */
export const hashNamedBy = ({ oid }: Algorithm): string | undefined =>
  RSA_WITH[oid] ?? ECDSA_WITH[oid];

/**
 * A signature to be checked: `publicKey` is the SubjectPublicKeyInfo, `digest` the WebCrypto name
 * of the hash if `algorithm` states none.
 */
export type SignedMessage = {
  readonly publicKey: Bytes;
  readonly algorithm: Algorithm;
  readonly digest?: string;
  readonly message: Bytes;
  readonly signature: Bytes;
};

/**
 * Whether the key made the signature (RSA PKCS#1 1.5 or PSS, ECDSA on P-256, P-384, P-521). Throws
 * `DerError` for other algorithms.
 */
export const isSignedBy = async ({
  publicKey,
  algorithm,
  digest,
  message,
  signature,
}: SignedMessage): Promise<boolean> => {
  const key = parseAlgorithm(fieldsOf(parseDer(publicKey)).next(TAG.sequence));
  const curve =
    key.oid === OID.ecPublicKey && key.parameters ? CURVES[oidOf(key.parameters)] : undefined;
  if (!curve && key.oid !== OID.rsa)
    throw new DerError(`The kind of key ${key.oid} is not known here`);
  const scheme = curve ? ecdsaScheme(algorithm, curve.name) : rsaScheme(algorithm, digest);
  const value = curve ? rawSignature(signature, curve.size) : signature;
  const imported = await crypto.subtle
    .importKey('spki', publicKey, scheme.import, false, ['verify'])
    .catch(() => {
      throw new DerError('The public key is not one');
    });
  return crypto.subtle.verify(scheme.verify, imported, value, message).catch(() => false);
};
