import { isDigest } from '../../../evidence/digest.ts';
import type { ParsedIndex } from '../../../format/parse-index.ts';
import type { ParsedRecord } from '../../../format/parse-record.ts';
import { logOf } from '../../../witnesses/relation.ts';
import { memberOf } from '../../history/log-detail.ts';
import type { OpenLog } from '../../open-log.ts';

/**
 * A capture of the package as far as second witnesses are told of it. `log` is the one that it was
 * sealed in; `isForeign`: of another browser than the exporter's; `isCertain`: the log shows how it
 * came into the matter.
 */
export type WitnessedCapture = {
  readonly id: string;
  readonly record: ParsedRecord;
  /** When it was captured, in milliseconds; NaN where the record states no time. */
  readonly at: number;
  readonly log: string;
  readonly isForeign: boolean;
  readonly isCertain: boolean;
};

/** How each item came into the matter: what was captured first counts, whatever came later. */
const arrivalsIn = ({
  entries,
}: OpenLog): ReadonlyMap<string, 'captured' | 'moved' | 'package'> => {
  const arrivals = new Map<string, 'captured' | 'moved' | 'package'>();
  for (const { event, item, detail } of entries) {
    if (item === undefined) continue;
    if (event === 'captured') arrivals.set(item, 'captured');
    if (event !== 'received' || arrivals.get(item) === 'captured') continue;
    const isInPackage = isDigest(memberOf(memberOf(detail, 'package'), 'tagManifest'));
    arrivals.set(item, isInPackage || arrivals.get(item) === 'package' ? 'package' : 'moved');
  }
  return arrivals;
};

/** The captures whose sealed records are here, by the ids of their items. */
export const witnessCaptures = (
  { items, elsewhere }: Pick<ParsedIndex, 'items' | 'elsewhere'>,
  log: OpenLog,
  records: ReadonlyMap<string, ParsedRecord>,
): ReadonlyMap<string, WitnessedCapture> => {
  const arrivals = arrivalsIn(log);
  return new Map(
    [...items, ...elsewhere].flatMap(({ id, chain }) => {
      const record = records.get(id);
      if (!record) return [];
      const arrival = arrivals.get(id);
      const isReceived = arrival === undefined || arrival === 'package';
      const capture: WitnessedCapture = {
        ...{ id, record, at: Date.parse(record.capturedAt) },
        log: logOf({ record, isReceived, ...(chain !== undefined && { chain }) }),
        isForeign: isReceived || chain !== undefined,
        isCertain: arrival !== undefined || chain !== undefined,
      };
      return [[id, capture] as const];
    }),
  );
};
