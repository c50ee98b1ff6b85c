import { childNodesOf, nextOf, nodeTypeOf, parentOf, tagOf } from './dom.ts';
import { innerTextOf, isShown, type Skipped, skippedIn } from './skipped-contents.ts';

/** Pieces of text in order; a number asks for at least so many line breaks at that position. */
type Pieces = (string | number)[];

const cased = (text: string, transform: string): string => {
  if (transform === 'uppercase') return text.toUpperCase();
  if (transform === 'lowercase') return text.toLowerCase();
  return transform === 'capitalize'
    ? text.replace(/(^|\s)(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
    : text;
};

const writeText = (node: Text, into: Pieces): void => {
  const holder = parentOf(node);
  const { whiteSpace, textTransform, visibility } = getComputedStyle(holder as Element);
  if (visibility !== 'visible') return;
  const text = cased(node.data, textTransform);
  if (/^(?:pre|break-spaces)/u.test(whiteSpace) && whiteSpace !== 'pre-line')
    return void into.push(text);
  const blanks = whiteSpace === 'pre-line' ? /[^\S\n]+/gu : /\s+/gu;
  const last = into.at(-1);
  const isStart = last === undefined || typeof last === 'number' || /\s$/u.test(last);
  const collapsed = text.replace(blanks, ' ');
  const line = isStart ? collapsed.replace(/^ /u, '') : collapsed;
  if (line !== '') into.push(line);
};

const breaksAround = (element: Element, { display } = getComputedStyle(element)): number => {
  if (tagOf(element) === 'p') return 2;
  return /^(?:inline|contents|ruby|none|table-cell|table-column)/u.test(display) ? 0 : 1;
};

const isNothing = (node: Node): boolean =>
  nodeTypeOf(node) === 3
    ? (node as Text).data.trim() === ''
    : nodeTypeOf(node) !== 1 || !isShown(node as Element);

/**
 * The line breaks at an edge of a rendered block, which its inner text does not have: the most that
 * the block or its first or last descendants ask for.
 */
const breaksAtEdge = (block: Element, nodesOf: (element: Element) => readonly Node[]): number => {
  let most = 0;
  for (let at: Node | undefined = block; at && nodeTypeOf(at) === 1; ) {
    most = Math.max(most, breaksAround(at as Element));
    at = nodesOf(at as Element).find((node) => !isNothing(node));
  }
  return most;
};

const writeBlock = (block: Element, into: Pieces): void => {
  const forwards = (element: Element): readonly Node[] => [...childNodesOf(element)];
  into.push(breaksAtEdge(block, forwards), innerTextOf(block) ?? '');
  into.push(breaksAtEdge(block, (element) => forwards(element).toReversed()));
};

const writeInside = (element: Element, skipped: Skipped, isInside: boolean, into: Pieces): void => {
  for (const node of childNodesOf(element)) {
    if (nodeTypeOf(node) === 3) writeText(node as Text, into);
    if (nodeTypeOf(node) === 1) writeElement(node as Element, skipped, isInside, into);
  }
};

const writeElement = (
  element: Element,
  skipped: Skipped,
  isInside: boolean,
  into: Pieces,
): void => {
  if (tagOf(element) === 'br') return void into.push('\n');
  if (!isShown(element)) return;
  const style = getComputedStyle(element);
  const breaks = breaksAround(element, style);
  const isPassedOver = isInside || skipped.roots.has(element);
  const isRendered = !isPassedOver && !skipped.around.has(element) && breaks > 0;
  if (isRendered) {
    writeBlock(element, into);
    return;
  }
  if (breaks > 0) into.push(breaks);
  if (style.contentVisibility !== 'hidden') writeInside(element, skipped, isPassedOver, into);
  if (breaks > 0) into.push(breaks);
  if (style.display === 'table-cell' && nextOf(element)) into.push('\t');
};

const joined = (pieces: Pieces): string => {
  let text = '';
  let breaks = 0;
  for (const piece of pieces) {
    if (typeof piece === 'number') breaks = Math.max(breaks, piece);
    else if (piece !== '') {
      if (breaks > 0) text = `${text.replace(/ +$/u, '')}${text === '' ? '' : '\n'.repeat(breaks)}`;
      text += piece;
      breaks = 0;
    }
  }
  return text.replace(/ +$/u, '');
};

/**
 * The text that an element shows (HTML, "innerText"), including parts that the browser has not
 * rendered because they are far from the viewport. Those are read by the same rules from their
 * computed styles. Changes nothing. Undefined without layout.
 */
export const renderedText = (element: Element): string | undefined => {
  const shown = innerTextOf(element);
  const skipped = shown === undefined ? undefined : skippedIn(element, shown);
  if (!skipped) return shown;
  const pieces: Pieces = [];
  writeInside(element, skipped, skipped.roots.has(element), pieces);
  return joined(pieces);
};
