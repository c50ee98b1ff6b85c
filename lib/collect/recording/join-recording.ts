import { digestBlob } from '../../evidence/file/digest-blob.ts';
import type { Artifact, MethodStep } from '../../evidence/item.ts';
import type { Instant } from '../../evidence/matter.ts';
import {
  type BegunRecording,
  RECORDING,
  type RecordingEnd,
  type RecordingFacts,
  type RecordingSpan,
} from '../../evidence/media/recording.ts';
import { listRecordingParts } from '../../store/capture/recording-parts.ts';
import type { EvidenceStore } from '../../store/db.ts';

/**
 * A recording that has ended: what it began with, and how it ended. Without `endedAt` it ended with
 * the last part that was kept.
 */
export type EndedRecording = BegunRecording & {
  readonly endedAt?: Instant | undefined;
  readonly ended: RecordingEnd;
  readonly scrolled: boolean;
  readonly behind?: readonly RecordingSpan[];
  readonly gaps?: readonly RecordingSpan[];
};

type Timed = EndedRecording & { readonly endedAt: Instant };

/** Spans inside a recording of this length, in whole milliseconds; absent where there are none. */
const within = (spans: readonly RecordingSpan[] = [], durationMs: number) => {
  const inside = spans
    .map(({ from, until }) => ({ from, until: Math.min(until, durationMs) }))
    .filter(({ from, until }) => until > from);
  return inside.length > 0 ? inside : undefined;
};

const lengthOf = ({ startedAt, endedAt }: Pick<Timed, 'startedAt' | 'endedAt'>): number =>
  Date.parse(endedAt) - Date.parse(startedAt);

const factsOf = (recording: Timed): RecordingFacts => {
  const { endedAt, sound, scrolled, ended } = recording;
  const durationMs = lengthOf(recording);
  const behind = within(recording.behind, durationMs);
  const gaps = within(recording.gaps, durationMs);
  return {
    ...{ endedAt, durationMs, sound, scrolled, ended },
    ...(behind && { behind }),
    ...(gaps && { gaps }),
  };
};

const METHOD = 'tabCapture, MediaRecorder';

/** Why a recording ended, as a step says it. */
const ENDS: { readonly [End in RecordingEnd]: string } = {
  person: 'a person ended it',
  'page-end': 'the page was scrolled to its end',
  time: 'the limit of time that was set',
  bytes: 'the limit of bytes that was set',
  closed: 'the tab was closed',
  left: 'the tab went to another page, which its last second may show',
  storage: 'the store had no room',
  stream: 'the browser gave no more',
  interrupted: 'the browser was closed',
};

/** What was recorded, how, and why it ended. */
export const recordingStep = (
  recording: Pick<Timed, 'startedAt' | 'endedAt' | 'ended' | 'scrolled' | 'sound'>,
): Omit<MethodStep, 'at'> => {
  const { startedAt, endedAt, ended, scrolled, sound } = recording;
  return {
    step: 'recording',
    by: METHOD,
    tookMs: lengthOf(recording),
    detail:
      `what this browser showed in this tab from ${startedAt} to ${endedAt}, ` +
      `${sound ? 'with' : 'without'} the sound of the tab; started by a person in the popup; ` +
      `the extension ${scrolled ? 'scrolled the page' : 'did nothing in the page'}; ` +
      `ended: ${ENDS[ended]}`,
  };
};

/** A recording as a file of its item, and the step that made it. */
export type RecordingFile = {
  readonly file: Artifact & { readonly blob: Blob; readonly recording: RecordingFacts };
  readonly step: Omit<MethodStep, 'at'>;
};

/** Joins the parts of a recording to the file that they are; undefined where there is no part. */
export const joinRecording = async (
  item: string,
  recording: EndedRecording,
  db?: EvidenceStore,
): Promise<RecordingFile | undefined> => {
  const parts = await listRecordingParts(item, db);
  const last = parts.at(-1);
  if (!last) return undefined;
  const { startedAt, endedAt = last.at, pixels, recorder } = recording;
  // A clock that was put back meanwhile gives no length below zero.
  const timed = { ...recording, endedAt: endedAt < startedAt ? startedAt : endedAt };
  const blob = new Blob(
    parts.map((part) => part.blob),
    { type: RECORDING.mediaType },
  );
  return {
    file: {
      ...{ ...RECORDING, role: 'recording', bytes: blob.size, blob, at: startedAt, pixels },
      ...{ method: `${METHOD} (${recorder})`, recording: factsOf(timed) },
      digest: await digestBlob(blob),
    },
    step: recordingStep(timed),
  };
};
