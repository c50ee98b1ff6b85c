import { digestBlob } from '../../evidence/file/digest-blob.ts';
import type {
  RecorderState,
  RecordingEnd,
  RecordingLimits,
  RecordingWish,
} from '../../evidence/media/recording.ts';
import { toProblem } from '../../evidence/problem.ts';
import type { Collection } from '../../store/capture/collection.ts';
import { dropRecordingParts, listRecordingParts } from '../../store/capture/recording-parts.ts';
import type { EvidenceStore } from '../../store/db.ts';
import type { CaptureRun } from '../capture-run.ts';
import { type EndedRecording, joinRecording } from './join-recording.ts';
import { type WatchedTab, watchTab } from './watch-tab.ts';

/** Ends that a person meant: what was to be recorded is there. */
const MEANT: readonly RecordingEnd[] = ['person', 'page-end'];
/** Ends that the recorder knows best. */
const OWN_ENDS: readonly RecordingEnd[] = ['time', 'bytes', 'storage'];

const beginningOf = ({ startedAt, pixels, sound, recorder }: RecorderState) => ({
  ...{ startedAt, pixels, sound, recorder },
});

/** A recorder that went away meanwhile has no state: then the parts that it kept say the rest. */
const endOf = (
  begun: RecorderState,
  wish: RecordingWish,
  watched: WatchedTab | undefined,
  state: RecorderState | undefined,
): EndedRecording => {
  const own = OWN_ENDS.find((end) => end === state?.ended?.why);
  return {
    ...beginningOf(begun),
    ended: own ?? watched?.ended ?? 'stream',
    endedAt: state?.ended?.at,
    scrolled: wish === 'scrolled',
    behind: watched?.behind ?? [],
    gaps: state?.gaps ?? [],
  };
};

/** Says which addresses the page gave itself while it was recorded. */
const addAddresses = ({ addStep }: Collection, watched: WatchedTab | undefined): void => {
  const { addresses = [], untold = 0 } = watched ?? {};
  const details = addresses.map(
    ({ afterMs, url }) => `after ${afterMs} ms the page had the address ${url}`,
  );
  if (untold > 0)
    details.push(`the address changed ${untold} more times, which are counted and not listed`);
  for (const detail of details) addStep({ step: 'recording-address', by: 'location.href', detail });
};

/** What of a recording is asked for: how the page is used meanwhile, how much of it at most. */
export type RecordingOrder = RecordingLimits & { readonly wish: RecordingWish };

/** Records the tab until something ends it. Errors: the browser gives no stream. */
const record = (
  { collection, tab, browser }: CaptureRun,
  { wish, ...limits }: RecordingOrder,
  stop: AbortSignal,
) =>
  browser.recordTab(tab.id, collection.draft.id, limits, async (begun, recording) => {
    const endsAt = Date.parse(begun.startedAt) + limits.mostMs;
    const known = { endsAt: new Date(endsAt).toISOString(), scrolled: wish === 'scrolled' };
    await collection.updateDraft({}, { recording: { ...beginningOf(begun), ...known } });
    const watch = { browser, tab, wish, stop, endsAt };
    const watched = await watchTab(watch, begun, recording).catch(() => undefined);
    const state = await recording.end().catch(() => undefined);
    return { ended: endOf(begun, wish, watched, state), watched };
  });

/**
 * Records what the browser shows in the tab, after everything else was captured, until the person
 * or a limit ends it, or the tab or its page is gone. What was recorded by then is kept; where that
 * fails, a problem says so, and no part of it stays. `run` is without the stop, which ends the
 * recording and nothing else.
 */
export const addRecording = async (
  run: CaptureRun,
  order: RecordingOrder,
  stop: AbortSignal,
  db?: EvidenceStore,
): Promise<void> => {
  const { collection } = run;
  const { id } = collection.draft;
  try {
    const { ended, watched } = await record(run, order, stop);
    const joined = await joinRecording(id, ended, db);
    if (!joined) throw new Error('The browser gave nothing to record');
    await collection.addFile(joined.file, digestBlob);
    collection.addStep(joined.step);
    addAddresses(collection, watched);
    if (!MEANT.includes(ended.ended))
      collection.addProblem({
        ...{ code: 'RECORDING_CUT', message: joined.step.detail ?? '', part: 'item' },
        values: { ended: ended.ended },
      });
  } catch (error) {
    const { message } = toProblem(error);
    const isLost = (await listRecordingParts(id, db).catch(() => [])).length > 0;
    const code = isLost ? 'RECORDING_LOST' : 'RECORDING_FAILED';
    collection.addProblem({ code, message, part: 'item' });
  }
  // What stays here is dropped at the next start of the background.
  await dropRecordingParts(id, db).catch((error) =>
    console.error('The parts of a recording could not be dropped', id, error),
  );
};
