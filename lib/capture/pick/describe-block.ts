import { elementText } from '../read/page-text.ts';
import { boxOnScreen } from './own-element.ts';

/** Characters of an element's text that the picker shows. */
const LONGEST_TEXT = 90;

/** The beginning of an element's text, and its size in CSS pixels. */
export const describeBlock = (
  element: Element,
): { text: string; width: number; height: number } => {
  const { width, height } = boxOnScreen(element);
  const text = elementText(element).replace(/\s+/gu, ' ').trim();
  return {
    text: text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).toWellFormed()}…` : text,
    width: Math.round(width),
    height: Math.round(height),
  };
};
