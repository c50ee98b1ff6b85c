import { askBrowser, describeBrowser } from './browser/environment.ts';
import type { CollectRequest } from './browser/messages.ts';
import { readChosenScope } from './browser/settings/chosen-scope.ts';
import { DEFAULT_MOST_SCREENS, readSettings } from './browser/settings/settings.ts';
import { shootTab } from './browser/tab/shoot.ts';
import { type CapturedTab, isForbidden, readTab } from './browser/tab/tab.ts';
import { archivePage } from './collect/archive-page.ts';
import { cutPost } from './collect/cut-post.ts';
import { keepViewport } from './collect/keep-shot.ts';
import { keepSecondLook } from './collect/look-again.ts';
import { keepPage, readPage } from './collect/read-page.ts';
import { redrawPost } from './collect/redraw-post.ts';
import { reloadPage } from './collect/reload-page.ts';
import { type Shooting, shootPage } from './collect/shoot-page.ts';
import type { CapturedPage, StillPage } from './evidence/captured-page.ts';
import { newId } from './evidence/id.ts';
import type { Environment } from './evidence/item.ts';
import { scopeFor, type Takeable } from './evidence/scope.ts';
import type { TextLine } from './evidence/text-line.ts';
import { buildThumbnail } from './screen/cut-picture.ts';
import { type Collection, openCollection } from './store/capture/collection.ts';
import type { ItemRow, JournalRow } from './store/db.ts';

/**
 * STORY 1. A tab → its item, sealed: what the screen shows first, then the page's own words, then
 * the page in pictures, as much of it as the scope says, then the post. Errors: why nothing could
 * be captured; what fails in part is kept and says so.
 */
export const collectItem = async (request: CollectRequest): Promise<ItemRow> => {
  const pressed = new Date();
  const tab = await readTab(request.tabId);
  const firstShot = shootTab(tab);
  firstShot.catch(() => {}); // awaited below, once the journal is open
  const { timeStampUrl, mostScreens = DEFAULT_MOST_SCREENS } = await readSettings();
  const journal = buildJournal(request, tab, pressed, {
    ...describeBrowser(),
    ...(await askBrowser()),
  });
  const collection = await openCollection(timeStampUrl ? { ...journal, stamp: true } : journal);

  await collection.attempt('viewport', 'tabs.captureVisibleTab', 'viewport', async () => {
    await keepViewport(collection, await firstShot);
  });
  const early = thumbnailOf(collection); // made while the page is read
  if (request.freshLoad && !isForbidden(tab.url)) await reloadPage(collection, tab);
  const page = await readPage(collection, tab);
  let lines: readonly TextLine[] | undefined;
  if (page) {
    const scope = request.scope ?? scopeFor(takeable(page), await readChosenScope());
    lines = await capturePage(collection, tab, page, { scope, most: mostScreens });
  }
  return collection.seal({ thumbnail: (await early) ?? (await thumbnailOf(collection)), lines });
};

/**
 * Up to so many characters a document is redrawn while the browser grants no shot; a larger one
 * holds up its own pictures.
 */
const QUICK_HTML = 300_000;

const nothing = async () => {};
const once = (work: () => Promise<void>): (() => Promise<void>) => {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};

const takeable = ({ post, selection }: CapturedPage): Takeable => ({
  post: post !== undefined && post.kind !== 'page',
  selection: selection !== undefined,
});

const capturePage = async (
  collection: Collection,
  tab: CapturedTab,
  page: CapturedPage,
  shooting: Shooting,
): Promise<readonly TextLine[] | undefined> => {
  await keepPage(collection, tab, page, shooting.scope);
  const secondLook = keepSecondLook(collection, tab);
  await archivePage(collection, tab);
  const redraw = once(async () => {
    if (page.postText) await redrawPost(collection, tab);
  });
  let still: StillPage | undefined;
  if (shooting.scope !== 'visible') {
    const isQuick = page.htmlLength <= QUICK_HTML;
    still = await shootPage(collection, tab, shooting, isQuick ? redraw : nothing);
    await cutPost(collection, still);
  }
  await redraw();
  await secondLook;
  return still?.lines;
};

const buildJournal = (
  { matterId, tags, note, scope, freshLoad = false }: CollectRequest,
  tab: CapturedTab,
  pressed: Date,
  environment: Environment,
): JournalRow => {
  const id = newId(pressed.getTime());
  return {
    id,
    tabId: tab.id,
    matterId,
    labels: { tags, note },
    draft: {
      format: 'matterproof-record/1',
      id,
      problems: isForbidden(tab.url)
        ? [
            {
              code: 'PAGE_FORBIDDEN',
              message: 'The browser keeps extensions out of this page',
              part: 'page',
            },
          ]
        : [],
      capturedAt: pressed.toISOString(),
      clock: {
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        utcOffsetMinutes: -pressed.getTimezoneOffset(),
      },
      page: { url: tab.url, ...(tab.title ? { title: tab.title } : {}) },
      conditions: { ...(scope ? { scope } : {}), freshLoad, privateMode: tab.privateMode },
      environment,
      method: [],
    },
  };
};

const thumbnailOf = async ({ artifacts }: Collection): Promise<Blob | undefined> => {
  const picture = ['viewport', 'page-segment']
    .map((role) => artifacts.find((one) => one.role === role))
    .find(Boolean);
  return picture && buildThumbnail(picture.blob).catch(() => undefined);
};
