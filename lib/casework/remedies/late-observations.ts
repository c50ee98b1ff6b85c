import { orderOf, type Span, spanOf } from '../dates/time-span.ts';
import type { ActEvidence, Observation, OrderedAct } from './act-evidence.ts';

/**
 * When an act was performed, according to the item observed: the time of its push if that is known,
 * else the time of the capture.
 */
const performedIn = (
  { item }: Observation,
  { pushes, capturedAt, timeZone }: ActEvidence,
): Span | undefined => {
  const pushed = pushes.find((push) => push.item === item && push.time)?.time;
  const at = capturedAt(item);
  if (pushed) return spanOf(pushed);
  return at === undefined ? undefined : spanOf({ at, precision: 'second', timeZone });
};

/** The observations that show an act performed after it was due; none if it has no due time. */
export const listLateObservations = (
  act: OrderedAct,
  observations: readonly Observation[],
  evidence: ActEvidence,
): readonly Observation[] => {
  const { due } = act;
  if (!due) return [];
  const performed = observations
    .filter(({ verdict }) => verdict === 'met')
    .flatMap((observation) => {
      const span = performedIn(observation, evidence);
      return span ? [{ observation, span }] : [];
    })
    .toSorted((one, other) => one.span.from - other.span.from);
  // A lasting act is performed when it is first seen; later looks at it are not late.
  return (act.durationDays ? performed.slice(0, 1) : performed)
    .filter(({ span }) => orderOf(span, spanOf(due)) === 'after')
    .map(({ observation }) => observation);
};
