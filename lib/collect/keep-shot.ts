import { shootsParts } from '../browser/tab/shoot.ts';
import type { Box, Rest, StillPage } from '../evidence/captured-page.ts';
import type { Bytes } from '../evidence/digest.ts';
import type { Stop } from '../screen/plan-segments.ts';
import { pngSize } from '../screen/png-size.ts';
import type { Collection } from '../store/capture/collection.ts';
import type { ArtifactRow } from '../store/db.ts';

const SHOT = 'tabs.captureVisibleTab';
/** The one call that takes what no screen could show at once; the page itself stays at its top. */
const SHOT_OF_PART = 'tabs.captureVisibleTab with rect';
/** By which call of the browser this one takes a page's segments. */
export const shotBy = (): string => (shootsParts() ? SHOT_OF_PART : SHOT);

/** Keeps what the screen shows, as the browser gave it. */
export const keepViewport = (collection: Collection, content: Bytes): Promise<ArtifactRow> =>
  collection.keep({
    path: 'viewport.png',
    role: 'viewport',
    mediaType: 'image/png',
    content,
    method: SHOT,
    at: new Date().toISOString(),
    pixels: pngSize(content),
  });

/**
 * Keeps a segment as the browser gave it. `offset` is in CSS pixels from the page's own left and
 * top.
 */
export const keepSegment = (
  collection: Collection,
  content: Bytes,
  { x, y }: Stop,
  { method, at }: Pick<ArtifactRow, 'method' | 'at'> = {
    method: shotBy(),
    at: new Date().toISOString(),
  },
): Promise<ArtifactRow> => {
  const number = collection.artifacts.filter(({ role }) => role === 'page-segment').length + 1;
  return collection.keep({
    path: `page-${String(number).padStart(3, '0')}.png`,
    role: 'page-segment',
    mediaType: 'image/png',
    content,
    method,
    at,
    pixels: pngSize(content),
    offset: { x, y },
  });
};

/**
 * The screen's own picture is the first segment where it shows just that: a shot less, of two a
 * second.
 */
export const keepAsShown = async (
  collection: Collection,
  { asShown, layout }: StillPage,
  shot: Stop | Box,
): Promise<Rest | undefined> => {
  const shown = collection.artifacts.find(({ role }) => role === 'viewport');
  if (!asShown || !shown || shot.x !== 0 || shot.y !== 0) return undefined;
  const content = new Uint8Array(await shown.blob.arrayBuffer());
  await keepSegment(collection, content, shot, {
    method: `${SHOT}: viewport.png, which shows the page's first segment`,
    at: shown.at,
  });
  return { x: 0, y: 0, height: layout.height };
};
