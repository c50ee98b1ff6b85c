import type { TranscriptAnchor } from './anchor.ts';

/** What typed words were read in, and the values of the sentence `place_` of it in `terms`. */
export type PlaceWords = {
  readonly kind: 'picture' | 'video' | 'sound';
  readonly values: Readonly<Record<string, string | number>>;
};

type File = { readonly path: string; readonly mediaType: string };

const typeOf = (mediaType: string): string => mediaType.split('/', 1)[0] ?? '';

/** Milliseconds as `00:12.300`, or with hours `1:02:03.400`. */
export const writeClock = (milliseconds: number): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const clock = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const rest = String(milliseconds % 1000).padStart(3, '0');
  return `${hours > 0 ? `${hours}:` : ''}${clock}.${rest}`;
};

/** A time as a person types it (`12.3`, `0:12`, `1:02:03.4`) in milliseconds, if it is one. */
export const readClock = (typed: string): number | undefined => {
  const found = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/u.exec(typed.trim());
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', rest = ''] = found;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(rest.padEnd(3, '0'));
};

/**
 * Says where typed words stand. Pictures, videos and sounds are numbered, each kind by itself, in
 * the order in which the item's record lists its `files`.
 */
export const placeWords = (anchor: TranscriptAnchor, files: readonly File[]): PlaceWords => {
  const { artifact: file } = anchor;
  const type = typeOf(files.find(({ path }) => path === file)?.mediaType ?? '');
  const alike = files.filter(({ mediaType }) => typeOf(mediaType) === type);
  const number = alike.findIndex(({ path }) => path === file) + 1 || '—';
  if ('region' in anchor) {
    const { region, pixels } = anchor;
    const { x: left, y: top } = region;
    const [right, bottom] = [left + region.width, top + region.height];
    return { kind: 'picture', values: { number, file, left, top, right, bottom, ...pixels } };
  }
  const [start, end] = [writeClock(anchor.span.start), writeClock(anchor.span.end)];
  return {
    kind: type === 'audio' ? 'sound' : 'video',
    values: { number, file, start, end },
  };
};
