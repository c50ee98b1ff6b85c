import type { Bytes } from '../../evidence/digest.ts';
import { type Der, DerError } from './parse-der.ts';
import { TAG } from './tags.ts';

/**
 * Reads the members of a constructed value in order. `next` and `end` throw `DerError` for a member
 * that is missing, has another tag, or is left over.
 */
export type DerFields = {
  readonly next: (tag?: number) => Der;
  readonly optional: (tag: number) => Der | undefined;
  readonly end: () => void;
};

/** Starts reading the members of a constructed value. Throws `DerError` if it has another tag. */
export const fieldsOf = (value: Der, tag: number = TAG.sequence): DerFields => {
  if (value.tag !== tag) throw new DerError(`Tag ${value.tag} stands where ${tag} should`);
  let at = 0;
  const optional = (wanted: number): Der | undefined => {
    const member = value.inside[at];
    if (member?.tag !== wanted) return undefined;
    at += 1;
    return member;
  };
  const next = (wanted?: number): Der => {
    const member = value.inside[at];
    if (!member || (wanted !== undefined && member.tag !== wanted))
      throw new DerError('A member is missing');
    at += 1;
    return member;
  };
  const end = (): void => {
    if (at < value.inside.length) throw new DerError('A member is one too many');
  };
  return { next, optional, end };
};

/** The single member of a constructed value. Throws `DerError` if it has more or fewer. */
export const onlyMemberOf = (value: Der, tag: number = TAG.sequence): Der => {
  const fields = fieldsOf(value, tag);
  const only = fields.next();
  fields.end();
  return only;
};

/** An object identifier in dotted form: `1.2.840.113549.1.7.2`. */
export const oidOf = (value: Der): string => {
  if (value.tag !== TAG.oid) throw new DerError('An object identifier is missing');
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of value.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [both = 0, ...rest] = arcs;
  const first = Math.min(Math.floor(both / 40), 2);
  return [first, both - first * 40, ...rest].join('.');
};

/** A small non-negative integer. Throws `DerError` for one of more than four bytes. */
export const smallOf = (value: Der): number => {
  const [first = 0x80] = value.content;
  if (value.tag !== TAG.integer || value.content.length > 4 || first >= 0x80)
    throw new DerError('Not a small integer');
  return value.content.reduce((sum, digit) => sum * 256 + digit, 0);
};

/** The bytes of a BIT STRING. Throws `DerError` if its length is not a whole number of bytes. */
export const bitsOf = (value: Der): Bytes => {
  if (value.tag !== TAG.bitString || value.content[0] !== 0)
    throw new DerError('Not a whole bit string');
  return value.content.subarray(1);
};

const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/;

/**
 * Parses a UTCTime or GeneralizedTime (RFC 5280, section 4.1.2.5; fractions as in RFC 3161, also
 * with the trailing zeros that some authorities write). Throws `DerError` for a day or hour that
 * does not exist.
 */
export const timeOf = (value: Der): Date => {
  const written = new TextDecoder('latin1').decode(value.content);
  const short = value.tag === TAG.utcTime;
  if (!short && value.tag !== TAG.generalizedTime) throw new DerError('A time is missing');
  const full = short ? (written < '5' ? `20${written}` : `19${written}`) : written;
  const [, year, month, day, hour, minute, second, fraction = ''] = TIME.exec(full) ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = new Date(`${iso}${short ? '' : fraction.slice(0, 4)}Z`);
  // Date accepts 31 February and rolls it over; only a time that prints as it was written is one.
  if (Number.isNaN(time.getTime()) || time.toISOString().slice(0, 19) !== iso)
    throw new DerError('Not a time');
  return time;
};
