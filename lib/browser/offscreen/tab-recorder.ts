import { browser } from 'wxt/browser';
import type { RecorderState, RecordingLimits } from '../../evidence/media/recording.ts';
import { callHidden } from './hidden-calls.ts';
import { withHiddenPage } from './hidden-page.ts';

type TabCapture = {
  getMediaStreamId(options: { readonly targetTabId: number }): Promise<string>;
};

/** The browser's way to record a tab: there once a person has permitted it; never in Firefox. */
const tabCapture = (): TabCapture | undefined =>
  (browser as unknown as { readonly tabCapture?: TabCapture }).tabCapture;

/** A recording under way. */
export type TabRecording = {
  look(): Promise<RecorderState>;
  /** Ends it where it has not ended, and waits until all of it is kept. */
  end(): Promise<RecorderState>;
};

/**
 * Background: records a tab for an item, in a page that nobody sees, as long as `work` takes. The
 * button must have been pressed in that tab. Errors: the browser gives no stream, those of `work`.
 */
export const recordTab = async <T>(
  tabId: number,
  item: string,
  limits: RecordingLimits,
  work: (begun: RecorderState, recording: TabRecording) => Promise<T>,
): Promise<T> => {
  const stream = await tabCapture()?.getMediaStreamId({ targetTabId: tabId });
  if (stream === undefined) throw new Error('The browser does not permit to record a tab');
  return withHiddenPage(async () => {
    const begun = await callHidden('record', { order: 'start', item, stream, ...limits });
    return work(begun, {
      look: () => callHidden('record', { order: 'look' }),
      end: () => callHidden('record', { order: 'end' }),
    });
  });
};
