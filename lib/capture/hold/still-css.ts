/** The attribute that marks elements while the page is shot; it is removed afterwards. */
export const HELD_MARK = 'data-matterproof-held';

/**
 * Holds the page still. It is inserted as a user style sheet, which a page's own rules cannot
 * override and its content policy cannot refuse. Scroll bars stay as they are, so that the layout
 * does not change; they are cut off afterwards. Hidden elements become transparent, so that the
 * page's text, which is compared with what was read before, stays the same (`visibility` would
 * change it). Animations that have an end are set to it by `finishAnimations`, which marks the
 * others.
 */
export const STILL_CSS = `
html { scroll-behavior: auto !important; scroll-snap-type: none !important;
  overscroll-behavior: none !important; }
*, *::before, *::after { transition: none !important; caret-color: transparent !important;
  scroll-behavior: auto !important; }
[${HELD_MARK}~="sticky"] { position: relative !important; inset: auto !important; }
[${HELD_MARK}~="hidden"], [${HELD_MARK}~="hidden"] *, [${HELD_MARK}~="hidden"]::backdrop {
  opacity: 0 !important; pointer-events: none !important; }
[${HELD_MARK}~="open"] { overflow: visible !important; height: auto !important;
  max-height: none !important; contain: none !important; }
[${HELD_MARK}~="open-fixed"] { position: relative !important; inset: auto !important;
  transform: none !important; translate: none !important; }
[${HELD_MARK}~="wrapped"], [${HELD_MARK}~="wrapped"] * { white-space: pre-wrap !important;
  overflow-wrap: anywhere !important; }
[${HELD_MARK}~="area"] { scroll-snap-type: none !important; scroll-behavior: auto !important; }
[${HELD_MARK}~="laid-out"] { content-visibility: visible !important; }
[${HELD_MARK}~="paused"], [${HELD_MARK}~="paused"]::before,
[${HELD_MARK}~="paused"]::after { animation-play-state: paused !important; }
[${HELD_MARK}~="unscrolled"], [${HELD_MARK}~="unscrolled"]::before,
[${HELD_MARK}~="unscrolled"]::after { animation: none !important; }
[${HELD_MARK}~="scrolled"], [${HELD_MARK}~="scrolled"]::before,
[${HELD_MARK}~="scrolled"]::after { animation-timeline: auto !important;
  animation-duration: 1ms !important; animation-delay: 0s !important;
  animation-iteration-count: 1 !important; animation-fill-mode: both !important; }
`;
