/** A width and a height, in CSS pixels unless a member says otherwise. */
export type Size = { readonly width: number; readonly height: number };

/** A box in CSS pixels from the page's origin. */
export type Box = Size & { readonly x: number; readonly y: number };

/** Whether two boxes of the same measure share any area. */
export const areTouching = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
