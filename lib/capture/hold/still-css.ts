/** The attribute that marks elements while the page is shot; it is removed afterwards. */
export const HELD_MARK = 'data-matterproof-held';

/**
 * Holds the page still. It is inserted as a user style sheet, which a page's own rules cannot
 * override and its content policy cannot refuse. Scroll bars become transparent but keep their
 * width, so that the layout does not change. Hidden elements become transparent, so that the page's
 * text, which is compared with what was read before, stays the same (`visibility` would change it).
 */
export const STILL_CSS = `
html { scroll-behavior: auto !important; scroll-snap-type: none !important;
  overscroll-behavior: none !important; scrollbar-color: transparent transparent !important; }
*, *::before, *::after { animation-play-state: paused !important; transition: none !important;
  caret-color: transparent !important; scroll-behavior: auto !important; }
[${HELD_MARK}~="sticky"] { position: relative !important; inset: auto !important; }
[${HELD_MARK}~="hidden"], [${HELD_MARK}~="hidden"] *, [${HELD_MARK}~="hidden"]::backdrop {
  opacity: 0 !important; }
[${HELD_MARK}~="open"] { overflow: visible !important; height: auto !important;
  max-height: none !important; contain: none !important; }
[${HELD_MARK}~="open-fixed"] { position: relative !important; inset: auto !important;
  transform: none !important; translate: none !important; }
[${HELD_MARK}~="area"] { scroll-snap-type: none !important; scroll-behavior: auto !important; }
`;
