import type { RecorderOrder } from '../../browser/offscreen/hidden-calls.ts';
import {
  RECORDING,
  type RecorderState,
  type RecordingEnd,
  type RecordingSpan,
} from '../../evidence/media/recording.ts';
import { addRecordingPart } from '../../store/capture/recording-parts.ts';
import type { EvidenceStore } from '../../store/db.ts';

/** A part is kept so often: the end of the browser costs no more. */
const PART_MS = 1_000;
/** The browser is late by less than this where it is only busy. */
const GAP_MS = 5_000;
/** Enough to read small text in a video; five minutes are 150 MB at most. */
const BITS_PER_SECOND = 4_000_000;
/** The picture fits into this, in pixels; Chromium also enlarges that of a smaller tab to it. */
const LARGEST = { maxWidth: 1920, maxHeight: 1200 };
const CODECS = [`${RECORDING.mediaType};codecs=vp9,opus`, `${RECORDING.mediaType};codecs=vp8,opus`];

/**
 * The picture and sound of a tab
 * (https://developer.chrome.com/docs/extensions/reference/api/tabCapture).
 */
const openTabStream = (id: string): Promise<MediaStream> => {
  const source = { chromeMediaSource: 'tab', chromeMediaSourceId: id };
  const constraints = {
    audio: { mandatory: source },
    video: { mandatory: { ...source, ...LARGEST } },
  };
  return navigator.mediaDevices.getUserMedia(constraints as MediaStreamConstraints);
};

/** The browser gives the sound of a recorded tab to nobody else: this plays it on. */
const playSound = (stream: MediaStream): (() => void) => {
  if (stream.getAudioTracks().length === 0) return () => {};
  const output = new AudioContext();
  output.createMediaStreamSource(stream).connect(output.destination);
  return () => void output.close();
};

type Recorder = { look(): RecorderState; end(): Promise<RecorderState> };
type Start = Extract<RecorderOrder, { order: 'start' }>;

/**
 * Keeps the parts of a recording in the store as they come, one after another, and tells by `end`
 * when no more of them can be kept.
 */
const keepParts = (
  { item, mostBytes }: Pick<Start, 'item' | 'mostBytes'>,
  end: (why: 'bytes' | 'storage') => void,
  db?: EvidenceStore,
) => {
  let [bytes, parts, isLost] = [0, 0, false];
  let kept = Promise.resolve();
  const keep = async (blob: Blob, at: string): Promise<void> => {
    if (isLost || blob.size === 0) return;
    parts += 1;
    try {
      await addRecordingPart({ item, n: parts, at, blob }, bytes, db);
      bytes += blob.size;
      if (bytes >= mostBytes) end('bytes');
    } catch (error) {
      console.error('A part of a recording could not be kept', error);
      isLost = true; // no later part may follow: the file would have a hole
      end('storage');
    }
  };
  return {
    add: (blob: Blob, at: string) => {
      kept = kept.then(() => keep(blob, at));
    },
    bytes: () => bytes,
    all: () => kept,
  };
};

const makeRecorder = (stream: MediaStream): MediaRecorder => {
  const mimeType = CODECS.find((type) => MediaRecorder.isTypeSupported(type));
  return new MediaRecorder(stream, {
    mimeType: mimeType ?? RECORDING.mediaType,
    videoBitsPerSecond: BITS_PER_SECOND,
  });
};

/** Records a stream, and keeps each part of it in the store as soon as it is there. */
const startRecorder = (order: Start, stream: MediaStream, db?: EvidenceStore): Recorder => {
  const [picture] = stream.getVideoTracks();
  const { width = 0, height = 0 } = picture?.getSettings() ?? {};
  const recorder = makeRecorder(stream);
  const stopSound = playSound(stream);
  const gaps: RecordingSpan[] = [];
  const began = Date.now();
  let lastAt = began;
  let ended: RecorderState['ended'];
  const end = (why: RecordingEnd): void => {
    ended ??= { at: new Date().toISOString(), why };
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const kept = keepParts(order, end, db);

  recorder.ondataavailable = ({ data }) => {
    const now = Date.now();
    if (now - lastAt > GAP_MS) gaps.push({ from: lastAt - began, until: now - began });
    lastAt = now;
    kept.add(data, new Date(now).toISOString());
  };
  const stopped = new Promise<void>((resolve) => {
    recorder.onstop = () => {
      end('stream'); // where nothing else has ended it
      resolve();
    };
  });
  picture?.addEventListener('ended', () => end('stream'));
  recorder.start(PART_MS);
  const timer = setTimeout(() => end('time'), order.mostMs);

  const look = (): RecorderState => ({
    startedAt: new Date(began).toISOString(),
    ...{ pixels: { width, height }, sound: stream.getAudioTracks().length > 0 },
    ...{ recorder: recorder.mimeType, bytes: kept.bytes(), gaps },
    ...(ended && { ended }),
  });
  return {
    look,
    async end() {
      end('person');
      await stopped;
      await kept.all();
      clearTimeout(timer);
      stopSound();
      for (const track of stream.getTracks()) track.stop();
      return look();
    },
  };
};

/**
 * Answers the background's orders in a page that nobody sees: one tab is recorded at a time. Tests
 * give another stream.
 */
export const answerRecorder = (openStream = openTabStream, db?: EvidenceStore) => {
  let running: Recorder | undefined;
  return async (order: RecorderOrder): Promise<RecorderState> => {
    if (order.order === 'start') {
      await running?.end(); // of a background that was ended meanwhile
      running = startRecorder(order, await openStream(order.stream), db);
      return running.look();
    }
    if (!running) throw new Error('Nothing is recorded');
    return order.order === 'end' ? running.end() : running.look();
  };
};
