import type { HeldPage } from '../../evidence/page/calls/held-page.ts';
import type { ClosedPart } from '../../evidence/page/scroll-area.ts';
import { ancestorsOf, liesIn } from '../dom/flat-tree.ts';
import { ownDocument } from '../dom/own-document.ts';
import { addMark } from '../hold/marks.ts';
import { type ChosenAreas, chooseAreas, isConsent, listNames } from './choose-areas.ts';
import { describeElement } from './describe-element.ts';
import { findScrollers } from './find/find-scrollers.ts';
import { findWall, isCoveredByDialog } from './find/find-wall.ts';
import { describeForeignFrames, type ForeignFrame } from './find/foreign-frames.ts';
import { positionOf, type ScrollPosition } from './scroll-positions.ts';
import { placeOnPage, type TakenArea } from './taken-area.ts';
import { undoScrollLock } from './undo-scroll-lock.ts';

const STYLE = 'scripting.insertCSS';
const LEAST_CUT_OFF = 40;

/** What was found, and changed, before the page is shot. */
export type PreparedAreas = {
  readonly areas: readonly TakenArea[];
  readonly closed: readonly ClosedPart[];
  /** The layers that cover the window and are made transparent in the page's pictures. */
  readonly wall: readonly Element[];
  /** Why the page cannot be seen under what covers it. */
  readonly covered?: string;
  /** What hides some of its content in every picture. */
  readonly hiders: readonly Element[];
  readonly positions: readonly ScrollPosition[];
  readonly isChanged: boolean;
  readonly changes: HeldPage['changes'];
};

const cutOffOf = ({ left }: ChosenAreas): readonly Element[] =>
  left
    .filter(({ way, counted }) => way === 'clips' && counted.hidden >= LEAST_CUT_OFF)
    .map(({ element }) => element);

const littleOf = ({ left }: ChosenAreas): readonly Element[] =>
  left.filter(({ way }) => way === 'scrolls').map(({ element }) => element);

const describeFrame = ({ element, name }: ForeignFrame): string => {
  const { x, y, width, height } = placeOnPage(element);
  return `${name}, ${width} × ${height} at ${x}, ${y}`;
};

type Found = {
  readonly wall: readonly Element[];
  readonly unlocked: readonly string[];
  readonly chosen: ChosenAreas;
  readonly foreign: readonly ForeignFrame[];
};

/** The steps for `method[]`; one that did not happen has none. */
const describeSteps = ({ wall, unlocked, chosen, foreign }: Found): HeldPage['changes'] => {
  const [little, cutOff] = [littleOf(chosen), cutOffOf(chosen)];
  const cover = 'made transparent in the pictures of the page; viewport.png shows it';
  const steps: [items: number, step: string, by: string, detail: string][] = [
    [wall.length, 'set-aside', STYLE, `${listNames(wall)}, which covers the window, ${cover}`],
    [
      unlocked.length,
      'undo-scroll-lock',
      STYLE,
      `${unlocked.join(', ')}, which was held fixed, put back into the flow of the page`,
    ],
    [
      chosen.opened.length,
      'open-scroller',
      STYLE,
      `a part that scrolls by itself laid out whole: ${listNames(chosen.opened)}`,
    ],
    [
      chosen.wrapped.length,
      'wrap-lines',
      STYLE,
      `long lines wrapped that ran out sideways: ${listNames(chosen.wrapped)}`,
    ],
    [
      foreign.length,
      'foreign-frames',
      'the page',
      'frames of another origin; what they hide when they scroll is not known: ' +
        foreign.map(describeFrame).join('; '),
    ],
    [
      little.length,
      'small-parts',
      'the page',
      `${little.length} parts that scroll by themselves hide little or belong to what was set ` +
        `aside; they show what they showed: ${listNames(little)}`,
    ],
    [
      cutOff.length,
      'cut-off',
      'the page',
      `${cutOff.length} boxes cut off some of their text, as menus and teasers do: ` +
        listNames(cutOff),
    ],
  ];
  return steps.flatMap(([items, step, by, detail]) => (items > 0 ? [{ step, by, detail }] : []));
};

const isBlurred = (document: Document): boolean => {
  const { body } = ownDocument(document);
  const large = [body, ...(body?.children ?? [])].filter((one) => one !== null).slice(0, 30);
  return large.some((element) => getComputedStyle(element).filter?.includes('blur('));
};

const coveredBy = (document: Document, wall: readonly Element[]): string | undefined => {
  if (wall.length === 0)
    return isCoveredByDialog(document)
      ? 'A dialog covers the window, and no text of a page lies under it'
      : undefined;
  const names = wall.map(describeElement).join(', ');
  return isBlurred(document) ? `The page under ${names} is blurred` : undefined;
};

/** The frames that fill the window, but for those of a consent notice, which is no page. */
const closedFrames = (foreign: readonly ForeignFrame[], wall: readonly Element[]): ClosedPart[] =>
  foreign
    .filter(({ isPage }) => isPage)
    .filter(({ element }) => !wall.some((layer) => isConsent(layer) && liesIn(element, layer)))
    .map(({ element, name }) => ({
      name,
      place: placeOnPage(element),
      hidden: { width: 0, height: 0, characters: 0 },
      why: 'a frame of another origin: only what it shows is in the pictures',
    }));

/**
 * Prepares the parts that scroll by themselves, and what covers the page, for the pictures: lays
 * out whole what can be, and sets aside what covers the window. All marks are taken back by
 * `removeMarks`, all scroll positions by `restorePositions`.
 */
export const prepareAreas = (document: Document, post: Element | undefined): PreparedAreas => {
  const wall = findWall(document)?.layers ?? [];
  const covered = coveredBy(document, wall);
  const unlocked = undoScrollLock(document, wall);
  const { scrollers, foreignFrames } = findScrollers(document);
  const around = scrollers.flatMap(({ element }) => [element, ...ancestorsOf(element)]);
  const positions = [...new Set(around)].map(positionOf);
  const chosen = chooseAreas(document, scrollers, wall, post);
  const foreign = describeForeignFrames(foreignFrames);
  for (const layer of wall) addMark(layer, 'hidden');
  return {
    areas: chosen.areas,
    closed: [...chosen.closed, ...closedFrames(foreign, wall)],
    wall,
    ...(covered ? { covered } : {}),
    hiders: chosen.hiders,
    positions,
    isChanged: [wall, unlocked, chosen.opened, chosen.wrapped].some((made) => made.length > 0),
    changes: describeSteps({ wall, unlocked, chosen, foreign }),
  };
};
