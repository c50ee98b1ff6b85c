type Counts = ReadonlyMap<string, number>;

/** The events of one press; a touch and a click each cause several of them. */
const PRESSES = ['pointerdown', 'mousedown', 'touchstart'];
/** Events of inputs that need no key and no press in the page, such as a drop or a menu's Paste. */
const WITHOUT_PRESS = ['click', 'input', 'drop', 'paste', 'cut'];

/**
 * How many inputs a person has made in the page since it was opened (Event Timing,
 * `performance.eventCounts`): key presses, clicks and touches, each counted once. Where other
 * events show that there were more, as after a drop, their number counts. Pointer moves and
 * scrolling are left out, since they do not change a page's text. Undefined in a browser that does
 * not count.
 */
export const countInputs = (): number | undefined => {
  const counts = (performance as Partial<{ eventCounts: Counts }>).eventCounts;
  if (!counts) return undefined;
  const countOf = (name: string) => counts.get(name) ?? 0;
  const presses = Math.max(...PRESSES.map(countOf));
  return Math.max(countOf('keydown') + presses, ...WITHOUT_PRESS.map(countOf));
};
