import type { Instant } from '../matter.ts';

/** The name and media type of the recording of a tab. */
export const RECORDING = { path: 'recording.webm', mediaType: 'video/webm' } as const;

/**
 * Why the recording of a tab ended: `person`, the person ended it; `page-end`, the page was
 * scrolled to its end; `time` and `bytes`, the limits that the person has set; `closed`, the tab
 * was closed; `left`, the tab went to another page; `storage`, the store had no room; `stream`, the
 * browser gave no more; `interrupted`, the browser was closed.
 */
export const RECORDING_ENDS = [
  ...(['person', 'page-end', 'time', 'bytes', 'closed', 'left'] as const),
  ...(['storage', 'stream', 'interrupted'] as const),
] as const;
export type RecordingEnd = (typeof RECORDING_ENDS)[number];

/** A part of a recording, in milliseconds from its beginning; `until` is exclusive. */
export type RecordingSpan = { readonly from: number; readonly until: number };

/**
 * What is known of the recording of a tab. It shows what the browser showed in that tab from the
 * artifact's `at` to `endedAt`.
 */
export type RecordingFacts = {
  readonly endedAt: Instant;
  /** From its beginning to its end, by the clock of the computer. */
  readonly durationMs: number;
  /** Whether it has a track with the sound of the tab, which can be silent. */
  readonly sound: boolean;
  /** Whether the extension scrolled the page; else whoever used the tab did all that is seen. */
  readonly scrolled: boolean;
  readonly ended: RecordingEnd;
  /** While another tab was in front, so that the person did not see the recorded one. */
  readonly behind?: readonly RecordingSpan[];
  /** While the browser gave nothing to record, as when the computer sleeps. */
  readonly gaps?: readonly RecordingSpan[];
};

/** How long a recording may take, and how large it may become, in bytes. */
export type RecordingLimits = { readonly mostMs: number; readonly mostBytes: number };

/** The limits until a person chooses others. */
export const USUAL_RECORDING: RecordingLimits = { mostMs: 5 * 60_000, mostBytes: 200 * 2 ** 20 };

/** What a person wants recorded: the page as it is used, or as the extension scrolls it. */
export type RecordingWish = 'used' | 'scrolled';

/** What is known of a recording once it runs. */
export type BegunRecording = {
  readonly startedAt: Instant;
  readonly pixels: { readonly width: number; readonly height: number };
  readonly sound: boolean;
  /** The media type with the codecs of the recorder. */
  readonly recorder: string;
};

/** A recording as its recorder sees it; `ended` once it has ended there. */
export type RecorderState = BegunRecording & {
  readonly bytes: number;
  readonly gaps: readonly RecordingSpan[];
  readonly ended?: { readonly at: Instant; readonly why: RecordingEnd };
};
