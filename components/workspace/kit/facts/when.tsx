import type { Instant } from '../../../../lib/evidence/matter.ts';
import { useFormat } from '../../../format.ts';
import css from './when.module.css';

/**
 * An instant on two lines, the day and the time of day with its zone; the UTC instant on hover.
 */
export const DayAndTime = ({ at }: { readonly at: Instant }) => {
  const format = useFormat();
  return (
    <time dateTime={at} title={at} className={css.stacked}>
      {format.day(at)}
      <span>{format.clockInZone(at)}</span>
    </time>
  );
};

/** An instant to the second in the matter's zone, with the UTC instant beside it. */
export const ExactTime = ({ at }: { readonly at: Instant }) => {
  const format = useFormat();
  return (
    <time dateTime={at} className={css.exact}>
      {format.exact(at)} <span className={css.utc}>{at}</span>
    </time>
  );
};
