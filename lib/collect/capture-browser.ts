import { readBuildDigest } from '../browser/build-digest.ts';
import { askBrowser, describeBrowser } from '../browser/environment.ts';
import { readFreeBytes } from '../browser/free-bytes.ts';
import { recordTab } from '../browser/offscreen/tab-recorder.ts';
import { readChosenScope } from '../browser/settings/chosen-scope.ts';
import { readSettings } from '../browser/settings/settings.ts';
import { archiveTab, canArchive } from '../browser/tab/archive.ts';
import { showTimeLeft } from '../browser/tab/badge.ts';
import { fetchFile } from '../browser/tab/fetch-file.ts';
import { holdDialogs } from '../browser/tab/hold-dialogs.ts';
import { addStyle, callPage, injectScript } from '../browser/tab/page.ts';
import { mayRead, readFrames } from '../browser/tab/read-frames.ts';
import { shootsParts, shootTab } from '../browser/tab/shoot.ts';
import { loaded, readTab, reloadTab, zoomOf } from '../browser/tab/tab.ts';
import { readTabDocument } from '../browser/tab/tab-document.ts';
import { pause } from '../browser/time-limit.ts';
import { readShownFile } from './shown-file/read-stored-file.ts';

/** Every call into the browser that a capture makes. Tests pass a fake in its place. */
export const captureBrowser = {
  addStyle,
  archiveTab,
  askBrowser,
  callPage,
  canArchive,
  describeBrowser,
  fetchFile,
  holdDialogs,
  injectScript,
  loaded,
  mayRead,
  pause,
  readBuildDigest,
  readChosenScope,
  readFrames,
  readFreeBytes,
  readSettings,
  readShownFile,
  readTab,
  readTabDocument,
  recordTab,
  reloadTab,
  shootsParts,
  showTimeLeft,
  shootTab,
  zoomOf,
};

/** The browser as the steps of a capture see it. */
export type CaptureBrowser = typeof captureBrowser;
