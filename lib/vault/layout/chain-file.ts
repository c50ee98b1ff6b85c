import { canonicalBytes } from '../../evidence/chain/canonical.ts';
import type { Bytes } from '../../evidence/digest.ts';
import type { Custodian, Instant } from '../../evidence/matter.ts';
import { FormatError } from '../../format/format-error.ts';
import { literal, object, optional, parseJson, type Shape, text } from '../../format/shape.ts';
import { instant } from '../../format/shapes/instant-shape.ts';

/** The format of `chain.json`. */
export const CHAIN_FORMAT = 'matterproof-chain/1';

/**
 * What a chain says of itself: whose it is, and the certificate, in PEM, by which its custodian
 * signs packages. None of it is proven by standing in a vault.
 */
export type ChainFile = {
  readonly format: typeof CHAIN_FORMAT;
  readonly chain: string;
  readonly matterId: string;
  readonly custodian: Custodian;
  readonly madeAt: Instant;
  readonly certificate?: string;
};

/** A custodian as a file of a vault states it. */
export const custodianShape = object({
  name: text,
  organisation: optional(text),
  title: optional(text),
  employer: optional(text),
});

const chainFile: Shape<ChainFile> = object({
  format: literal(CHAIN_FORMAT),
  chain: text,
  matterId: text,
  custodian: custodianShape,
  madeAt: instant,
  certificate: optional(text),
});

/** The bytes of `chain.json`. */
export const buildChainFile = (facts: Omit<ChainFile, 'format'>): Bytes =>
  canonicalBytes({ format: CHAIN_FORMAT, ...facts });

/** The text of JSON in UTF-8. Throws `FormatError`. */
export const textOfBytes = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FormatError('This is not a text in UTF-8');
  }
};

/**
 * Parses `chain.json`, read at the place of this chain. Throws `FormatError`, also where it speaks
 * of another chain or matter.
 */
export const parseChainFile = (
  bytes: Uint8Array,
  place: { readonly matter: string; readonly chain: string },
): ChainFile => {
  const value = parseJson(textOfBytes(bytes));
  if (!chainFile(value)) throw new FormatError('This is not what a chain says of itself');
  if (value.chain !== place.chain || value.matterId !== place.matter)
    throw new FormatError(`It speaks of chain ${value.chain} of matter ${value.matterId}`);
  return value;
};
