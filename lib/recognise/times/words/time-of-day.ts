import type { PartialTime } from '../partial-time.ts';

export type TimeOfDay = Pick<PartialTime, 'hour' | 'minute' | 'second'>;

const PART_OF_DAY =
  '凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间|夜裡|夜里|半夜|오전|오후|午前|午後|a\\.?\\s?m\\.?|p\\.?\\s?m\\.?';
/**
 * Part of the day, hour, minute, second, AM or PM. Minutes have two digits, so that 16:9 (a shape
 * of pictures) is none.
 */
const FORM = new RegExp(
  String.raw`^(${PART_OF_DAY})?\s*(\d{1,2})\s*(?:` +
    String.raw`[:：]\s*(\d{2})(?:\s*[:：]\s*(\d{2})(?:[.,]\d{1,6})?)?|` +
    String.raw`[点點时時시]\s*(?:整|(半)|([一1])刻|([三3])刻|` +
    String.raw`(\d{1,2})\s*(?:[分분]\s*(?:(\d{1,2})\s*[秒초]?)?)?)?` +
    String.raw`|\s*h\s*(\d{2})\s*(?:min)?|(?=\s*[ap]\.?\s?m))\s*(a\.?\s?m\.?|p\.?\s?m\.?)?$`,
  'iu',
);

/** The first and last hour, as written, that a part of the day may have, and what is added. */
const HOURS: readonly (readonly [RegExp, (hour: number) => number | undefined])[] = [
  [/^(?:凌晨|半夜)$/u, (hour) => (hour === 12 ? 0 : hour < 7 ? hour : undefined)],
  [/^(?:上午|오전|午前|a)/iu, (hour) => (hour === 12 ? 0 : hour < 12 ? hour : undefined)],
  [/^(?:清晨|早上|早晨)$/u, (hour) => (hour < 12 ? hour : undefined)],
  [/^中午$/u, (hour) => (hour < 3 ? hour + 12 : hour > 10 && hour < 15 ? hour : undefined)],
  [/^(?:下午|오후|午後|p)/iu, (hour) => (hour < 12 ? hour + 12 : hour)],
  [/^傍晚$/u, (hour) => (hour > 3 && hour < 9 ? hour + 12 : hour > 15 ? hour : undefined)],
  // 晚上12:05 may be five past midnight of either day, and 晚上2:00 belongs to the next one.
  [/^(?:晚上|夜)/u, (hour) => (hour > 4 && hour < 12 ? hour + 12 : hour > 16 ? hour : undefined)],
];

const hourOf = (part: string | undefined, hour: number): number | undefined =>
  part === undefined ? hour : HOURS.find(([form]) => form.test(part))?.[1](hour);

const optional = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/**
 * Parses a time of day that is the whole text: "09:15", "下午3点半", "9:15:07 pm", "9 h 15". 12 in the
 * morning (上午12:05, 12:05 am) is midnight, as browsers write it. Undefined for anything else, and
 * for an hour that its part of the day leaves open.
 */
export const parseTimeOfDay = (text: string): TimeOfDay | undefined => {
  const found = FORM.exec(text);
  if (!found) return undefined;
  const [, before, hours, colonMinute, colonSecond, half, one, three, minute, second, hMinute] =
    found;
  const after = found[11];
  if (before && after) return undefined;
  const hour = hourOf(before ?? after, Number(hours));
  if (hour === undefined || hour > 24) return undefined;
  const quarter = half ? 30 : one ? 15 : three ? 45 : undefined;
  return {
    hour,
    minute: quarter ?? optional(colonMinute ?? minute ?? hMinute),
    second: optional(colonSecond ?? second),
  };
};
