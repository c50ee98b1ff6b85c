import type { Size } from '../evidence/page/box.ts';
import type { HeldPage } from '../evidence/page/calls/held-page.ts';
import { SCREENS_ROUND_POST } from '../evidence/page/scope.ts';
import type { HeldArea, ShownArea } from '../evidence/page/scroll-area.ts';
import { closedAfter, noteAreaCoverage, type ShotArea, TOLERANCE } from './area-coverage.ts';
import type { CaptureRun } from './capture-run.ts';
import { noteClosed } from './note-closed.ts';
import { addSegment, shoot } from './pictures/add-shot.ts';
import { planShots, type ShotLimits } from './pictures/plan-shots.ts';

const SHOT = 'tabs.captureVisibleTab';

/** The box of content that a picture shows, and the size of the whole content by then. */
type Shot = { readonly x: number; readonly y: number; right: number; bottom: number; size: Size };

/**
 * Adds a picture of the viewport. `usable` is the box of the part in it, in whole pixels of the
 * picture, and the offset is where that box lies in the part's content.
 */
const addAreaShot = async (
  run: CaptureRun,
  { index }: HeldArea,
  { box, content: from, size }: ShownArea,
  ratio: number,
): Promise<Shot> => {
  const { content, at } = await shoot(run);
  const [x, y] = [Math.ceil(box.x * ratio), Math.ceil(box.y * ratio)];
  const width = Math.floor((box.x + box.width) * ratio) - x;
  const height = Math.floor((box.y + box.height) * ratio) - y;
  const offset = { x: from.x + x / ratio - box.x, y: from.y + y / ratio - box.y };
  const usable = { x, y, width, height };
  await addSegment(run.collection, content, offset, { method: SHOT, at, area: index, usable });
  return { ...offset, right: offset.x + width / ratio, bottom: offset.y + height / ratio, size };
};

type AreaRun = { readonly run: CaptureRun; readonly area: HeldArea; readonly ratio: number };

/** Shows and shoots one place of an area; undefined where the area is gone or not seen. */
const shootPlace = async (
  { run, area, ratio }: AreaRun,
  x: number,
  y: number,
): Promise<Shot | undefined> => {
  const shown = await run.browser.callPage(run.tab.id, 'showArea', area.index, x, y);
  if (!shown || shown.box.width < 1 || shown.box.height < 1) return undefined;
  return addAreaShot(run, area, shown, ratio);
};

/** Shoots one row of an area from left to right. */
const shootRow = async (
  areaRun: AreaRun,
  y: number,
  most: number,
): Promise<{ last: Shot; pictures: number } | undefined> => {
  let pictures = 0;
  let last: Shot | undefined;
  for (let x = 0; pictures < most; ) {
    const shot = await shootPlace(areaRun, x, y);
    if (!shot) break;
    pictures += 1;
    last = shot;
    const { right, size } = shot;
    if (right >= size.width - TOLERANCE || Math.floor(right) <= x) break;
    x = Math.floor(right); // the next picture begins where this one ends, in whole pixels
  }
  return last && { last, pictures };
};

/** Shoots an area from its top to its end, with at most `most` pictures. */
const shootArea = async (areaRun: AreaRun, shot: ShotArea, most: number): Promise<void> => {
  for (let y = 0; shot.pictures < most; ) {
    const row = await shootRow(areaRun, y, most - shot.pictures);
    if (!row) return;
    shot.pictures += row.pictures;
    shot.size = row.last.size;
    const { y: top, bottom, right } = row.last;
    const isFurther = bottom > (shot.rows.at(-1)?.bottom ?? 0) + TOLERANCE;
    if (isFurther) shot.rows.push({ top, bottom, right });
    if (!isFurther || bottom >= shot.size.height - TOLERANCE) return;
    y = Math.floor(bottom);
  }
};

const noteArea = ({ collection }: CaptureRun, { area, pictures }: ShotArea): void => {
  if (pictures === 0) return;
  const { x, y, width, height } = area.place;
  collection.addStep({
    step: 'area',
    by: 'Element.scrollTo',
    detail:
      `${area.name}, ${width} × ${height} at ${x}, ${y} of the page, scrolls by itself: ` +
      `scrolled in place and shot in ${pictures} pictures`,
  });
};

/** With a post, no more pictures than this are taken of a page and its parts together. */
const limitOf = ({ scope, mostScreens }: ShotLimits): number =>
  scope === 'post' ? Math.min(mostScreens, SCREENS_ROUND_POST) : mostScreens;

const areaOfPost = ({ areas, postArea }: HeldPage): HeldArea | undefined =>
  areas.find(({ index }) => index === postArea?.index);

/** The limits for the page itself, so that the part that holds the post can be shot too. */
export const leaveForAreas = (limits: ShotLimits, held: HeldPage): ShotLimits => {
  const screens = areaOfPost(held)?.screens ?? 0;
  return { ...limits, mostScreens: Math.max(1, limits.mostScreens - screens) };
};

/** The part that holds the post comes first; the others are shot where the whole page is. */
const inOrder = (held: HeldPage, isWholePage: boolean): readonly HeldArea[] => {
  const first = areaOfPost(held);
  const others = isWholePage ? held.areas.filter((area) => area !== first) : [];
  return first ? [first, ...others] : others;
};

const segmentsIn = ({ collection }: CaptureRun): number =>
  collection.artifacts.filter(({ role }) => role === 'page-segment').length;

/**
 * Shoots areas one after the other. `shot` gets each as it is begun, so that an error loses none.
 */
const shootAll = async (
  run: CaptureRun,
  held: HeldPage,
  areas: readonly HeldArea[],
  limit: number,
  shot: ShotArea[],
): Promise<void> => {
  const ratio = held.layout.devicePixelRatio;
  for (const area of areas) {
    const least = area.index === held.postArea?.index ? 1 : 0;
    const begun: ShotArea = { area, size: area.size, rows: [], pictures: 0 };
    shot.push(begun);
    const most = Math.max(least, limit - segmentsIn(run));
    await shootArea({ run, area, ratio }, begun, most);
    noteArea(run, begun);
  }
};

/**
 * Shoots the parts that scroll by themselves, each from its top to its end, after the page itself
 * and within the same limit of pictures. What lies over them is made transparent. Records what was
 * shown of each, and what stays hidden.
 */
export const shootAreas = async (
  run: CaptureRun,
  held: HeldPage,
  limits: ShotLimits,
): Promise<void> => {
  const { collection, browser } = run;
  const { isWholePage } = planShots(leaveForAreas(limits, held), held, browser.shootsParts());
  const areas = inOrder(held, isWholePage);
  const wanted = areas.reduce((sum, { screens }) => sum + screens, 0);
  if (wanted > 0) await collection.updateDraft({}, { segments: segmentsIn(run) + wanted });
  const shot: ShotArea[] = [];
  try {
    await shootAll(run, held, areas, limitOf(limits), shot);
  } finally {
    // Where an error ended the shooting, that error is the one to be told.
    await noteAreaCoverage(collection, shot).catch(() => {});
  }
  noteClosed(collection, [...held.closed, ...shot.flatMap((one) => closedAfter(one) ?? [])]);
};
