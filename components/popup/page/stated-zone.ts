import type { StatedTime } from '../../../lib/evidence/item.ts';

/** An offset at the end of a time, as ISO 8601 writes it: `+08:00`, `+0800`. */
const OFFSET = /(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})$/u;

const offsetIn = (words: string | undefined): string | undefined => {
  const { sign, hours, minutes } = OFFSET.exec(words?.trim() ?? '')?.groups ?? {};
  return sign && Number(hours) <= 14 ? `${sign}${hours}:${minutes}` : undefined;
};

/**
 * The zone that a page states for a time, as `Intl` takes it, so that a person finds the same hour
 * on the page. Absent where the page states none.
 */
export const statedZone = ({ raw, shown }: StatedTime): string | undefined =>
  offsetIn(shown) ?? (/\d{1,2}:\d{2}/u.test(raw) ? offsetIn(raw) : undefined);
