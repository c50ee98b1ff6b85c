import type { CaseTime } from '../../evidence/casework.ts';
import type { StatedTime } from '../../evidence/item.ts';
import type { Matter } from '../../evidence/matter.ts';
import { isTimeZone } from '../../evidence/wall-time.ts';
import { isMainlandDocket } from '../docket-number.ts';

/**
 * Words in a court's name that leave one time zone only. The first that fits counts: a court of
 * Taiwan or Hong Kong is also a 法院.
 */
const COURTS: readonly (readonly [name: RegExp, timeZone: string])[] = [
  [/香港|hong kong/iu, 'Asia/Hong_Kong'],
  [/澳[门門]|maca[uo]/iu, 'Asia/Macau'],
  // 烟台中院 and 邢台南和区人民法院 are courts of the mainland.
  [/[台臺][灣湾]|(?<!\p{Script=Han})[台臺][北中南]|高雄|taiwan|taipei/iu, 'Asia/Taipei'],
  [/新加坡|singapore/iu, 'Asia/Singapore'],
  [/日本|裁判所|tokyo|osaka/iu, 'Asia/Tokyo'],
  [/법원|seoul|韩国|韓國/iu, 'Asia/Seoul'],
  [/法院|仲裁委员会|people[’']s court|internet court|\bPRC\b/iu, 'Asia/Shanghai'],
  [/district of california|\b[NCES]\.\s?D\.\s?Cal/iu, 'America/Los_Angeles'],
  [/district of new york|\b[NESW]\.\s?D\.\s?N\.\s?Y|new york county/iu, 'America/New_York'],
  [/\b(?:delaware|new jersey|massachusetts|D\.\s?(?:Del|N\.\s?J|Mass))\b/iu, 'America/New_York'],
  [/district of illinois|\b[NCS]\.\s?D\.\s?Ill/iu, 'America/Chicago'],
  [/england|royal courts of justice/iu, 'Europe/London'],
  [/landgericht|amtsgericht|oberlandesgericht|bundesgerichtshof/iu, 'Europe/Berlin'],
  [/tribunal judiciaire|cour d[’']appel de (?:paris|versailles|lyon)/iu, 'Europe/Paris'],
];

/** The time zone of a court's place as an IANA name, if its name leaves one only. */
export const zoneOfCourt = (court: string | undefined): string | undefined =>
  court ? COURTS.find(([name]) => name.test(court))?.[1] : undefined;

/** What of a matter tells its time zone. */
export type ZoneFacts = Partial<Pick<Matter, 'timeZone' | 'court' | 'docket' | 'reference'>>;

/**
 * The zone in which a matter's times are shown, as an IANA name: the one that a person chose, else
 * that of the court's place, else that of a case number of mainland China, which has one zone, else
 * `own`, the zone of this computer. A zone that this system does not know does not count.
 */
export const zoneOfMatter = (matter: ZoneFacts | undefined, own: string): string => {
  const { timeZone, court, docket = '', reference = '' } = matter ?? {};
  if (isTimeZone(timeZone)) return timeZone;
  const isMainland = isMainlandDocket(docket) || isMainlandDocket(reference);
  return zoneOfCourt(court) ?? (isMainland ? 'Asia/Shanghai' : own);
};

const FINE: ReadonlySet<CaseTime['precision']> = new Set(['hour', 'minute', 'second']);

/** Whether a time of this precision has a time of day; a coarser one is shown without. */
export const isTimeOfDay = (precision: CaseTime['precision']): boolean => FINE.has(precision);

/**
 * A stated time on the clock of `timeZone`. A day, month or year stays in the zone in which it was
 * read, since it could become another one elsewhere. Undefined where the words give no instant.
 */
export const statedCaseTime = (
  { at, precision = 'second', assumedTimeZone = 'UTC' }: StatedTime,
  timeZone: string,
): CaseTime | undefined =>
  at ? { at, precision, timeZone: isTimeOfDay(precision) ? timeZone : assumedTimeZone } : undefined;
