import { store } from '../db.ts';
import { filesOfItem } from '../key-ranges.ts';

/** How many page segments a capture has kept, and how many it will keep, once that is known. */
export type CaptureProgress = {
  readonly done: number;
  readonly all: number | undefined;
  /** Whether nothing more is captured: then it cannot be stopped any more. */
  readonly isSealing: boolean;
};

/** The progress of the capture under way in a tab, if there is one. */
export const readCaptureProgress = async (
  tabId: number,
  db = store,
): Promise<CaptureProgress | undefined> => {
  const journal = await db.journal.where('tabId').equals(tabId).first();
  if (!journal) return undefined;
  const done = await filesOfItem(db.artifacts, journal.id, 'page-').count();
  return { done, all: journal.segments, isSealing: journal.sealing === true };
};

/** Whether a capture is under way in a tab. */
export const isCapturing = async (tabId: number, db = store): Promise<boolean> =>
  (await db.journal.where('tabId').equals(tabId).count()) > 0;
