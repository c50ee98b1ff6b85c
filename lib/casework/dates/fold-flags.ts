import { type DateFlag, isRaised } from './date-flags.ts';
import { spanOf } from './time-span.ts';

/**
 * When the order that was served was made: of the dates that ended no later than its service, the
 * last.
 */
const madeBefore = (flags: readonly DateFlag[], served: DateFlag): DateFlag | undefined => {
  const end = spanOf(served.date.time).until;
  return flags
    .filter(
      ({ of, date }) =>
        of === served.of && date.type === 'order-made' && spanOf(date.time).until <= end,
    )
    .toSorted((one, other) => spanOf(other.date.time).from - spanOf(one.date.time).from)[0];
};

/**
 * The flags without those that another says already: what lies after an order's service lies after
 * its making. Nothing is left out where either cannot be told, nor of another order.
 */
export const foldFlags = (flags: readonly DateFlag[]): readonly DateFlag[] => {
  const said = flags
    .filter(({ answer, date }) => answer === 'after' && date.type === 'order-served')
    .map((served) => madeBefore(flags, served));
  return flags.filter((flag) => flag.answer !== 'after' || !said.includes(flag));
};

/** The flags worth a mark beside an item, each thing said once. */
export const flagsToShow = (flags: readonly DateFlag[]): readonly DateFlag[] =>
  foldFlags(flags.filter(isRaised));
