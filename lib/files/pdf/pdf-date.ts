import type { Instant } from '../../evidence/matter.ts';
import { parseClaimedTime } from '../parse-claimed-time.ts';

const FORM =
  /^(?:D:)?(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:Z(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)'?)$/u;

/**
 * The instant of a date in a PDF's information (ISO 32000-1, 7.9.4). Undefined where it names no
 * time zone, for then it is no instant, or no date.
 */
export const parsePdfDate = (raw: string): Instant | undefined => {
  const [whole, year = '', month = '', day = '', hour, minute, second = '00', ...zoneParts] =
    FORM.exec(raw.trim()) ?? [];
  if (whole === undefined) return undefined;
  const [sign, hours, minutes] = zoneParts;
  const zone = sign ? `${sign}${hours}:${minutes}` : 'Z';
  return parseClaimedTime({ year, month, day, time: `${hour}:${minute}:${second}`, zone });
};
