import { STILL_CSS } from '../../capture/hold/still-css.ts';
import type { HeldPage, RestoredPage } from '../../evidence/page/calls/held-page.ts';
import type { TextChange } from '../../evidence/page/conditions.ts';
import type { Collection } from '../../store/capture/collection.ts';
import { addScrolledText } from '../add-scrolled-text.ts';
import type { CaptureRun } from '../capture-run.ts';
import { leaveForAreas, shootAreas } from '../shoot-areas.ts';
import { noteAddress, SHOT } from './add-shot.ts';
import type { ShotLimits } from './plan-shots.ts';
import { segmentsProblem, shootSegments } from './shoot-segments.ts';

const restorePage = async (run: CaptureRun, removeStyle: () => Promise<void>): Promise<void> => {
  const { collection, tab, browser } = run;
  const isGone = collection.problems.some(
    ({ code }) => code === 'TAB_CLOSED' || code === 'TAB_NAVIGATED',
  );
  if (isGone) return;
  await collection.runStep('page', 'scripting.executeScript', 'restore', async () => {
    // The page's words are compared before the style goes, since they may depend on it.
    const { isRestored, changed, finished, url, ...text } = await browser
      .callPage(tab.id, 'restore')
      .finally(removeStyle);
    noteAddress(run, url);
    if (finished)
      collection.addStep({
        step: 'finish-animations',
        by: 'Animation.finish',
        detail: `${finished} animations set to their end`,
      });
    await addScrolledText(run, text);
    if (changed) await noteChange(collection, changed);
    if (isRestored) return;
    collection.addProblem({
      code: 'PAGE_NOT_RESTORED',
      message: 'The scroll position did not return',
      part: 'page',
    });
  });
};

const wordsOf = (text: string, { gone, came }: TextChange): string =>
  `${gone} characters of the ${text} went and ${came} came after it was read`;

/**
 * Records that the page changed its words between their reading and the last picture. It is a
 * problem where the post changed, or, without a post, where words of the page went. A page whose
 * digits alone change, such as a clock, is stated in the conditions and is no problem.
 */
const noteChange = async (
  collection: Collection,
  changed: NonNullable<RestoredPage['changed']>,
): Promise<void> => {
  const { conditions } = collection.draft;
  await collection.updateDraft({ conditions: { ...conditions, changedWhileShot: changed } });
  const hasPost = collection.artifacts.some(({ role }) => role === 'post-text');
  const { post, page } = changed;
  const message = post ? wordsOf('post', post) : page && wordsOf('page', page);
  const isPageChanged = page !== undefined && page.gone > 0 && !page.onlyDigits;
  const isProblem = hasPost ? post !== undefined : isPageChanged;
  if (isProblem && message)
    collection.addProblem({ code: 'WORDS_CHANGED', message, part: hasPost ? 'post' : 'page' });
};

const holdPage = async (
  { collection, tab, browser }: CaptureRun,
  mostScreens: number,
): Promise<HeldPage> => {
  const shotAt = Date.parse(collection.draft.capturedAt);
  const scrollThrough = browser.shootsParts();
  const held = await browser.callPage(tab.id, 'holdStill', mostScreens, scrollThrough, shotAt);
  for (const change of held.changes) collection.addStep(change);
  if (held.covered) collection.addProblem(segmentsProblem('PAGE_COVERED', held.covered));
  return held;
};

/** Shoots screen by screen also in a browser that could shoot parts without scrolling. */
const byScreens = (run: CaptureRun): CaptureRun => ({
  ...run,
  browser: { ...run.browser, shootsParts: () => false },
});

/**
 * Holds the page still, shoots it segment by segment, then the parts that scroll by themselves, and
 * restores it, also after an error. Returns how the page was laid out; undefined where it could not
 * be held. `whileWaiting` is called while the browser permits no further shot.
 */
export const shootPage = async (
  run: CaptureRun,
  limits: ShotLimits,
  whileWaiting: () => Promise<void>,
): Promise<HeldPage | undefined> => {
  const { collection, tab, browser } = run;
  let removeStyle = async () => {};
  let held: HeldPage | undefined;
  await collection.runStep('segments', SHOT, 'segments', async () => {
    removeStyle = await browser.addStyle(tab.id, STILL_CSS);
    held = await holdPage(run, limits.mostScreens);
    const shooting = held.recycled || held.growing ? byScreens(run) : run;
    const shot = await shootSegments(shooting, held, leaveForAreas(limits, held), whileWaiting);
    held = { ...held, ...shot };
    await shootAreas(shooting, held, limits);
  });
  await restorePage(run, removeStyle);
  return held;
};
