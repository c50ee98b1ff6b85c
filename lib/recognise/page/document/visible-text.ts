import { attribute, childNodesOf, nodeTypeOf, sourceText, tagOf } from './dom.ts';
import { renderedText } from './rendered-text.ts';

const UNSHOWN = new Set([
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
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
const MOST_NODES = 60_000;

/**
 * Reading order without layout, for documents that have none or have not shown it yet: blocks part
 * lines, scripts and the like are left out.
 */
export const textWithoutLayout = (root: Element): string => {
  const parts: string[] = [];
  const pending: (Node | string)[] = [root];
  for (let seen = 0; pending.length > 0 && seen < MOST_NODES; seen += 1) {
    const node = pending.pop() as Node | string;
    if (typeof node === 'string') parts.push(node);
    else if (nodeTypeOf(node) === 3) parts.push((node as Text).data.replace(/\s+/gu, ' '));
    else if (nodeTypeOf(node) === 1 && !UNSHOWN.has(tagOf(node as Element))) {
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
 * What a person sees of an element, scrolled to it (`renderedText`, which lays the page out), or
 * without layout its text in reading order. Runs of blanks become one, runs of empty lines one.
 * Undefined where nothing is left.
 */
export const visibleText = (element: Element | undefined): string | undefined => {
  if (!element) return undefined;
  return tidy(renderedText(element) ?? textWithoutLayout(element)) || undefined;
};

/**
 * One line of text, at most 300 characters, for names, labels and times. Longer text is no such
 * thing: undefined.
 */
export const lineOf = (element: Element | undefined): string | undefined => {
  if (!element) return undefined;
  const line = sourceText(element).replace(/\s+/gu, ' ').trim();
  return line === '' || line.length > 300 ? undefined : line;
};

/**
 * One run of text with the words of its pictures: sites draw emoji as `<img alt="🙂">`, which
 * `innerText` drops. Line breaks stay; elements do not part words.
 */
export const textWithEmoji = (element: Element | undefined): string | undefined => {
  const pieces: string[] = [];
  const pending: Node[] = element ? [element] : [];
  for (let seen = 0; pending.length > 0 && seen < MOST_NODES; seen += 1) {
    const node = pending.pop() as Node;
    if (nodeTypeOf(node) === 3) pieces.push((node as Text).data);
    if (nodeTypeOf(node) !== 1 || UNSHOWN.has(tagOf(node as Element))) continue;
    const tag = tagOf(node as Element);
    if (tag === 'br') pieces.push('\n');
    else if (tag === 'img') pieces.push(attribute(node as Element, 'alt') ?? '');
    else pending.push(...[...childNodesOf(node)].reverse());
  }
  return tidy(pieces.join('')) || undefined;
};
