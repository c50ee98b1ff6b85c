/** How large a picture is shown: as wide as there is room, or a share of its size on the screen. */
export type Zoom = 'fit' | number;

const STEPS: readonly number[] = [0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4];
/** A picture that was made to fit is rarely at a step; so near to one it counts as being there. */
const NEAR = 0.01;

/** The next larger (`by` 1) or smaller (`by` -1) step from what is shown; itself at the end. */
export const stepZoom = (shown: number, by: 1 | -1): number => {
  const next =
    by > 0
      ? STEPS.find((step) => step > shown + NEAR)
      : STEPS.findLast((step) => step < shown - NEAR);
  return next ?? shown;
};
