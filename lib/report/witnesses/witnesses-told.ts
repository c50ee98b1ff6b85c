import { exhibitOf } from '../../evidence/export-item.ts';
import type { Instant } from '../../evidence/matter.ts';
import { compareCaptures } from '../../witnesses/compare-captures.ts';
import type { ReportInput } from '../report-input.ts';
import type { ToldWitness } from './witness-sentences.ts';

/** The captures of one page that a report or a statement sets side by side. */
export const witnessesTold = (
  input: Pick<ReportInput, 'matter' | 'items' | 'witnesses'>,
  timeOf: (at: Instant) => string,
): readonly ToldWitness[] => {
  const items = new Map(input.items.map((item) => [item.record.id, item]));
  return (input.witnesses ?? []).flatMap(([one, other]) => {
    const [earlier, later] = [items.get(one), items.get(other)];
    if (!earlier || !later) return [];
    const [a, b] = [earlier, later].map((item) => ({
      record: item.record,
      isRedacted: item.redactedRecord !== undefined,
      exhibit: exhibitOf(input, item),
      at: timeOf(item.record.capturedAt),
    }));
    const witness = a && b && compareCaptures(a, b);
    return witness ? [{ witness, earlier: a, later: b }] : [];
  });
};
