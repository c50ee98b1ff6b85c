import type { OpeningRound } from '../../evidence/page/opening.ts';
import { pageText } from '../read/page-text.ts';
import { awaitChange } from './await-change.ts';
import { findClosedDetails, findOpeners } from './find-openers.ts';
import { holdAddress } from './hold-address.ts';
import { isOpener, labelOf } from './is-opener.ts';
import { newModal, shownModals } from './modal.ts';
import { scrollToEnds } from './scroll-to-ends.ts';
import { saysTooOften } from './too-often.ts';

/** How long one round may press; the background then asks for the next. */
const ROUND_MS = 2_000;
/** The longest wait for what a press brings, and for what scrolling brings. */
const PRESS_MS = 1_500;
const SCROLL_MS = 2_000;
/** So many presses in a row that bring nothing show that the page gives no more. */
const MOST_VAIN = 5;
/** So many rounds in a row in which scrolling brings nothing show that there is no more. */
const MOST_IDLE = 2;

/** What is known between the rounds of one page. */
export type OpeningMemory = {
  /** Controls that were pressed and brought nothing, or that were once opened. */
  readonly done: WeakSet<Element>;
  readonly modals: ReadonlySet<Element>;
  readonly scroll: { readonly x: number; readonly y: number };
  /** The page's text when it was last looked at. */
  text: string;
  vain: number;
  idle: number;
};

/** The memory of a page in which nothing was opened yet. */
export const beginOpening = (page: Document): OpeningMemory => ({
  done: new WeakSet(),
  modals: new Set(shownModals(page)),
  scroll: { x: scrollX, y: scrollY },
  text: pageText(page),
  vain: 0,
  idle: 0,
});

const lengthOf = (page: Document): number => pageText(page).length;

/** Whether what came since the last look is a notice that the site was asked too often. */
const isRefused = (page: Document, memory: OpeningMemory): boolean => {
  const before = memory.text;
  memory.text = pageText(page);
  return saysTooOften(before, memory.text);
};

/** Presses one control and waits for what it brings. Returns whether it brought anything. */
const press = async (page: Document, control: Element): Promise<boolean> => {
  const before = page.getElementsByTagName('*').length;
  const label = labelOf(control);
  const changed = awaitChange(page, PRESS_MS); // before the press: a page may answer at once
  (control as HTMLElement).click();
  const isChanged = await changed;
  const isSame = control.isConnected && labelOf(control) === label && isOpener(control);
  return isChanged && (!isSame || page.getElementsByTagName('*').length > before);
};

const pressAll = async (
  page: Document,
  memory: OpeningMemory,
  most: number,
): Promise<{ opened: string[]; end?: OpeningRound['end'] }> => {
  const opened: string[] = [];
  const until = performance.now() + ROUND_MS;
  for (const details of findClosedDetails(page)) {
    details.open = true;
    opened.push('details');
  }
  for (const control of findOpeners(page)) {
    if (memory.done.has(control)) continue;
    if (performance.now() > until || opened.length >= most) break;
    if (!control.isConnected || !isOpener(control)) continue;
    opened.push(labelOf(control));
    const isUseful = await press(page, control);
    if (!isUseful) memory.done.add(control);
    memory.vain = isUseful ? 0 : memory.vain + 1;
    const end = newModal(page, memory.modals);
    if (end) return { opened, end };
    if (isRefused(page, memory)) return { opened, end: 'refused' };
    if (memory.vain >= MOST_VAIN) return { opened, end: 'stalled' };
  }
  return { opened };
};

const putScrollBack = ({ scroll }: OpeningMemory): void =>
  scrollTo({ left: scroll.x, top: scroll.y, behavior: 'instant' });

/** Scrolls to the end. Returns how opening ends where that brings nothing, time after time. */
const scrollOn = async (page: Document, memory: OpeningMemory): Promise<OpeningRound['end']> => {
  memory.text = pageText(page);
  const before = memory.text.length;
  const changed = awaitChange(page, SCROLL_MS);
  scrollToEnds(page);
  await changed;
  if (isRefused(page, memory)) return 'refused';
  const openers = findOpeners(page);
  const isMore = memory.text.length > before || openers.some((one) => !memory.done.has(one));
  memory.idle = isMore ? 0 : memory.idle + 1;
  if (memory.idle < MOST_IDLE) return undefined;
  return openers.length > 0 ? 'stalled' : 'exhausted';
};

/**
 * One round of opening what a page holds back: presses the controls that only open something, at
 * most `most` of them, or, where there is none, scrolls to the end and waits for more. The page is
 * kept from leaving meanwhile. At the end, which `most` 0 asks for, the page is scrolled back to
 * where it was.
 */
export const openMore = async (
  page: Document,
  memory: OpeningMemory,
  most: number,
): Promise<OpeningRound> => {
  const address = holdAddress(page);
  try {
    const { opened, end } =
      most > 0 ? await pressAll(page, memory, most) : { opened: [], end: undefined };
    if (opened.length > 0) memory.idle = 0;
    const isIdle = opened.length === 0 && end === undefined && most > 0;
    const last = isIdle ? await scrollOn(page, memory) : end;
    if (last || most === 0) putScrollBack(memory);
    return {
      opened,
      held: address.held(),
      characters: lengthOf(page),
      ...(last && { end: last }),
    };
  } finally {
    address.release();
  }
};
