import { type RefObject, useEffect, useState } from 'react';
import type { Choice } from '../../../../../lib/casework/quotes/move-choice.ts';
import { rangeOf, selectedIn } from './text-places.ts';

/**
 * The names of the highlights in captured-words.module.css: they mark a text without changing its
 * nodes.
 */
const CHOSEN = 'chosen-words';
const CARET = 'text-caret';

const paint = (root: Node, { anchor, focus }: Choice, text: string): void => {
  if (typeof Highlight === 'undefined') return;
  const [start, end] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  const isAtBreak = text.charAt(focus) === '\n' || focus === text.length;
  const [from, to] = isAtBreak ? [Math.max(0, focus - 1), focus] : [focus, focus + 1];
  CSS.highlights.set(CHOSEN, new Highlight(rangeOf(root, start, end)));
  CSS.highlights.set(CARET, new Highlight(rangeOf(root, from, start === end ? to : from)));
};

const bringIntoView = (root: Element, at: number): void => {
  const range = rangeOf(root, at, at + 1);
  if (!range.getBoundingClientRect) return; // jsdom lays nothing out
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 120 && bottom <= innerHeight - 60) return;
  const by = top - innerHeight / 2;
  root.closest('main')?.scrollBy({ top: by });
};

/**
 * The words chosen in a text: by the mouse, as the browser's selection, or set by keys and
 * searches.
 */
export const useChoice = (root: RefObject<HTMLElement | null>, text: string) => {
  const [choice, setChoice] = useState<Choice>();
  useEffect(() => {
    const read = () => {
      const selected = root.current ? selectedIn(root.current) : undefined;
      if (selected) setChoice(selected);
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [root]);
  useEffect(() => {
    if (!root.current || !choice) return;
    paint(root.current, choice, text);
    return () => {
      if (typeof Highlight !== 'undefined')
        for (const name of [CHOSEN, CARET]) CSS.highlights.delete(name);
    };
  });
  const choose = (next: Choice) => {
    document.getSelection()?.removeAllRanges();
    setChoice(next);
    if (root.current) bringIntoView(root.current, next.focus);
  };
  const show = (at: number) => root.current && bringIntoView(root.current, at);
  return { choice, choose, show, drop: () => setChoice(undefined) };
};
