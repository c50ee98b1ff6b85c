import type { Bytes } from '../../evidence/digest.ts';
import type { Box } from '../../evidence/page/box.ts';
import type { HeldPage } from '../../evidence/page/calls/held-page.ts';
import type { Stop } from '../../screen/plan-segments.ts';
import { pngSize } from '../../screen/png-size.ts';
import { usablePart } from '../../screen/usable-part.ts';
import type { Collection } from '../../store/capture/collection.ts';
import type { ArtifactRow } from '../../store/rows.ts';
import type { CaptureBrowser } from '../capture-browser.ts';
import type { CaptureRun } from '../capture-run.ts';

/** The browser call that takes a picture. */
export const SHOT = 'tabs.captureVisibleTab';
/** Firefox takes any part of the page in one call, without scrolling. */
const SHOT_OF_PART = 'tabs.captureVisibleTab with rect';

/** The browser call by which this browser takes a page's segments, as the record names it. */
export const shotMethod = (browser: CaptureBrowser): string =>
  browser.shootsParts() ? SHOT_OF_PART : SHOT;

/** A picture of the tab, and when the browser gave it. */
export type Shot = { readonly content: Bytes; readonly at: string };

/** Takes a picture of the tab, or of a part of its page. */
export const shoot = async (
  { browser, tab }: Pick<CaptureRun, 'browser' | 'tab'>,
  part?: Box,
): Promise<Shot> => ({
  content: await browser.shootTab(tab, part),
  at: new Date().toISOString(),
});

/**
 * Adds a picture of the viewport, byte for byte as the browser gave it. One of before a reload, or
 * of before parts of the page were opened, bears a name that says so, since it shows the page
 * otherwise than all else in the record.
 */
export const addViewport = (
  collection: Collection,
  { content, at }: Shot,
  role: 'viewport' | 'before-reload' | 'unopened' = 'viewport',
): Promise<ArtifactRow> =>
  collection.addArtifact({
    path: `${role}.png`,
    role,
    mediaType: 'image/png',
    content,
    method: SHOT,
    at,
    pixels: pngSize(content),
  });

/** How a segment was taken, and what of it shows the page or a part that scrolls by itself. */
export type SegmentFacts = Pick<ArtifactRow, 'method' | 'at' | 'usable' | 'scale' | 'area'>;

/**
 * Adds a segment, byte for byte as the browser gave it. `offset` is in CSS pixels from the page's
 * own left and top, or from those of the content of the part that `area` names. Segments are
 * numbered in the order in which they are added.
 */
export const addSegment = (
  collection: Collection,
  content: Bytes,
  offset: Stop,
  facts: SegmentFacts,
): Promise<ArtifactRow> => {
  const number = collection.artifacts.filter(({ role }) => role === 'page-segment').length + 1;
  return collection.addArtifact({
    path: `page-${String(number).padStart(3, '0')}.png`,
    role: 'page-segment',
    mediaType: 'image/png',
    content,
    ...facts,
    pixels: pngSize(content),
    offset: { x: offset.x, y: offset.y },
  });
};

/**
 * Adds the viewport's picture as the first segment where it already shows just that. It saves one
 * of the two shots a second that the browser permits. Returns undefined where a new shot is needed.
 */
export const reuseViewport = async (
  collection: Collection,
  { topAlreadyShot, layout }: HeldPage,
  shot: Stop | Box,
): Promise<ArtifactRow | undefined> => {
  const viewport = collection.artifacts.find(({ role }) => role === 'viewport');
  const { scroll, left } = layout;
  const isThere = shot.y === 0 && Math.abs(shot.x - (scroll.x - left)) < 1;
  if (!topAlreadyShot || !viewport || !isThere) return undefined;
  const content = new Uint8Array(await viewport.blob.arrayBuffer());
  return addSegment(collection, content, shot, {
    method: `${SHOT}: viewport.png, which shows the page's first segment`,
    at: viewport.at,
    ...usablePart(pngSize(content), layout),
  });
};

/** The step of `method[]` that names an address which the page gave itself during the capture. */
const STEP = 'address-changed';

/** A page that counts in its address would fill the record. */
const MOST_STEPS = 20;

/**
 * Records an address that the page gave itself while it was shot (History API, fragment), where it
 * is not the one that the capture began with; each address once, at most twenty. `path` is the
 * picture that was taken at it; absent after the last picture. Another page is not recorded here:
 * its pictures are refused.
 */
export const noteAddress = (
  { collection, tab }: CaptureRun,
  url: string | undefined,
  path?: string,
): void => {
  if (url === undefined || url === tab.url) return;
  const steps = collection.steps.filter(({ step }) => step === STEP);
  const isNoted = steps.some(({ detail = '' }) => detail.startsWith(`${url} `));
  if (isNoted || steps.length >= MOST_STEPS) return;
  const when = path === undefined ? 'after the last picture' : `at ${path}`;
  collection.addStep({ step: STEP, by: 'the page', detail: `${url} ${when}` });
};
