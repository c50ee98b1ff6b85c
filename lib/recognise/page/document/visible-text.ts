import { spendTime } from '../time-budget.ts';
import { attribute, childNodesOf, nodeTypeOf, sourceText, tagOf } from './dom.ts';
import { renderedText } from './rendered-text.ts';

const NOT_SHOWN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'iframe',
  'textarea',
  'select',
]);
const BLOCKS = new Set(
  (
    'address article aside blockquote dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'
  ).split(' '),
);
const MOST_NODES = 60_000;

/**
 * An element's text in reading order without layout, for documents that have none or do not show it
 * yet. Blocks begin new lines; scripts, styles and form fields are left out.
 */
export const textWithoutLayout = (root: Element): string => {
  const parts: string[] = [];
  const pending: (Node | string)[] = [root];
  for (let seen = 0; pending.length > 0 && seen < MOST_NODES; seen += 1) {
    const node = pending.pop() as Node | string;
    if (typeof node === 'string') parts.push(node);
    else if (nodeTypeOf(node) === 3) parts.push((node as Text).data.replace(/\s+/gu, ' '));
    else if (nodeTypeOf(node) === 1 && !NOT_SHOWN.has(tagOf(node as Element))) {
      const edge = BLOCKS.has(tagOf(node as Element)) ? '\n' : '';
      if (tagOf(node as Element) === 'br') parts.push('\n');
      pending.push(edge, ...[...childNodesOf(node)].reverse(), edge);
    }
  }
  return parts.join('');
};

const tidy = (text: string): string =>
  text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/**
 * What a person who scrolls to an element reads there (`renderedText`, which forces layout), or
 * without layout its text in reading order. White space is collapsed, and several empty lines to
 * one. Undefined for an empty text.
 */
export const visibleText = (element: Element | undefined): string | undefined => {
  if (!element) return undefined;
  spendTime();
  return tidy(renderedText(element) ?? textWithoutLayout(element)) || undefined;
};

/**
 * An element's text on one line, for names, labels and times. Undefined for an empty text and over
 * 300 characters.
 */
export const lineOf = (element: Element | undefined): string | undefined => {
  if (!element) return undefined;
  const line = sourceText(element).replace(/\s+/gu, ' ').trim();
  return line === '' || line.length > 300 ? undefined : line;
};

/**
 * An element's text with the alternative texts of its pictures: sites draw emoji as `<img
 * alt="🙂">`, which `innerText` drops. Keeps `<br>` and line breaks; other elements add no space.
 */
export const textWithEmoji = (element: Element | undefined): string | undefined => {
  const pieces: string[] = [];
  const pending: Node[] = element ? [element] : [];
  for (let seen = 0; pending.length > 0 && seen < MOST_NODES; seen += 1) {
    const node = pending.pop() as Node;
    if (nodeTypeOf(node) === 3) pieces.push((node as Text).data);
    if (nodeTypeOf(node) !== 1 || NOT_SHOWN.has(tagOf(node as Element))) continue;
    const tag = tagOf(node as Element);
    if (tag === 'br') pieces.push('\n');
    else if (tag === 'img') pieces.push(attribute(node as Element, 'alt') ?? '');
    else for (const child of [...childNodesOf(node)].reverse()) pending.push(child);
  }
  return tidy(pieces.join('')) || undefined;
};
