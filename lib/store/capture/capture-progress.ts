import type { Instant } from '../../evidence/matter.ts';
import { store } from '../db.ts';
import { filesOfItem } from '../key-ranges.ts';

/** How many page segments a capture has kept, and how many it will keep, once that is known. */
export type CaptureProgress = {
  readonly done: number;
  readonly all: number | undefined;
  /** Whether nothing more is captured: then it cannot be stopped any more. */
  readonly isSealing: boolean;
  /** When the recording of the tab ends at the latest; set while it is recorded. */
  readonly recordingUntil?: Instant | undefined;
};

/** The progress of the capture under way in a tab, if there is one. */
export const readCaptureProgress = async (
  tabId: number,
  db = store,
): Promise<CaptureProgress | undefined> => {
  const journal = await db.journal.where('tabId').equals(tabId).first();
  if (!journal) return undefined;
  const done = await filesOfItem(db.artifacts, journal.id, 'page-').count();
  const isSealing = journal.sealing === true;
  const recordingUntil = isSealing ? undefined : journal.recording?.endsAt;
  return { done, all: journal.segments, isSealing, ...(recordingUntil && { recordingUntil }) };
};

/** Whether a capture is under way in a tab. */
export const isCapturing = async (tabId: number, db = store): Promise<boolean> =>
  (await db.journal.where('tabId').equals(tabId).count()) > 0;
