import { useState } from 'react';

/** What fits below the field. */
const MOST = 6;

/**
 * Which of the known words complete what is typed, which of them the keys have reached, and whether
 * they show.
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
