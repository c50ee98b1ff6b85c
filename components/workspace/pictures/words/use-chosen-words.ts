import { type RefObject, useEffect, useState } from 'react';
import type { LineWords } from '../../../../lib/casework/quotes/picture-words.ts';

const textOf = (element: Element): Text | undefined =>
  element.firstChild instanceof Text ? element.firstChild : undefined;

const wordsIn = (range: Range, element: Element): LineWords[] => {
  const node = textOf(element);
  if (!node || !range.intersectsNode(node)) return [];
  const from = range.startContainer === node ? range.startOffset : 0;
  const to = range.endContainer === node ? range.endOffset : node.length;
  return to > from ? [{ line: Number(element.getAttribute('data-line')), from, to }] : [];
};

/**
 * What the browser's own selection chooses of the lines below an element, in the order of the text.
 */
export const chosenIn = (
  root: Element,
  selection = document.getSelection(),
): readonly LineWords[] => {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  return [...root.querySelectorAll('[data-line]')]
    .flatMap((element) => wordsIn(range, element))
    .sort((one, other) => one.line - other.line);
};

/**
 * The words chosen on a picture, until others are chosen there: a press on a button beside it keeps
 * them.
 */
export const useChosenWords = (root: RefObject<Element | null>) => {
  const [chosen, setChosen] = useState<readonly LineWords[]>([]);
  useEffect(() => {
    const read = () => {
      const words = root.current ? chosenIn(root.current) : [];
      if (words.length > 0) setChosen(words);
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [root]);
  return { chosen, drop: () => setChosen([]) };
};
