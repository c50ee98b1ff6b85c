import type { Box, Size } from '../../evidence/page/box.ts';
import type { HeldPage, ScrolledTo } from '../../evidence/page/calls/held-page.ts';
import type { Stop } from '../../screen/plan-segments.ts';
import { sharedBox, subtractBoxes } from '../../screen/subtract-boxes.ts';

/** A picture that was taken: what of the page it shows, and where the post was by then. */
type Taken = { readonly box: Box; readonly postBox: Box | undefined };

/**
 * What is known of a page while it is shot. All boxes are of the page as it was laid out when it
 * was held; `shift` is how far down its content has moved since, so that `y + shift` is where a row
 * of that page is now.
 */
export type PageWalk = {
  readonly held: HeldPage;
  readonly taken: Taken[];
  shift: number;
  where: ScrolledTo;
  /** The first row at which the page was seen to have moved, or to have another height. */
  movedAt: number | undefined;
  /** The most that the page moved while one picture was taken, in CSS pixels. */
  unsteady: number;
  /** Whether the record says by now that fixed elements were hidden. */
  isHidingNoted: boolean;
};

/** The walk over a held page before its first picture. */
export const startWalk = (held: HeldPage): PageWalk => ({
  held,
  taken: [],
  shift: 0,
  where: { x: 0, y: 0, height: held.layout.height },
  movedAt: undefined,
  unsteady: 0,
  isHidingNoted: false,
});

/** The page's size by now, as its pictures join: what moved up is still as long as it was. */
export const sizeOf = ({ held, where, shift }: PageWalk): Size => ({
  width: where.width ?? held.layout.width,
  height: where.height - shift,
});

/**
 * Where the post lies: its top as the picture that shows the top has it, its bottom as the picture
 * that shows the bottom has it, since the page can move between the two.
 */
export const postBoxOf = ({ held, taken }: PageWalk): Box | undefined => {
  const seen = taken.flatMap(({ box, postBox }) => (postBox ? [{ box, postBox }] : []));
  const showing = (y: (post: Box) => number) =>
    seen.find(({ box, postBox }) => y(postBox) >= box.y && y(postBox) <= box.y + box.height)
      ?.postBox;
  const first = showing(({ y }) => y) ?? seen[0]?.postBox;
  const last = showing(({ y, height }) => y + height) ?? seen.at(-1)?.postBox;
  if (!first || !last) return held.postBox;
  return { ...first, height: Math.max(0, last.y + last.height - first.y) };
};

/** Whether the pictures so far show all of the page that a stop would show. */
export const isShown = (walk: PageWalk, stop: Stop | Box): boolean => {
  const whole = { x: 0, y: 0, ...sizeOf(walk) };
  const seen = 'width' in stop ? stop : { ...stop, ...walk.held.layout.viewport };
  const boxes = walk.taken.map(({ box }) => box);
  return boxes.length > 0 && subtractBoxes([sharedBox(seen, whole)], boxes).length === 0;
};
