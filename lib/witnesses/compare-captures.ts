import { keyPage } from '../evidence/names/page-keys.ts';
import { type SamePage, samePageBy } from '../evidence/names/same-page.ts';
import type { IndexWitness, WitnessRelation, WitnessText } from '../evidence/witness/witness.ts';
import { type ComparedFact, compareFacts } from './compare-facts.ts';
import { comparePassages } from './compare-passages.ts';
import { relationOf } from './relation.ts';
import type { WitnessCapture, WitnessRecord } from './witness-record.ts';

/** Two captures of one page, sealed in two logs: what agrees and what differs. */
export type Witness = {
  readonly relation: WitnessRelation;
  readonly page: SamePage;
  readonly text: WitnessText;
  readonly facts: readonly ComparedFact[];
  /** How many files of media, or fetched files, have the same bytes. */
  readonly media: number;
};

const digestsOf = ({ artifacts }: WitnessRecord, roles: readonly string[]): ReadonlySet<string> =>
  new Set(artifacts.filter(({ role }) => roles.includes(role)).map(({ digest }) => digest));

const countSame = (one: WitnessRecord, other: WitnessRecord, roles: readonly string[]): number => {
  const known = digestsOf(other, roles);
  return [...digestsOf(one, roles)].filter((digest) => known.has(digest)).length;
};

const compareTexts = (earlier: WitnessRecord, later: WitnessRecord): WitnessText => {
  const recognised = comparePassages(earlier.post?.text, later.post?.text);
  if (recognised.kind !== 'none') return recognised;
  return { kind: countSame(earlier, later, ['text']) > 0 ? 'bytes' : 'none' };
};

/**
 * Compares two captures, the earlier first; undefined if they are not of one page. Whether they
 * were sealed in two logs is for the caller to know. Of a redacted record only the files that both
 * have are compared.
 */
export const compareCaptures = (
  earlier: WitnessCapture,
  later: WitnessCapture,
): Witness | undefined => {
  const page = samePageBy(keyPage(earlier.record), keyPage(later.record));
  if (!page) return undefined;
  const isRedacted = earlier.isRedacted || later.isRedacted;
  return {
    relation: relationOf(earlier.record, later.record),
    page,
    text: isRedacted ? { kind: 'redacted' } : compareTexts(earlier.record, later.record),
    facts: isRedacted ? [] : compareFacts(earlier.record, later.record),
    media: countSame(earlier.record, later.record, ['media', 'file']),
  };
};

const personOf = ({ custodian }: WitnessRecord): IndexWitness['custodians'][number] => ({
  name: custodian?.name ?? '',
  ...(custodian?.organisation !== undefined && { organisation: custodian.organisation }),
});

/** What the index of a package states of two captures; undefined as for `compareCaptures`. */
export const describeWitness = (
  items: readonly [string, string],
  earlier: WitnessCapture,
  later: WitnessCapture,
): IndexWitness | undefined => {
  const witness = compareCaptures(earlier, later);
  if (!witness) return undefined;
  const { relation, page, text, facts, media } = witness;
  const named = (state: ComparedFact['state']) =>
    facts.filter((fact) => fact.state === state).map(({ name }) => name);
  return {
    ...{ items, relation, by: page.by, text, media },
    custodians: [personOf(earlier.record), personOf(later.record)],
    at: [earlier.record.capturedAt, later.record.capturedAt],
    ...{ agree: named('agrees'), differ: named('differs'), single: named('single') },
  };
};
