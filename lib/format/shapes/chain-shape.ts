import { isDigest } from '../../evidence/digest.ts';
import { LEAVING } from '../package-index.ts';
import { list, object, oneOf, optional, type Shape, text, whole } from '../shape.ts';

/** A custodian, as an index states one. */
export const custodianShape = object({
  name: text,
  organisation: optional(text),
  title: optional(text),
  employer: optional(text),
});

/** What an index says of a custody log. */
export const custodyShape = object({
  path: text,
  entries: whole,
  head: optional(isDigest),
  sealed: optional(whole),
  digest: optional(isDigest),
  chain: optional(text),
});

const isTrue: Shape<true> = (value): value is true => value === true;

/** The items of a log that are not in the package, and why. */
export const withheldShape = list(
  object({ number: whole, reason: text, inVault: optional(isTrue) }),
);
export const leftShape = optional(list(object({ number: whole, how: oneOf(LEAVING) })));

/** The chain of another custodian. */
export const chainShape = object({
  id: text,
  custodian: custodianShape,
  madeAt: text,
  custody: custodyShape,
  withheld: withheldShape,
  left: leftShape,
  notChosen: optional(list(whole)),
  notHere: optional(list(whole)),
});

/** Items of the same export that other volumes hold. */
export const elsewhereShape = optional(
  list(object({ number: whole, chain: optional(text), id: text, digest: isDigest, volume: whole })),
);
