import type { Bytes } from '../../evidence/digest.ts';
import { fieldsOf, oidOf } from './der-fields.ts';
import { type Der, DerError } from './parse-der.ts';
import { TAG } from './tags.ts';

/**
 * An AlgorithmIdentifier (RFC 5280, section 4.1.1.2). NULL parameters are treated as absent: both
 * forms are in use for the same algorithm.
 */
export type Algorithm = { readonly oid: string; readonly parameters?: Der };

/**
 * The hashes of WebCrypto by object identifier. SHA-1 is only for reading old self-signed roots and
 * certificate identifiers.
 */
export const HASHES: { readonly [oid: string]: string } = {
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/**
 * Hashes, and signature algorithms by the hash that they state, for which two texts with the same
 * value can be made.
 */
const BROKEN: { readonly [oid: string]: string } = {
  '1.2.840.113549.2.2': 'MD2',
  '1.2.840.113549.2.4': 'MD4',
  '1.2.840.113549.2.5': 'MD5',
  '1.2.840.113549.1.1.2': 'MD2',
  '1.2.840.113549.1.1.3': 'MD4',
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.10045.4.1': 'SHA-1',
};

/** The error for an algorithm that is not used here: broken, or not known. */
export const unknownAlgorithm = (what: string, oid: string): DerError => {
  const broken = BROKEN[oid];
  return broken
    ? new DerError(`${what} rests on ${broken}, which can be forged`, 'WEAK_KEY')
    : new DerError(`${what} ${oid} is not known here`);
};

/** Reads an AlgorithmIdentifier. Throws `DerError`. */
export const parseAlgorithm = (value: Der): Algorithm => {
  const fields = fieldsOf(value);
  const oid = oidOf(fields.next());
  const parameters = value.inside.length > 1 ? fields.next() : undefined;
  fields.end();
  return parameters && parameters.tag !== TAG.null ? { oid, parameters } : { oid };
};

/** Hashes bytes with the hash of this WebCrypto name. */
export const hashBytes = async (hash: string, bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest(hash, bytes));

/**
 * The WebCrypto name of the hash that an AlgorithmIdentifier states. Throws `DerError` for any
 * other.
 */
export const hashOf = ({ oid, parameters }: Algorithm): string => {
  const hash = HASHES[oid];
  if (!hash || parameters) throw unknownAlgorithm('The hash', oid);
  return hash;
};
