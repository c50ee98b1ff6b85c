import exifr from 'exifr';
import type { ClaimName, FileClaim } from '../../evidence/file/file-facts.ts';
import type { Contents } from '../file-reading.ts';
import { fileProblem, tidyText } from '../file-reading.ts';
import { type PictureSize, pictureSize } from '../kinds/picture-size.ts';
import { parseClaimedTime } from '../parse-claimed-time.ts';
import { leadsToMeta } from './leads-to-meta.ts';

/** The version of the library in package.json; a test compares the two. */
export const PHOTO_LIBRARY = 'exifr 7.1.3';

/** Blocks that are read. Dates stay the words of the file: a reader's zone must not enter them. */
const OPTIONS = {
  tiff: true,
  exif: true,
  gps: true,
  xmp: false,
  icc: false,
  iptc: false,
  reviveValues: false,
  translateValues: false,
  mergeOutput: true,
};

type Tags = { readonly [tag: string]: unknown };

const LONGEST_CLAIM = 300;

const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? tidyText(String(value)).trim().slice(0, LONGEST_CLAIM).toWellFormed()
    : '';

/** The instant of a date, where the photograph states its offset from UTC as well. */
const instantOf = (date: string, offset: string): string | undefined => {
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/u.exec(date);
  if (!parts || !/^[+-]\d\d:\d\d$/u.test(offset)) return undefined;
  const [, year = '', month = '', day = '', time = ''] = parts;
  return parseClaimedTime({ year, month, day, time, zone: offset });
};

const DATES = [
  ['taken', 'DateTimeOriginal', 'OffsetTimeOriginal'],
  ['digitised', 'CreateDate', 'OffsetTimeDigitized'],
  ['modified', 'ModifyDate', 'OffsetTime'],
] as const;

const dateClaims = (tags: Tags): readonly FileClaim[] =>
  DATES.flatMap(([name, tag, offsetTag]) => {
    const [date, offset] = [wordsOf(tags[tag]), wordsOf(tags[offsetTag])];
    if (date === '') return [];
    const at = instantOf(date, offset);
    const raw = [date, offset].filter(Boolean).join(' ');
    return [{ by: 'EXIF', name, raw, ...(at !== undefined && { at }) } as const];
  });

const placeOf = ({ latitude, longitude }: Tags): string =>
  typeof latitude === 'number' && typeof longitude === 'number'
    ? `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`
    : '';

const claimsIn = (tags: Tags): readonly FileClaim[] => {
  const others: readonly (readonly [ClaimName, string])[] = [
    ['camera', [wordsOf(tags.Make), wordsOf(tags.Model)].filter(Boolean).join(' ')],
    ['software', wordsOf(tags.Software)],
    ['author', wordsOf(tags.Artist)],
    ['place', placeOf(tags)],
  ];
  return [
    ...dateClaims(tags),
    ...others.flatMap(([name, raw]) => (raw ? [{ by: 'EXIF', name, raw } as const] : [])),
  ];
};

/** Values of Orientation by which a picture is shown lying on its side (Exif 2.32, 4.6.4 A). */
const isTurned = ({ Orientation: turn }: Tags): boolean =>
  typeof turn === 'number' && turn >= 5 && turn <= 8;

/** The size of a picture as programs show it. */
const shownSize = (size: PictureSize | undefined, tags: Tags): PictureSize | undefined =>
  size && isTurned(tags) ? { width: size.height, height: size.width } : size;

/**
 * Reads what a photograph states of itself (Exif 2.32) and its size. EXIF that is damaged leaves no
 * claim; a picture whose header states no size is a problem of the reading.
 */
export const readPhoto = async (
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
): Promise<Contents> => {
  const isBoxed = ['image/heic', 'image/heif', 'image/avif'].includes(mediaType);
  const isSound = !isBoxed || leadsToMeta(bytes);
  const read = isSound ? await exifr.parse(bytes, OPTIONS).catch(() => undefined) : undefined;
  const tags: Tags = read ?? {};
  const pixels = shownSize(pictureSize(bytes, mediaType), tags);
  const isSizeKnown = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'].includes(mediaType);
  const message = 'The header of the picture states no size';
  return {
    by: PHOTO_LIBRARY,
    claims: claimsIn(tags),
    ...(pixels && { pixels }),
    problems: isSizeKnown && !pixels ? [fileProblem('FILE_DAMAGED', message)] : [],
  };
};
