import type { Post } from '../evidence/item.ts';
import { generic } from './generic/generic.ts';
import { titleOf } from './page/document/dom.ts';
import type { Draft } from './page/draft.ts';
import { openPage } from './page/open-page.ts';
import type { Page } from './page/page.ts';
import type { Recogniser } from './page/recogniser.ts';
import { BUDGET_MS, OverBudget, withinBudget } from './page/time-budget.ts';
import { withoutClaims } from './page/without-claims.ts';
import { withoutEmpty } from './page/without-empty.ts';
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
  /** The recognisers that failed on this page, each with its error's words. */
  readonly failed?: readonly string[];
};

/** After so many budgets no other recogniser is asked: the person is waiting. */
const MOST_BUDGETS = 2;

/**
 * A post without what only the page's own address could vouch for. Some archives name the original
 * address in their own; any other copy only claims one.
 */
const withoutPlatform = ({ platform: _platform, ...post }: Post, page: Page): Post =>
  page.original === undefined ? withoutClaims(post, page) : post;

const finish = ({ element, ...draft }: Draft, recogniser: Recogniser, page: Page): Recognised => {
  const recognisedBy = `${recogniser.name}/${recogniser.version}`;
  const read = { ...(withoutEmpty(draft) as Post), recognisedBy };
  const post = page.saved ? withoutPlatform(read, page) : read;
  return element ? { post, element } : { post };
};

/**
 * The time that each recogniser has, in milliseconds; the names of those that used it up, and of
 * those that failed, with the error's words.
 */
type Tries = { readonly budget: number; readonly stopped: string[]; readonly failed: string[] };

const MOST_WORDS = 200;

/**
 * What one recogniser reads. An error in it, or a page made to cause one, must not cost the capture
 * its fields, so the next recogniser goes on.
 */
const tryRecogniser = (
  recogniser: Recogniser,
  page: Page,
  { budget, stopped, failed }: Tries,
): Recognised | undefined => {
  try {
    const draft = withinBudget(
      () => (recogniser.matches(page) ? recogniser.read(page) : undefined),
      budget,
    );
    return draft && finish(draft, recogniser, page);
  } catch (error) {
    if (error instanceof OverBudget) stopped.push(recogniser.name);
    else failed.push(`${recogniser.name}: ${String(error).slice(0, MOST_WORDS)}`);
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
 * IANA name), relative times from `openedAt`, when the browser opened the page, up to `now`. A copy
 * at a local or archived address has no platform, since only a site's own address can vouch for it.
 * A recogniser that takes too long is stopped and named in `stopped`; one that fails is named in
 * `failed`.
 */
export const recognise = (
  given: {
    document: Document;
    url: string;
    now: Date;
    timeZone: string;
    openedAt?: Date | undefined;
  },
  all: readonly Recogniser[] = [...recognisers, generic],
  budget = BUDGET_MS,
): Recognised => {
  const tries = { budget, stopped: [] as string[], failed: [] as string[] };
  let recognised: Recognised | undefined;
  try {
    recognised = firstOf(all, openPage(given), tries);
  } catch (error) {
    tries.failed.push(`page: ${String(error).slice(0, MOST_WORDS)}`);
  }
  const { stopped, failed } = tries;
  return {
    ...(recognised ?? titleOnly(given.document)),
    ...(stopped.length > 0 && { stopped }),
    ...(failed.length > 0 && { failed }),
  };
};
