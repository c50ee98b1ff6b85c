import type { Post } from '../evidence/item.ts';
import { generic } from './generic/generic.ts';
import { titleOf } from './page/document/dom.ts';
import type { Draft } from './page/draft.ts';
import { openPage } from './page/open-page.ts';
import type { Page } from './page/page.ts';
import type { Recogniser } from './page/recogniser.ts';
import { BUDGET_MS, OverBudget, withinBudget } from './page/time-budget.ts';
import { recognisers } from './recognisers.ts';

/**
 * A post as the record holds it, and the element to cut its picture from; without an element the
 * whole page is meant.
 */
export type Recognised = {
  readonly post: Post;
  readonly element?: Element;
  /** The recognisers that took too long on this page and were stopped. */
  readonly stopped?: readonly string[];
};

/** After so many budgets no other recogniser is asked: the person is waiting. */
const MOST_BUDGETS = 2;

/** Removes what could not be read: undefined, empty text, and objects without members. */
const withoutEmpty = (value: unknown): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const members = Object.entries(value)
    .map(([key, member]) => [key, withoutEmpty(member)] as const)
    .filter(([, member]) => member !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
};

const finish = ({ element, ...draft }: Draft, recogniser: Recogniser): Recognised => {
  const recognisedBy = `${recogniser.name}/${recogniser.version}`;
  const post = { ...(withoutEmpty(draft) as Post), recognisedBy };
  return element ? { post, element } : { post };
};

/** The time that each recogniser has, in milliseconds, and the names of those that used it up. */
type Tries = { readonly budget: number; readonly stopped: string[] };

/**
 * What one recogniser reads. An error in it, or a page made to cause one, must not cost the capture
 * its fields, so the next recogniser goes on.
 */
const tryRecogniser = (
  recogniser: Recogniser,
  page: Page,
  { budget, stopped }: Tries,
): Recognised | undefined => {
  try {
    const draft = withinBudget(
      () => (recogniser.matches(page) ? recogniser.read(page) : undefined),
      budget,
    );
    return draft && finish(draft, recogniser);
  } catch (error) {
    if (error instanceof OverBudget) stopped.push(recogniser.name);
    return undefined;
  }
};

const firstOf = (all: readonly Recogniser[], page: Page, tries: Tries): Recognised | undefined => {
  const until = performance.now() + tries.budget * MOST_BUDGETS;
  for (const recogniser of all) {
    if (performance.now() > until) return undefined;
    const recognised = tryRecogniser(recogniser, page, tries);
    if (recognised) return recognised;
  }
  return undefined;
};

const titleOnly = (document: Document): Recognised => {
  const title = titleOf(document)?.replace(/\s+/gu, ' ').trim();
  return { post: { kind: 'page', ...(title ? { title } : {}), recognisedBy: 'generic/1' } };
};

/**
 * Reads who wrote what and when, as the page states it. Synchronous, changes nothing, never throws;
 * a page that is nothing else is of kind `page`. Times without a zone are read in `timeZone` (an
 * IANA name), relative times against `now`. A recogniser that takes too long is stopped and named in
 * `stopped`.
 */
export const recognise = (
  given: { document: Document; url: string; now: Date; timeZone: string },
  all: readonly Recogniser[] = [...recognisers, generic],
  budget = BUDGET_MS,
): Recognised => {
  const stopped: string[] = [];
  let recognised: Recognised | undefined;
  try {
    recognised = firstOf(all, openPage(given), { budget, stopped });
  } catch {
    // Whatever the fault, the capture goes on with the title alone.
  }
  return { ...(recognised ?? titleOnly(given.document)), ...(stopped.length > 0 && { stopped }) };
};
