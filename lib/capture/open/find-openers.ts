import { withShadowRoots } from '../dom/shadow-roots.ts';
import { namesPosts } from './control-words.ts';
import { isClosedDetails, isOpener, labelOf } from './is-opener.ts';

/** What the words of every control that opens something hold; most text holds none of it. */
const HINT = new RegExp(
  'more|all|repl|comment|answer|response|expand|full|reading|hidden|post|thread|展开|展開|全文|' +
    '更多|查看|回复|回復|回覆|评论|評論|留言|跟帖|回答|讨论|討論',
  'iu',
);
const MOST_WORDS = 80;
/** A control whose words are in elements within it is at most so far above them. */
const MOST_ABOVE = 4;

const CONTROL = 'a, button, summary, [role="button"], [role="link"], [aria-expanded], [tabindex]';

const isPointedAt = (element: Element): boolean => getComputedStyle(element).cursor === 'pointer';

/** The control that words belong to: a real one, else the outermost element that looks like one. */
const controlAround = (words: Element): Element | undefined => {
  const real = words.closest(CONTROL);
  if (real) return real;
  let found: Element | undefined;
  let next: Element | null = words;
  for (let above = 0; next && above < MOST_ABOVE; above += 1, next = next.parentElement) {
    if ((next.textContent ?? '').trim().length > MOST_WORDS || !isPointedAt(next)) break;
    if (isOpener(next)) found = next;
  }
  return found;
};

const wordsIn = function* (root: ParentNode): Generator<Element> {
  const walker = document.createTreeWalker(root as unknown as Node, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data, parentElement } = node as Text;
    if (parentElement && data.length <= MOST_WORDS && HINT.test(data)) yield parentElement;
  }
};

/**
 * Controls that show no words, such as arrows, and have an accessible name. That of a plain button
 * must say what it opens: a bare "More" is as a rule a menu.
 */
const namedIn = (root: ParentNode): readonly Element[] => [
  ...root.querySelectorAll('[aria-label][aria-expanded="false"], [aria-label][role="button"]'),
  ...[...root.querySelectorAll('button[aria-label]')].filter((one) => namesPosts(labelOf(one))),
];

/** The controls in a page that only open what it holds back, in document order, each once. */
export const findOpeners = (page: Document): Element[] => {
  const found = new Set<Element>();
  for (const root of withShadowRoots(page)) {
    for (const words of wordsIn(root)) {
      const control = controlAround(words);
      if (control && !found.has(control) && isOpener(control)) found.add(control);
    }
    for (const control of namedIn(root)) if (isOpener(control)) found.add(control);
  }
  return [...found];
};

/** The closed `details` elements of a page, but for those in the site's own menus. */
export const findClosedDetails = (page: Document): HTMLDetailsElement[] =>
  withShadowRoots(page).flatMap((root) =>
    [...root.querySelectorAll('details:not([open])')].filter(isClosedDetails),
  );
