/** What of an item's pictures is in view. */
export type PictureView = {
  /** The picture of one screen that is in view, from 1; 0 where there is none. */
  readonly at: number;
  readonly count: number;
  /** The path of that picture's file. */
  readonly path: string | undefined;
  /** The share of its own size in which it is shown; undefined until it is laid out. */
  readonly scale: number | undefined;
};

export const NOTHING: PictureView = { at: 0, count: 0, path: undefined, scale: undefined };

/** CSS pixels between the tools and a picture that was scrolled to. */
const GAP = 8;
const TREMBLE = 2;

const screensIn = (root: Element): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-screen]'),
];

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight + 1 &&
  /auto|scroll/.test(getComputedStyle(element).overflowY);

/** The nearest element round this one that can be scrolled up and down. */
const scrollerOf = (element: Element): Element => {
  for (let one = element.parentElement; one; one = one.parentElement) if (scrolls(one)) return one;
  return document.scrollingElement ?? document.documentElement;
};

/** The line below which a picture comes into view: under the tools, or at the scroller's top. */
const topLine = (root: Element, scroller: Element): number => {
  const tools = root.querySelector('[data-tools]')?.getBoundingClientRect().bottom ?? 0;
  const top = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  return Math.max(tools, top) + GAP;
};

const bottomLine = (scroller: Element): number =>
  scroller === document.scrollingElement
    ? innerHeight
    : Math.min(innerHeight, scroller.getBoundingClientRect().bottom);

const scaleIn = (root: Element): number | undefined => {
  const paper = root.querySelector<HTMLElement>('[data-width]');
  const width = Number(paper?.dataset.width);
  return paper && width > 0 && paper.clientWidth > 0 ? paper.clientWidth / width : undefined;
};

/** Reads what is in view: the last picture that begins above the line, or the last at the end. */
export const readPictureView = (root: Element): PictureView => {
  const screens = screensIn(root);
  const [first] = screens;
  if (!first) return { ...NOTHING, scale: scaleIn(root) };
  const scroller = scrollerOf(first);
  const line = topLine(root, scroller) + TREMBLE;
  const end = screens.at(-1)?.getBoundingClientRect().bottom ?? 0;
  const isScrolled = first.getBoundingClientRect().top < line - TREMBLE;
  const isAtEnd = isScrolled && end <= bottomLine(scroller) + TREMBLE;
  const begun = screens.findLastIndex((one) => one.getBoundingClientRect().top <= line);
  const index = isAtEnd ? screens.length - 1 : Math.max(0, begun);
  return {
    at: index + 1,
    count: screens.length,
    path: screens[index]?.dataset.screen,
    scale: scaleIn(root),
  };
};

/** Scrolls to a picture of one screen, counted from 1. */
export const showScreen = (root: Element, number: number): void => {
  const screen = screensIn(root)[number - 1];
  if (!screen) return;
  const scroller = scrollerOf(screen);
  scroller.scrollBy({ top: screen.getBoundingClientRect().top - topLine(root, scroller) });
};
