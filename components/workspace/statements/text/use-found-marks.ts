import { type RefObject, useEffect } from 'react';
import type { TextHit } from '../../../../lib/search/find-hits.ts';
import { rangeOf } from './choice/text-places.ts';

/** The name of the highlight in captured-words.module.css. */
const FOUND = 'found-words';
/** Ranges that are drawn: more slow down the scrolling of a long text. */
const MOST = 300;

/** Marks the places of the sought words in a text, without changing its nodes. */
export const useFoundMarks = (
  root: RefObject<HTMLElement | null>,
  places: readonly TextHit[],
): void => {
  // After each drawing: statements that come or go split the nodes anew
  useEffect(() => {
    const node = root.current;
    if (!node || places.length === 0 || typeof Highlight === 'undefined') return;
    const ranges = places.slice(0, MOST).map(({ start, end }) => rangeOf(node, start, end));
    CSS.highlights.set(FOUND, new Highlight(...ranges));
    return () => void CSS.highlights.delete(FOUND);
  });
};
