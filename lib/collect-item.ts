import type { CollectRequest } from './browser/messages.ts';
import type { Settings } from './browser/settings/parse-settings.ts';
import { DEFAULT_MOST_SCREENS } from './browser/settings/settings.ts';
import { isSamePage } from './browser/tab/same-address.ts';
import { isForbidden } from './browser/tab/tab.ts';
import { addPage } from './collect/add-page.ts';
import { archivePage } from './collect/archive-page.ts';
import { buildJournal } from './collect/build-journal.ts';
import { captureBrowser } from './collect/capture-browser.ts';
import type { CaptureRun } from './collect/capture-run.ts';
import { addBuildDigest, addSelfCheck } from './collect/check-self.ts';
import { addMedia } from './collect/media/add-media.ts';
import { addViewport, type Shot, shoot } from './collect/pictures/add-shot.ts';
import { cutPost } from './collect/pictures/cut-post.ts';
import type { ShotLimits } from './collect/pictures/plan-shots.ts';
import { shootPage } from './collect/pictures/shoot-page.ts';
import { openAll } from './collect/prepare/open-all.ts';
import { noteFreshLoad, reloadPage } from './collect/prepare/reload-page.ts';
import { readPage } from './collect/read-page.ts';
import { addRecording, type RecordingOrder } from './collect/recording/add-recording.ts';
import { redrawPost } from './collect/redraw-post.ts';
import { addSecondLook } from './collect/second-look.ts';
import { captureShownFile, withPdfAddress } from './collect/shown-file/capture-shown-file.ts';
import { STOPPED, stoppableBrowser } from './collect/stop/stoppable-browser.ts';
import { type RecordingWish, USUAL_RECORDING } from './evidence/media/recording.ts';
import type { HeldPage } from './evidence/page/calls/held-page.ts';
import type { CapturedPage } from './evidence/page/captured-page.ts';
import { USUAL_OPENING } from './evidence/page/opening.ts';
import { scopeFor, type Takeable } from './evidence/page/scope.ts';
import type { TextLine } from './evidence/page/text-line.ts';
import { buildThumbnail } from './screen/cut-picture.ts';
import { pictureForThumbnail } from './screen/thumbnail-picture.ts';
import { type Collection, openCollection } from './store/capture/collection.ts';
import type { EvidenceStore } from './store/db.ts';
import type { ItemRow } from './store/rows.ts';

/**
 * STORY 1. Captures a tab and seals it as an item: first what the viewport shows, then the page's
 * text and document, then pictures of as much of the page as the scope says, then the post. A step
 * that fails becomes a problem in the record. A tab that shows a PDF is captured as that file, with
 * the picture of the viewport beside it. After `stop` what was had by then is sealed as partial;
 * the first picture of the viewport is always waited for. Errors: why nothing at all could be
 * captured.
 */
export const collectItem = async (
  request: CollectRequest,
  browser = captureBrowser,
  db?: EvidenceStore,
  stop = new AbortController().signal,
): Promise<ItemRow> => {
  const pressedAt = new Date();
  const shown = browser.readTabDocument(request.tabId);
  const tab = await browser.readTab(request.tabId);
  const firstShot = shoot({ browser, tab });
  firstShot.catch(() => {}); // awaited below, after the journal is opened
  void browser.readBuildDigest(); // takes a while at the first capture of a session
  const {
    timeStampUrl,
    mostScreens = DEFAULT_MOST_SCREENS,
    ...settings
  } = await browser.readSettings();
  const environment = { ...browser.describeBrowser(), ...(await browser.askBrowser()) };
  const named = await withPdfAddress(tab, shown);
  const journal = buildJournal(request, named, pressedAt, environment);
  const collection = await openCollection(timeStampUrl ? { ...journal, stamp: true } : journal, db);
  const stoppable = stoppableBrowser(browser, stop, collection.addProblem);
  const pressed = { collection, tab: named, browser: stoppable };

  const isReloaded = request.freshLoad === true && !isForbidden(tab.url);
  const isOpened = request.openAll === true && !isForbidden(tab.url);
  const first = isOpened ? 'unopened' : 'viewport';
  const shot = await (isReloaded ? shootAndReload : shootFirst)(pressed, firstShot, first);
  const run = isOpened ? await openAndShoot(shot, settings) : shot;
  const early = thumbnailOf(collection); // made while the page is read
  const isFile = await captureShownFile(run, await shown);
  const page = isFile ? undefined : await readPage(run);
  let lines: readonly TextLine[] | undefined;
  if (page) {
    if (isReloaded) await noteFreshLoad(collection, page);
    const scope = request.scope ?? scopeFor(takeableIn(page), await browser.readChosenScope());
    const limits = { ...settings, scope, mostScreens };
    lines = await capturePage(followAddress(run, page), page, limits);
  } else await addSelfCheck(run);
  if (request.record) {
    if (stop.aborted) collection.addProblem(STOPPED);
    else
      await addRecording({ ...run, browser }, recordingOrder(request.record, settings), stop, db);
  }
  await addBuildDigest(run);
  return collection.seal({ thumbnail: (await early) ?? (await thumbnailOf(collection)), lines });
};

const recordingOrder = (
  wish: RecordingWish,
  { recordingMinutes, recordingMebibytes }: Settings,
): RecordingOrder => ({
  wish,
  mostMs: recordingMinutes === undefined ? USUAL_RECORDING.mostMs : recordingMinutes * 60_000,
  mostBytes:
    recordingMebibytes === undefined ? USUAL_RECORDING.mostBytes : recordingMebibytes * 2 ** 20,
});

/**
 * A page that was still loading can be replaced by another before it is read. Then the picture of
 * the viewport is of another page, which the record says, and the capture goes on with the page
 * read.
 */
const followAddress = (run: CaptureRun, { facts: { url } }: CapturedPage): CaptureRun => {
  const { collection, tab } = run;
  if (isSamePage(url, tab.url)) return run;
  const message = `The picture of the viewport is of ${tab.url}, the page that was read is ${url}`;
  collection.addProblem({ code: 'ADDRESS_CHANGED', message, part: 'viewport' });
  return { ...run, tab: { ...tab, url } };
};

const SHOT = 'tabs.captureVisibleTab';

/** What the first picture of the page shows: it as it is captured, or before it was opened. */
type FirstPicture = 'viewport' | 'unopened';

const keepShot = async (
  { collection }: CaptureRun,
  shot: Promise<Shot>,
  role: FirstPicture | 'before-reload',
): Promise<void> => {
  await collection.runStep('viewport', SHOT, role, async () => {
    await addViewport(collection, await shot, role);
  });
};

/** Keeps the picture of the viewport that was taken when Capture was pressed. */
const shootFirst = async (
  run: CaptureRun,
  firstShot: Promise<Shot>,
  role: FirstPicture,
): Promise<CaptureRun> => {
  await keepShot(run, firstShot, role);
  return run;
};

/** Opens what the page holds back, and shoots it anew. */
const openAndShoot = async (
  run: CaptureRun,
  { openingSeconds, openingPresses }: Settings,
): Promise<CaptureRun> => {
  await openAll(run, {
    mostMs: openingSeconds === undefined ? USUAL_OPENING.mostMs : openingSeconds * 1000,
    mostPresses: openingPresses ?? USUAL_OPENING.mostPresses,
  });
  const opened = { ...run, tab: await run.browser.readTab(run.tab.id).catch(() => run.tab) };
  await keepShot(opened, shoot(opened), 'viewport');
  return opened;
};

/**
 * Reloads the page and shoots it anew. The picture of before is kept under a name that says so. The
 * run goes on with the tab as it is after the reload.
 */
const shootAndReload = async (
  run: CaptureRun,
  firstShot: Promise<Shot>,
  role: FirstPicture,
): Promise<CaptureRun> => {
  await keepShot(run, firstShot, 'before-reload');
  await reloadPage(run);
  const reloaded = { ...run, tab: await run.browser.readTab(run.tab.id).catch(() => run.tab) };
  await keepShot(reloaded, shoot(reloaded), role);
  return reloaded;
};

/**
 * The longest document, in characters, whose post is redrawn between two shots. Redrawing a longer
 * one would delay its pictures.
 */
const QUICK_HTML = 300_000;

const doNothing = async () => {};

/** A function that does the work at its first call only and returns the same promise every time. */
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};

const takeableIn = ({ post, selection }: CapturedPage): Takeable => ({
  post: post !== undefined && post.kind !== 'page',
  selection: selection !== undefined,
});

/** All steps after the page was read. Returns the text lines, where the page was held still. */
const capturePage = async (
  run: CaptureRun,
  page: CapturedPage,
  limits: ShotLimits & Settings,
): Promise<readonly TextLine[] | undefined> => {
  await addPage(run, page, limits.scope);
  const secondLook = addSecondLook(run);
  await archivePage(run);
  const redraw = once(async () => {
    if (page.postText) await redrawPost(run);
  });
  let held: HeldPage | undefined;
  if (limits.scope !== 'visible') {
    const isQuick = page.htmlLength <= QUICK_HTML;
    held = await shootPage(run, limits, isQuick ? redraw : doNothing);
  }
  // Cutting works in this process, redrawing in that of the page.
  const media = limits.scope === 'visible' ? undefined : addMedia(run, limits);
  await Promise.all([cutPost(run, held), redraw(), secondLook, media]);
  return held?.lines;
};

/** A thumbnail of the picture that shows the item best; undefined where there is none. */
const thumbnailOf = async ({ artifacts }: Collection): Promise<Blob | undefined> => {
  const picture = pictureForThumbnail(artifacts);
  return picture && buildThumbnail(picture.blob).catch(() => undefined);
};
