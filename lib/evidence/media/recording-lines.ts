import type { Artifact } from '../item.ts';
import type { Instant } from '../matter.ts';
import type { RecordingEnd, RecordingSpan } from './recording.ts';

/** One sentence about a recording: its key in `recording` of lib/words, and its values. */
export type RecordingLine = {
  readonly key:
    | ('shown' | 'sound' | 'noSound' | 'scrolled' | 'used' | 'behind' | 'gaps')
    | `ended_${RecordingEnd}`;
  readonly values: Readonly<Record<string, string | number>>;
  /** Whether it says that something is missing. */
  readonly isMissing: boolean;
};

/** Ends by which nothing is lost that a person wanted. */
const WANTED: readonly RecordingEnd[] = ['person', 'page-end'];

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

const spansOf = (key: 'behind' | 'gaps', spans: readonly RecordingSpan[] = []) => {
  const named = spans.map(({ from, until }) => `${seconds(from)}–${seconds(until)}`).join(' · ');
  return spans.length === 0 ? [] : [{ key, values: { spans: named }, isMissing: key === 'gaps' }];
};

/** What a record states of its recording; `nameTime` writes an instant as the reader has times. */
export const recordingLines = (
  { at, pixels, recording }: Pick<Artifact, 'at' | 'pixels' | 'recording'>,
  nameTime: (instant: Instant) => string,
): readonly RecordingLine[] => {
  if (!recording) return [];
  const { endedAt, durationMs, ended, sound, scrolled, behind, gaps } = recording;
  const times = { from: nameTime(at), until: nameTime(endedAt), seconds: seconds(durationMs) };
  const { width = 0, height = 0 } = pixels ?? {};
  const plain = { values: {}, isMissing: false };
  return [
    { key: 'shown', values: { ...times, width, height }, isMissing: false },
    { key: sound ? 'sound' : 'noSound', ...plain },
    { key: scrolled ? 'scrolled' : 'used', ...plain },
    { key: `ended_${ended}`, values: {}, isMissing: !WANTED.includes(ended) },
    ...spansOf('behind', behind),
    ...spansOf('gaps', gaps),
  ];
};
