import { areTouching, type Box, type Size } from '../../evidence/page/box.ts';
import type { ParsedItem, ParsedTranscript } from '../../format/parse-index.ts';

/**
 * The sealed file that words were typed from; `pixels` and `durationMs` where its record states
 * them.
 */
type Source = {
  readonly path: string;
  readonly mediaType: string;
  readonly pixels?: Size | undefined;
  readonly durationMs?: number | undefined;
};

/** A JPEG can state that it is to be shown turned by a quarter. */
const isSizeOf = (shown: Size, { mediaType, pixels }: Source): boolean => {
  if (!pixels) return true;
  const [width, height] = [pixels.width, pixels.height];
  const isTurned = shown.width === height && shown.height === width;
  return (
    (shown.width === width && shown.height === height) || (mediaType === 'image/jpeg' && isTurned)
  );
};

/** By how much a player's clock may be ahead of the computer's, in a recording. */
const CLOCK_MS = 1_000;

const isInside = ({ x, y, width, height }: Box, within: Size): boolean =>
  width > 0 && height > 0 && x + width <= within.width && y + height <= within.height;

const regionFault = (
  { region, pixels }: Extract<ParsedTranscript, { readonly region: unknown }>,
  source: Source,
  { redactions = [] }: ParsedItem,
): string | undefined => {
  if (!source.mediaType.startsWith('image/')) return 'is of a region of a file that is no picture';
  if (!isSizeOf(pixels, source)) return 'states another size of its picture than the record';
  if (!isInside(region, pixels)) return 'is of a region that does not lie in its picture';
  const isCovered = redactions.some(
    ({ of, box }) => of === source.path && box && areTouching(box, region),
  );
  return isCovered ? 'is of a region that is covered in this package' : undefined;
};

/**
 * Says why a statement whose words a person typed cannot be of the picture, video or sound that it
 * names; undefined if it can. Whether the words are those that are seen or heard there is for
 * people to say.
 */
export const transcriptFault = (
  anchor: ParsedTranscript,
  source: Source,
  item: ParsedItem,
): string | undefined => {
  if (anchor.by.trim() === '') return 'does not say who typed its words';
  if (anchor.exact.trim() === '') return 'has no words';
  if ('region' in anchor) return regionFault(anchor, source, item);
  if (!/^(?:video|audio)\//u.test(source.mediaType))
    return 'is of a span of a file that is neither video nor sound';
  if (anchor.span.start >= anchor.span.end) return 'is of a span without length';
  // The length is by the computer's clock, and a player can show the last picture a little longer.
  const most = (source.durationMs ?? Number.POSITIVE_INFINITY) + CLOCK_MS;
  return anchor.span.end <= most ? undefined : 'is of a span that goes on after its file ends';
};
