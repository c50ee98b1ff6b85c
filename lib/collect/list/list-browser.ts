import { forgetWake, wakeAt } from '../../browser/alarms.ts';
import {
  leaveAllSites,
  lostWithAllSites,
  mayShootAllSites,
} from '../../browser/permissions/all-sites.ts';
import { mayReadSites } from '../../browser/permissions/list-sites.ts';
import { neededPatterns } from '../../browser/permissions/needed-patterns.ts';
import { readTab } from '../../browser/tab/tab.ts';
import { pause } from '../../browser/time-limit.ts';
import {
  cancelDownload,
  isAnswered,
  isOnline,
  openAddress,
  probePage,
  reloadAddress,
} from '../../browser/work-window/open-address.ts';
import { closePrivateWindow, openPrivateTab } from '../../browser/work-window/private-window.ts';
import {
  closeWorkWindow,
  dropWorkTab,
  findWorkTab,
  hasWorkWindow,
  openWorkTab,
} from '../../browser/work-window/work-window.ts';

/** Every call into the browser that a list makes. Tests pass a fake in its place. */
export const listBrowser = {
  cancelDownload,
  closePrivateWindow,
  closeWorkWindow,
  dropWorkTab,
  findWorkTab,
  forgetWake,
  hasWorkWindow,
  isAnswered,
  isOnline,
  leaveAllSites,
  lostWithAllSites,
  mayReadSites,
  mayShootAllSites,
  neededPatterns,
  now: () => Date.now(),
  openAddress,
  openPrivateTab,
  openWorkTab,
  pause,
  probePage,
  readTab,
  reloadAddress,
  wakeAt,
};

/** The browser as a list sees it. */
export type ListBrowser = typeof listBrowser;
