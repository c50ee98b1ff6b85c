import { UNNAMED_CUSTODIAN } from '../evidence/matter.ts';
import type { WitnessRelation } from '../evidence/witness/witness.ts';
import type { WitnessRecord } from './witness-record.ts';

/** The words of a name, without accents, case, marks and their order. */
const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

const nameOf = ({ custodian }: WitnessRecord): readonly string[] =>
  custodian === undefined || custodian.name === UNNAMED_CUSTODIAN ? [] : wordsOf(custodian.name);

const isPartOf = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((word) => other.includes(word));

/**
 * How the custodians of two records stand to each other. The names alone are compared, never the
 * organisations: of two records with one name nothing shows that they are of two persons, and a
 * name that is part of the other counts as the same.
 */
export const relationOf = (one: WitnessRecord, other: WitnessRecord): WitnessRelation => {
  const [a, b] = [nameOf(one), nameOf(other)];
  if (a.length === 0 || b.length === 0) return 'unnamed';
  return isPartOf(a, b) || isPartOf(b, a) ? 'one-name' : 'two-names';
};

/** Where a capture was sealed, as far as it is known beside its record. */
type Sealed = {
  readonly record: Pick<WitnessRecord, 'matter'>;
  readonly chain?: string;
  readonly isReceived?: boolean;
};

/**
 * The log that a capture was sealed in: that of its matter, or one of several that it has. A matter
 * that is handed over keeps its id: what comes back in a package was sealed in another log of it.
 */
export const logOf = ({ record, chain, isReceived = false }: Sealed): string =>
  JSON.stringify([record.matter.id, chain ?? (isReceived ? 'received' : '')]);
