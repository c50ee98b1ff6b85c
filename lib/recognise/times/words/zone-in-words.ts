import type { StatedZone } from '../clock.ts';
import { FIXED_OFFSETS, SEASONAL_ZONES, SHARED_NAMES, ZONE_WORDS } from './zone-names.ts';

/**
 * A time of day behind which a zone may stand: with a colon or Chinese signs, or with AM or PM.
 */
const TIME =
  String.raw`(?:\d{1,2}\s?[:：.h]\s?\d{2}(?:[:：.]\d{2}(?:[.,]\d+)?)?|[点點时時分秒초분시])` +
  String.raw`(?:\s?[AaPp]\.?\s?[Mm]\b\.?)?|\d\s?[AaPp]\.?[Mm]\b\.?`;
/** An offset (`+0800`, `-05:30`) behind a time of day. */
const OFFSET = new RegExp(String.raw`(?<=(?:${TIME})\s?)([+−-])(\d{2}):?(\d{2})(?![\d:])`, 'iu');
/** `UTC`, `GMT+8`, `(UTC -05:30)`. */
const UTC = new RegExp(
  String.raw`[[(（]?(?<![\p{L}\d])(?:UTC|GMT|UT|Z|غرينتش|Гринуич|Гринвич)` +
    String.raw`(?:\s?([+−–-])(\d{1,2})(?::?(\d{2}))?)?(?![\p{L}\d])[\])）]?`,
  'u',
);
/** A short name in capitals behind a time of day, in brackets or not. */
const NAME = new RegExp(
  String.raw`(?<=(?:${TIME})\s?[[(（,]?\s?)[[(（]?(?<!\p{L})(?![AP]M\b)([A-Z]{2,5})` +
    String.raw`(?![\p{L}\d])[\])）]?`,
  'u',
);

/** The words without their zone, and that zone; `isOpen` if the zone cannot be told. */
export type ZoneInWords = {
  readonly rest: string;
  readonly zone?: StatedZone;
  readonly isOpen?: boolean;
};

const FURTHEST = 14 * 60;

const without = (words: string, found: RegExpExecArray): string =>
  `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`
    .replace(/\s+/gu, ' ')
    .trim();

const byOffset = (words: string, found: RegExpExecArray): ZoneInWords => {
  const [, sign, hours = '0', minutes = '0'] = found;
  const size = Number(hours) * 60 + Number(minutes);
  if (size > FURTHEST) return { rest: words, isOpen: true };
  const offset = sign === undefined || sign === '+' ? size : -size;
  return { rest: without(words, found), zone: { offset: offset || 0 } };
};

/** What a short name means to a reader in a zone; `open` for one that several zones bear. */
const meaningOf = (name: string, reader: string): StatedZone | 'open' | undefined => {
  const offset = FIXED_OFFSETS[name];
  if (offset !== undefined) return { offset };
  const seasonal = SEASONAL_ZONES[name];
  if (seasonal) return { timeZone: seasonal };
  const shared = SHARED_NAMES[name];
  // An unknown name of this form is a zone all the same, and may not be passed over.
  if (!shared) return /^[A-Z]{2,4}T$/u.test(name) ? 'open' : undefined;
  const isRead = shared.in.test(reader) && !shared.notIn?.test(reader);
  return isRead && shared.offset !== undefined ? { offset: shared.offset } : 'open';
};

const byName = (words: string, reader: string): ZoneInWords | undefined => {
  const found = NAME.exec(words);
  const meaning = found?.[1] && meaningOf(found[1], reader);
  if (!found || !meaning) return undefined;
  return meaning === 'open'
    ? { rest: words, isOpen: true }
    : { rest: without(words, found), zone: meaning };
};

/** Words that hold none of these name no zone; spares trying each form. */
const ZONE_CUE = /[时時시]|time|heure|hor|врем|мск/iu;

const inWords = (words: string): ZoneInWords | undefined => {
  if (!ZONE_CUE.test(words)) return undefined;
  for (const [form, timeZone] of ZONE_WORDS) {
    const found = form.exec(words);
    if (found) return { rest: without(words, found), zone: { timeZone } };
  }
  return undefined;
};

/**
 * Takes the zone out of the words of a time ("09:15 UTC", "9:15 PM ET", "09:15（北京时间）"). A
 * short name that several zones bear leaves the zone open. `reader` is the zone (IANA) that the
 * page is read in.
 */
export const takeZone = (words: string, reader: string): ZoneInWords => {
  if (!/\d/u.test(words)) return { rest: words };
  const utc = UTC.exec(words);
  if (utc) return byOffset(words, utc);
  const offset = OFFSET.exec(words);
  if (offset) return byOffset(words, offset);
  return byName(words, reader) ?? inWords(words) ?? { rest: words };
};
