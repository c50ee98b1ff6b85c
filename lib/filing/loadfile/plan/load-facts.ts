import type { Instant } from '../../../evidence/matter.ts';
import { parseLogLine } from '../../../format/parse-log-line.ts';
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

/** The last time-stamp of each item that the log states as it goes out. */
const readStamps = ({ custody }: FilingInput): LoadFacts['stamps'] =>
  new Map(
    custody.flatMap(({ line }) => {
      const { event, item, detail } = parseLogLine(line).entry ?? {};
      const { genTime: time, authority } = detail ?? {};
      if (event !== 'time-stamped' || item === undefined) return [];
      if (typeof time !== 'string' || typeof authority !== 'string') return [];
      return [[item, { time, authority }] as const];
    }),
  );

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
