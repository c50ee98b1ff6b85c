import { useState } from 'react';

/** The most suggestions that fit below the field. */
const MOST = 6;

/**
 * The known words that complete the typed text, the one that the arrow keys have reached, and
 * whether the list is open.
 */
export const useCompletion = (known: readonly string[], typed: string) => {
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const sought = typed.trim().toLowerCase();
  const found = open
    ? known.filter((word) => word.toLowerCase().includes(sought)).slice(0, MOST)
    : [];
  const show = (showing: boolean) => {
    setOpen(showing);
    setAt(-1);
  };
  const move = (by: 1 | -1) => {
    setOpen(true);
    setAt(
      found.length === 0
        ? -1
        : (Math.max(at, by === 1 ? -1 : 0) + by + found.length) % found.length,
    );
  };
  return { found, at, reached: found[at], show, move };
};
