import type { HeldCalls } from '../../browser/tab/hold-dialogs.ts';
import {
  OPENING_END_WORDS,
  type OpeningEnd,
  type OpeningLimits,
} from '../../evidence/page/opening.ts';
import { type Problem, toProblem } from '../../evidence/problem.ts';
import type { CaptureRun } from '../capture-run.ts';
import { wholeHtml } from '../read-page.ts';

/** What opening came to, summed over its rounds. */
type Opened = {
  readonly labels: Map<string, number>;
  presses: number;
  held: number;
  calls: HeldCalls;
  characters: number;
};

/** So many labels are named in the record; the others are counted together. */
const MOST_LABELS = 12;

const INERT = 'serialised; made inert as dom.html';

/**
 * Keeps the page as it was before anything was opened, so that the record shows what a reader saw
 * at first. Its picture is taken before.
 */
const keepUnopened = async (run: CaptureRun): Promise<number> => {
  const { collection, tab, browser } = run;
  await browser.injectScript(tab.id, 'capture');
  const { text, html, htmlLength } = await browser.callPage(tab.id, 'read');
  const at = new Date().toISOString();
  const files = [
    ['unopened-dom.html', 'dom', 'text/html', await wholeHtml(run, { html, htmlLength })],
    ['unopened-text.txt', 'text', 'text/plain', text],
  ] as const;
  for (const [path, role, mediaType, content] of files)
    await collection.addArtifact({
      ...{ path, role, mediaType, at, content: new TextEncoder().encode(content) },
      method: `${role === 'dom' ? INERT : 'innerText'}, before more was opened`,
    });
  return text.length;
};

/** Presses and scrolls in the page, a round at a time, until an end. */
const openInRounds = async (
  { tab, browser }: CaptureRun,
  { mostMs, mostPresses }: OpeningLimits,
  sum: Opened,
): Promise<OpeningEnd> => {
  const until = performance.now() + mostMs;
  for (;;) {
    const left = performance.now() < until ? mostPresses - sum.presses : 0;
    const round = await browser.callPage(tab.id, 'openMore', Math.max(left, 0));
    for (const label of round.opened) sum.labels.set(label, (sum.labels.get(label) ?? 0) + 1);
    sum.presses += round.opened.length;
    sum.held += round.held;
    sum.characters = round.characters;
    if (round.end) return round.end;
    if (left <= 0) return sum.presses >= mostPresses ? 'presses' : 'time';
  }
};

/**
 * Opens more while the page can open no dialog and no window. Where it cannot be kept from that,
 * nothing is pressed.
 */
const openHeld = async (
  run: CaptureRun,
  limits: OpeningLimits,
  sum: Opened,
): Promise<OpeningEnd> => {
  const release = await run.browser.holdDialogs(run.tab.id);
  try {
    return await openInRounds(run, limits, sum);
  } finally {
    // A page that is gone has nothing left to put back.
    sum.calls = await release().catch(() => ({}));
  }
};

const describe = ({ labels, presses, held, calls, characters }: Opened, before: number): string => {
  const named = [...labels].toSorted(([, one], [, other]) => other - one);
  const rest = named.slice(MOST_LABELS).reduce((total, [, count]) => total + count, 0);
  const list = [
    ...named.slice(0, MOST_LABELS).map(([label, count]) => `“${label}” × ${count}`),
    ...(rest > 0 ? [`others × ${rest}`] : []),
  ].join(', ');
  const asked = Object.entries(calls).map(([name, count]) => `${name} × ${count}`);
  return [
    presses === 0 ? 'nothing was pressed' : `${presses} opened: ${list}`,
    `the text had ${before} characters before and ${characters} after`,
    ...(held > 0 ? [`the page wanted to leave ${held} times and was held`] : []),
    ...(asked.length > 0 ? [`calls of the page answered as cancelled: ${asked.join(', ')}`] : []),
  ].join('; ');
};

const NOT_ALL_OPENED: Problem = {
  code: 'NOT_ALL_OPENED',
  message: 'Not all was opened that the page holds back; the step “open” says why',
  part: 'page',
};

/**
 * Opens what the page holds back: folded text, comments and replies. The page as it was before is
 * kept. `method[]` says what was opened and why it ended; an end before the page had nothing left
 * is a problem of the record. What fails here does not cost the capture.
 */
export const openAll = async (run: CaptureRun, limits: OpeningLimits): Promise<void> => {
  const { collection } = run;
  const before = await collection.runStep('page', 'scripting.executeScript', 'unopened', () =>
    keepUnopened(run),
  );
  if (before === undefined) return;
  const sum: Opened = { labels: new Map(), presses: 0, held: 0, calls: {}, characters: before };
  const startedAt = Date.now();
  const end = await openHeld(run, limits, sum).catch((error: unknown) => {
    collection.addProblem(toProblem(error, 'page'));
    return 'failed' as const;
  });
  const detail = `${describe(sum, before)}; it ended because ${OPENING_END_WORDS[end]}`;
  collection.addStep({ step: 'open', by: 'element.click', tookMs: Date.now() - startedAt, detail });
  if (end !== 'exhausted') collection.addProblem(NOT_ALL_OPENED);
};
