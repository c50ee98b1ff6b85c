import { SAME_CLOCK_MS } from '../../../evidence/chain/same-clock.ts';
import { RECORDING, RECORDING_ENDS } from '../../../evidence/media/recording.ts';
import type { ParsedRecord } from '../../../format/parse-record.ts';

/** A WebM file begins as any EBML document does (RFC 8794, 8.1). */
const WEBM = [0x1a, 0x45, 0xdf, 0xa3];

type ParsedArtifact = ParsedRecord['artifacts'][number];
type Spans = NonNullable<NonNullable<ParsedArtifact['recording']>['gaps']>;

/** Spans follow one another and lie in the recording. */
const areSpansOrdered = (spans: Spans, durationMs: number): boolean =>
  spans.every(
    ({ from, until }, at) =>
      from >= (spans[at - 1]?.until ?? 0) && until > from && until <= durationMs,
  );

const factsFault = ({ at = '', pixels, recording }: ParsedArtifact): string | undefined => {
  if (!recording || !pixels) return 'It does not state what it recorded, and in which size';
  const { endedAt, durationMs, ended, behind = [], gaps = [] } = recording;
  if (Date.parse(endedAt) - Date.parse(at) !== durationMs)
    return 'The recording states a length that is not from its beginning to its end';
  if (!RECORDING_ENDS.some((known) => known === ended))
    return `It states “${ended}” as what ended its recording`;
  return areSpansOrdered(behind, durationMs) && areSpansOrdered(gaps, durationMs)
    ? undefined
    : 'It states parts of the recording that do not lie in it';
};

/**
 * Says why the recording that a record lists does not fit what it states of it; undefined if it
 * does, or if there is none. `head` is the first bytes of the file, where the package holds it.
 */
export const recordingFault = (
  { artifacts, sealedAt = '' }: ParsedRecord,
  head: Uint8Array | undefined,
): string | undefined => {
  const wrong = artifacts.find(
    ({ path, role, recording }) =>
      (path === RECORDING.path) !== (role === 'recording') ||
      (recording !== undefined && role !== 'recording'),
  );
  if (wrong) return `${wrong.path} is not what the role “${wrong.role}” means`;
  const [kept, ...others] = artifacts.filter(({ role }) => role === 'recording');
  if (!kept) return undefined;
  if (others.length > 0) return 'It has more than one recording';
  if (kept.mediaType !== RECORDING.mediaType)
    return `Its recording is of the kind ${JSON.stringify(kept.mediaType)}`;
  if (head && !WEBM.every((byte, at) => head[at] === byte))
    return `${kept.path} does not begin as a file of the kind ${RECORDING.mediaType}`;
  const late = Date.parse(kept.recording?.endedAt ?? '') - Date.parse(sealedAt);
  return factsFault(kept) ?? (late > SAME_CLOCK_MS ? 'It was sealed before it ended' : undefined);
};
