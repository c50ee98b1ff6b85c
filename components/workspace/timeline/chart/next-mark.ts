import type { TimelinePlan } from '../../../../lib/casework/timeline/plan-timeline.ts';

type PlacedMark = TimelinePlan['marks'][number];

const inLane = (marks: readonly PlacedMark[], lane: number): readonly PlacedMark[] =>
  marks
    .filter((mark) => mark.lane === lane)
    .toSorted((one, other) => one.x - other.x || one.row - other.row);

const nearest = (marks: readonly PlacedMark[], x: number): PlacedMark | undefined =>
  marks.toSorted((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x))[0];

/**
 * The mark that an arrow key, Home or End goes to from another: along its lane, or to the nearest
 * in the next lane that has one.
 */
export const nextMark = (
  marks: readonly PlacedMark[],
  current: PlacedMark,
  key: string,
): PlacedMark | undefined => {
  const lane = inLane(marks, current.lane);
  const at = lane.indexOf(current);
  if (key === 'ArrowRight') return lane[at + 1];
  if (key === 'ArrowLeft') return lane[at - 1];
  if (key === 'Home') return lane[0];
  if (key === 'End') return lane.at(-1);
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return undefined;
  const lanes = [...new Set(marks.map((mark) => mark.lane))].sort((one, other) => one - other);
  const next = lanes[lanes.indexOf(current.lane) + step];
  return next === undefined ? undefined : nearest(inLane(marks, next), current.x);
};
