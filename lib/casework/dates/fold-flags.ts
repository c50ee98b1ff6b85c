import { type DateFlag, isRaised } from './date-flags.ts';
import { spanOf } from './time-span.ts';

/** The date on which the served order was made: the last one that ended by the time of service. */
const makingOf = (flags: readonly DateFlag[], served: DateFlag): DateFlag | undefined => {
  const end = spanOf(served.date.time).until;
  return flags
    .filter(
      ({ of, date }) =>
        of === served.of && date.type === 'order-made' && spanOf(date.time).until <= end,
    )
    .toSorted((one, other) => spanOf(other.date.time).from - spanOf(one.date.time).from)[0];
};

/**
 * Drops the flags that another flag implies: what lies after the service of an order also lies
 * after its making. A flag that cannot be told, or that is of another order, is kept.
 */
export const foldFlags = (flags: readonly DateFlag[]): readonly DateFlag[] => {
  const implied = flags
    .filter(({ answer, date }) => answer === 'after' && date.type === 'order-served')
    .map((served) => makingOf(flags, served));
  return flags.filter((flag) => flag.answer !== 'after' || !implied.includes(flag));
};

/** The flags to show beside an item, without implied ones. */
export const flagsToShow = (flags: readonly DateFlag[]): readonly DateFlag[] =>
  foldFlags(flags.filter(isRaised));
