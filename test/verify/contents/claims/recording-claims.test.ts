import { expect, it } from 'vitest';
import { RECORDING_ENDS } from '../../../../lib/evidence/media/recording.ts';
import type { ParsedRecord } from '../../../../lib/format/parse-record.ts';
import { recordingFault } from '../../../../lib/verify/contents/claims/recording-claims.ts';

const recording = {
  endedAt: '2026-11-21T09:00:10.000Z',
  ...{ durationMs: 10_000, sound: true, scrolled: false, ended: 'person' },
  behind: [
    { from: 0, until: 2_000 },
    { from: 2_000, until: 10_000 },
  ],
};
const kept = {
  ...{ path: 'recording.webm', role: 'recording', mediaType: 'video/webm', bytes: 9 },
  ...{ at: '2026-11-21T09:00:00.000Z', pixels: { width: 800, height: 600 }, recording },
};
const record = {
  sealedAt: '2026-11-21T09:00:11.000Z',
  artifacts: [kept],
} as unknown as ParsedRecord;
const WEBM = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 0x9f]);

const withFacts = (facts: object) => ({
  artifacts: [{ ...kept, recording: { ...recording, ...facts } }],
});

const changed = (other: object): ParsedRecord => ({ ...record, ...other });

it.each(RECORDING_ENDS)('accepts a recording that fits what is stated, ended by: %s', (ended) => {
  expect(recordingFault(changed(withFacts({ ended })), WEBM)).toBeUndefined();
});

it('accepts a record without a recording, and one whose recording stays back', () => {
  expect(recordingFault(changed({ artifacts: [] }), undefined)).toBeUndefined();
  expect(recordingFault(record, undefined)).toBeUndefined();
});

it.each<readonly [string, object]>([
  ['keeps it under another role', { artifacts: [{ ...kept, role: 'media' }] }],
  ['keeps it under another name', { artifacts: [{ ...kept, path: 'media/001.webm' }] }],
  ['states a recording of a picture', { artifacts: [kept, { path: 'a.png', recording }] }],
  ['has two', { artifacts: [kept, kept] }],
  ['states another media type', { artifacts: [{ ...kept, mediaType: 'video/mp4' }] }],
  ['states nothing of it', { artifacts: [{ ...kept, recording: undefined }] }],
  ['states no size of the picture', { artifacts: [{ ...kept, pixels: undefined }] }],
  ['states a longer one', withFacts({ durationMs: 20_000 })],
  ['states an end that is no time', withFacts({ endedAt: 'later' })],
  ['states an end that the format does not know', withFacts({ ended: 'boredom' })],
  ['states a part after its end', withFacts({ gaps: [{ from: 9_000, until: 11_000 }] })],
  ['states a part that ends before it begins', withFacts({ gaps: [{ from: 9, until: 9 }] })],
  [
    'states parts that overlap',
    withFacts({
      behind: [
        { from: 0, until: 9 },
        { from: 8, until: 10 },
      ],
    }),
  ],
  ['was sealed long before its end', { sealedAt: '2026-11-21T08:55:00.000Z' }],
])('finds a record of a recording that %s', (_, wrong) => {
  expect(recordingFault(changed(wrong), WEBM)).toBeDefined();
});

it('finds a file that is no WebM', () => {
  expect(recordingFault(record, new Uint8Array([0, 1, 2, 3]))).toMatch(/begin/);
});
