import { groupBy } from '../../evidence/group-by.ts';

/** An exhibit label of a series: what all its labels begin with, and the number at its end. */
const SERIES = /^(.*?)0*(\d+)$/su;

const stemOf = (exhibit: string): string | undefined => SERIES.exec(exhibit)?.[1];

/** The stem that most labels have; the first of several. */
const commonStem = (exhibits: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const exhibit of exhibits) {
    const stem = stemOf(exhibit);
    if (stem !== undefined) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
};

/**
 * Short labels for a picture: of the series that most exhibits belong to the number alone ("3" for
 * "QL-2026-0003"), of any other exhibit its whole label. A number that two exhibits would share is
 * given to neither.
 */
export const shortExhibits = (exhibits: readonly string[]): ReadonlyMap<string, string> => {
  const all = [...new Set(exhibits)].filter((exhibit) => exhibit !== '');
  const stem = commonStem(all);
  const pairs = all.map((exhibit): [string, string] => {
    const [, own, number] = SERIES.exec(exhibit) ?? [];
    return [exhibit, own !== undefined && own === stem ? (number ?? exhibit) : exhibit];
  });
  const uses = groupBy(pairs, ([, short]) => short);
  return new Map(
    pairs.map(([exhibit, short]) => [exhibit, uses.get(short)?.length === 1 ? short : exhibit]),
  );
};
