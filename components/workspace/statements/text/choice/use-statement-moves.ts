import { type RefObject, useEffect, useState } from 'react';
import { findPlaces } from '../../../../../lib/search/find-places.ts';
import type { TextStatement } from '../../numbered-statement.ts';
import type { useChoice } from './use-choice.ts';

/**
 * Brings a statement into view when the address newly names it; words that became a statement are
 * chosen no more.
 */
export const useStatementMoves = (
  { show, drop }: Pick<ReturnType<typeof useChoice>, 'show' | 'drop'>,
  statements: readonly TextStatement[],
  focused: string | undefined,
) => {
  const start = statements.find((one) => one.id === focused)?.anchor.start;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly focused one scrolls
  useEffect(() => {
    if (start !== undefined) show(start);
  }, [focused, start]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new count ends the selection
  useEffect(drop, [statements.length]);
};

/**
 * Chooses the first place of the words that a search led here with, until a statement is made;
 * again when the statements are there, which drops what was chosen.
 */
export const useSought = (
  { choose }: Pick<ReturnType<typeof useChoice>, 'choose'>,
  text: string,
  find: string,
  statements: number,
) => {
  const [sought, setSought] = useState(find);
  useEffect(() => setSought(find), [find]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `choose` is new at each drawing
  useEffect(() => {
    const [first] = findPlaces(text, sought);
    if (first) choose({ anchor: first.start, focus: first.end });
  }, [text, sought, statements]);
  return { sought, leave: () => setSought('') };
};

/** Chooses a place of the text, where the keys then go on from. */
export const choosePlace = (
  { choose }: Pick<ReturnType<typeof useChoice>, 'choose'>,
  root: RefObject<HTMLElement | null>,
  { start, end }: { readonly start: number; readonly end: number },
): void => {
  choose({ anchor: start, focus: end });
  root.current?.focus({ preventScroll: true });
};
