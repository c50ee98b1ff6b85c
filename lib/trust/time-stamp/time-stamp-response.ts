import type { Bytes } from '../../evidence/digest.ts';
import { sequence, small } from '../der/build-der.ts';
import { fieldsOf, smallOf } from '../der/der-fields.ts';
import { parseBer } from '../der/parse-ber.ts';
import { type Der, DerError } from '../der/parse-der.ts';
import { TAG } from '../der/tags.ts';

/**
 * A TimeStampResp (RFC 3161, section 2.4.2): the token, or the reason why there is none; `mayRetry`
 * is true if the authority states a temporary failure.
 */
export type TimeStampResponse =
  | { readonly token: Der }
  | { readonly reason: string; readonly mayRetry: boolean };

const STATUS = [
  'granted',
  'granted with changes',
  'rejected',
  'to be waited for',
  'revocation near',
  'revoked',
];

const FAILURES: { readonly [bit: number]: string } = {
  0: 'it does not know the hash algorithm',
  2: 'it does not allow this request',
  5: 'it could not read the request',
  14: 'its source of time is not available',
  15: 'it does not grant this policy',
  16: 'it does not know an extension',
  17: 'it cannot give the additional information',
  25: 'it has a fault of its own',
};
const TEMPORARY = new Set([14, 25]);

const bitsSetIn = (bits: Der | undefined): number[] =>
  [...(bits?.content.subarray(1) ?? [])].flatMap((byte, at) =>
    [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (0x80 >> bit)).map((bit) => at * 8 + bit),
  );

const parseStatus = (value: Der): TimeStampResponse | undefined => {
  const fields = fieldsOf(value);
  const status = smallOf(fields.next());
  const words = fields.optional(TAG.sequence)?.inside ?? [];
  const failures = bitsSetIn(fields.optional(TAG.bitString));
  fields.end();
  if (status === 0) return undefined;
  const said = words.map(({ content }) =>
    new TextDecoder().decode(content).slice(0, 200).replace(/\.$/, ''),
  );
  const known = failures.map((bit) => FAILURES[bit] ?? `failure ${bit}`);
  const reason = [STATUS[status] ?? `status ${status}`, ...known, ...said].join('; ');
  return { reason, mayRetry: failures.some((bit) => TEMPORARY.has(bit)) };
};

/**
 * Parses a TimeStampResp, or a bare token, which some authorities and archives keep. A token that
 * was granted "with changes" is treated as refused, as the request asks for nothing that could be
 * changed. Throws `DerError`.
 */
export const parseTimeStampResponse = (value: Der): TimeStampResponse => {
  if (value.inside[0]?.tag === TAG.oid) return { token: value };
  const fields = fieldsOf(value);
  const refusal = parseStatus(fields.next());
  const token = fields.optional(TAG.sequence);
  fields.end();
  if (refusal) return refusal;
  if (!token) throw new DerError('The answer holds no token');
  return { token };
};

const GRANTED = 0;

/**
 * Returns a time-stamp as a TimeStampResp, which `openssl ts -verify -in` reads: a bare token is
 * wrapped in one. Throws `DerError`.
 */
export const responseOf = (der: Bytes): Bytes => {
  const value = parseBer(der);
  return value.inside[0]?.tag === TAG.oid ? sequence(sequence(small(GRANTED)), der) : der;
};
