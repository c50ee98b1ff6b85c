import type { PackageIndex } from '../../format/package-index.ts';
import { describeWitness } from '../../witnesses/compare-captures.ts';
import type { PackageInput } from '../input.ts';

/**
 * Captures of one page that were sealed in different logs, as the index states them; nothing where
 * there are none.
 */
export const describeWitnesses = ({
  witnesses = [],
  items,
}: Pick<PackageInput, 'witnesses' | 'items'>): Pick<PackageIndex, 'witnesses'> => {
  const captures = new Map(
    items.map(({ record, redactedRecord }) => [
      record.id,
      { record, isRedacted: redactedRecord !== undefined },
    ]),
  );
  const described = witnesses.flatMap((pair) => {
    const [earlier, later] = pair.map((id) => captures.get(id));
    return (earlier && later && describeWitness(pair, earlier, later)) ?? [];
  });
  return described.length > 0 ? { witnesses: described } : {};
};
