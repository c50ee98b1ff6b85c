import type { Artifact, ArtifactRole } from '../evidence/item.ts';

/** The first of these that an item has shows it best. */
const ORDER: readonly ArtifactRole[] = [
  ...(['viewport', 'page-segment', 'unopened', 'before-reload', 'file'] as const),
];

/** A picture of more pixels would exhaust memory for the sake of a thumbnail. */
export const MOST_THUMBNAIL_PIXELS = 2 ** 26;

type Picture = Pick<Artifact, 'role' | 'mediaType' | 'pixels'>;

const isDrawable = ({ mediaType, pixels }: Picture): boolean =>
  mediaType.startsWith('image/') &&
  (pixels === undefined || pixels.width * pixels.height <= MOST_THUMBNAIL_PIXELS);

/** Which of an item's files its thumbnail is made of; undefined where none is a picture of it. */
export const pictureForThumbnail = <File extends Picture>(
  files: readonly File[],
): File | undefined => {
  const drawable = files.filter(isDrawable);
  return ORDER.map((wanted) => drawable.find(({ role }) => role === wanted)).find(Boolean);
};
