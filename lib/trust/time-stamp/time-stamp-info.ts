import type { Bytes } from '../../evidence/digest.ts';
import { hashOf, parseAlgorithm } from '../der/algorithm.ts';
import { fieldsOf, oidOf, smallOf, timeOf } from '../der/der-fields.ts';
import { parseBer } from '../der/parse-ber.ts';
import { type Der, DerError } from '../der/parse-der.ts';
import { constructedTag, TAG } from '../der/tags.ts';

/**
 * The statement of a time-stamp token (TSTInfo, RFC 3161, section 2.4.2); `hash` is the WebCrypto
 * name, `nonce` a DER INTEGER.
 */
export type TimeStampInfo = {
  readonly policy: string;
  readonly hash: string;
  readonly imprint: Bytes;
  readonly serial: Bytes;
  readonly genTime: Date;
  readonly nonce?: Bytes;
};

const parseImprint = (value: Der): { hash: string; imprint: Bytes } => {
  const fields = fieldsOf(value);
  const hash = hashOf(parseAlgorithm(fields.next()));
  const imprint = fields.next(TAG.octetString).content;
  fields.end();
  return { hash, imprint };
};

/** Parses a TSTInfo in DER or BER. Throws `DerError`. */
export const parseTimeStampInfo = (der: Bytes): TimeStampInfo => {
  const fields = fieldsOf(parseBer(der));
  if (smallOf(fields.next()) !== 1) throw new DerError('The token has an unknown version');
  const policy = oidOf(fields.next());
  const imprint = parseImprint(fields.next());
  const serial = fields.next(TAG.integer).content;
  const genTime = timeOf(fields.next(TAG.generalizedTime));
  fields.optional(TAG.sequence);
  fields.optional(TAG.boolean);
  const nonce = fields.optional(TAG.integer)?.raw;
  fields.optional(constructedTag(0));
  fields.optional(constructedTag(1));
  fields.end();
  return { policy, ...imprint, serial, genTime, ...(nonce && { nonce }) };
};
