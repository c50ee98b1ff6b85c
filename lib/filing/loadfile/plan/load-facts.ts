import type { Instant } from '../../../evidence/matter.ts';
import { authorityName } from '../../../evidence/names/authority-name.ts';
import { stampTimes } from '../../../report/stamp-times.ts';
import type { FilingInput } from '../../filing-input.ts';

/** What the log states of a time-stamp over an item's record. */
type Stamp = { readonly time: Instant; readonly authority: string };

/** What the case file has on an item: how many statements, and the names of whom they concern. */
type CaseFacts = { readonly statements: number; readonly entities: readonly string[] };

/** What the rows of all items are made from, looked up once; by the id of the item. */
export type LoadFacts = {
  readonly input: FilingInput;
  readonly stamps: ReadonlyMap<string, Stamp>;
  readonly cases: ReadonlyMap<string, CaseFacts>;
};

/**
 * The time-stamp of each item: what its token states, else the last one that the log states as it
 * goes out. Authorities are named as people know them.
 */
const readStamps = ({ custody, stamps }: FilingInput): LoadFacts['stamps'] => {
  const read = [...(stamps ?? [])].flatMap(([item, { time, authority }]) =>
    time && authority ? [[item, { time, authority }] as const] : [],
  );
  const all = [...stampTimes(custody), ...read];
  return new Map(
    all.map(([item, { time, authority }]) => [item, { time, authority: authorityName(authority) }]),
  );
};

const readCases = ({ caseFile }: FilingInput): LoadFacts['cases'] => {
  const names = new Map(caseFile?.entity.map(({ id, name }) => [id, name]));
  const cases = new Map<string, CaseFacts>();
  for (const { item, entities } of caseFile?.statement ?? []) {
    const before = cases.get(item);
    const named = entities.flatMap((id) => names.get(id) ?? []);
    cases.set(item, {
      statements: (before?.statements ?? 0) + 1,
      entities: [...new Set([...(before?.entities ?? []), ...named])],
    });
  }
  return cases;
};

/** Gathers what the rows need of the log and of the case file. */
export const gatherLoadFacts = (input: FilingInput): LoadFacts => ({
  input,
  stamps: readStamps(input),
  cases: readCases(input),
});
