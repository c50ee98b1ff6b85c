import { expect, it } from 'vitest';
import type { ParsedRecord } from '../../../../lib/format/parse-record.ts';
import { mediaFault } from '../../../../lib/verify/contents/claims/media-claims.ts';

const medium = { url: 'https://zhiyan.example/one.jpg', element: 'html > body > img' };
const kept = { path: 'media/001.jpg', role: 'media', mediaType: 'image/jpeg', bytes: 9, medium };
const lost = { kind: 'video', element: 'html > body > video', why: 'stream' };
const record = {
  status: 'complete',
  artifacts: [kept],
  conditions: { media: { found: 2, kept: 1, missing: [lost] } },
} as unknown as ParsedRecord;

it('accepts files of a post that fit what the record states', () => {
  expect(mediaFault(record)).toBeUndefined();
});

it('accepts files that were counted and not listed', () => {
  const media = { found: 9, kept: 1, missing: [lost], unlisted: 7 };
  expect(mediaFault({ ...record, conditions: { media } } as unknown as ParsedRecord)).toBe(
    undefined,
  );
});

it('accepts files without numbers in a capture that was cut short', () => {
  expect(mediaFault({ ...record, status: 'partial', conditions: {} })).toBeUndefined();
});

it.each<readonly [string, object]>([
  ['keeps one under another role', { artifacts: [{ ...kept, role: 'file' }] }],
  ['keeps one elsewhere', { artifacts: [{ ...kept, path: 'one.jpg' }] }],
  ['keeps one under a name that a system runs', { artifacts: [{ ...kept, path: 'media/1.svg' }] }],
  ['keeps a document as one', { artifacts: [{ ...kept, mediaType: 'text/html' }] }],
  ['does not say where one stood', { artifacts: [{ ...kept, medium: undefined }] }],
  ['states no number of them', { conditions: {} }],
  ['lacks one of those it states', { artifacts: [] }],
  [
    'counts fewer than it accounts for',
    { conditions: { media: { found: 2, kept: 1, missing: [lost], unlisted: 1 } } },
  ],
  [
    'gives a reason that the format does not know',
    { conditions: { media: { found: 2, kept: 1, missing: [{ ...lost, why: 'seized' }] } } },
  ],
  [
    'says nothing of one that is missing',
    { conditions: { media: { found: 2, kept: 1, missing: [] } } },
  ],
])('finds a record that %s', (_, wrong) => {
  expect(mediaFault({ ...record, ...wrong } as ParsedRecord)).toBeDefined();
});
