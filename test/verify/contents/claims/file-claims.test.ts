import { expect, it } from 'vitest';
import { addressOfBytes } from '../../../../lib/evidence/file/file-facts.ts';
import type { ParsedRecord } from '../../../../lib/format/parse-record.ts';
import { fileFault } from '../../../../lib/verify/contents/claims/file-claims.ts';

const digest = `sha256:${'5a'.repeat(32)}` as const;
const kept = { path: 'file.pdf', role: 'file', mediaType: 'application/pdf', bytes: 9, digest };

const record = {
  format: 'matterproof-record/1',
  id: '01A',
  status: 'complete',
  problems: [],
  capturedAt: '2026-11-21T09:00:00.000Z',
  page: { url: addressOfBytes(digest), title: '裁定书.pdf' },
  post: { kind: 'file', title: '裁定书.pdf' },
  file: { name: '裁定书.pdf', mediaType: 'application/pdf', claims: [] },
  source: { from: '法院', obtained: '电子送达' },
  artifacts: [kept],
  matter: { id: 'm', sequence: 1 },
} as unknown as ParsedRecord;

it('accepts a file whose record fits it', () => {
  expect(fileFault(record)).toBeUndefined();
});

it.each<readonly [string, object]>([
  ['does not say how it was obtained', { source: { from: '法院', obtained: ' ' } }],
  ['is of a kind that is no file', { post: { kind: 'page', title: '裁定书.pdf' } }],
  ['states nothing of its file', { file: undefined }],
  ['has no file', { artifacts: [] }],
  ['states another media type', { artifacts: [{ ...kept, mediaType: 'image/png' }] }],
  ['states another name', { post: { kind: 'file', title: '判决书.pdf' } }],
  [
    'has the address of another file',
    { page: { url: addressOfBytes(`sha256:${'00'.repeat(32)}`) } },
  ],
  ['keeps it under a name that a system runs', { artifacts: [{ ...kept, path: 'file.html' }] }],
  ['keeps it under another role', { artifacts: [{ ...kept, role: 'media' }] }],
  ['keeps it under its own name', { artifacts: [{ ...kept, path: '裁定书.pdf' }] }],
])('finds a record of a file that %s', (_, wrong) => {
  expect(fileFault({ ...record, ...wrong })).toBeDefined();
});

const url = 'https://court.example/order.pdf';
const fetched = { from: 'server', at: '2026-11-21T09:00:01.000Z', status: 200 };
const ofTab = {
  ...record,
  page: { url },
  file: { ...record.file, fetched },
  source: { from: url, obtained: 'Requested again' },
} as unknown as ParsedRecord;

it('accepts a PDF that a tab showed under the address of the tab', () => {
  expect(fileFault(ofTab)).toBeUndefined();
});

it.each<readonly [string, object]>([
  ['states another address than the tab’s', { source: { from: 'x', obtained: 'y' } }],
  ['has the address of its bytes alone', { page: record.page }],
  ['does not say where its bytes are from', { file: { ...ofTab.file, fetched: { from: 'x' } } }],
  [
    'is no PDF',
    {
      file: { ...ofTab.file, mediaType: 'image/png' },
      artifacts: [{ ...kept, mediaType: 'image/png' }],
    },
  ],
  ['was added by a person, and yet has the address of a page', { file: record.file }],
])('finds a record of a PDF of a tab that %s', (_, wrong) => {
  expect(fileFault({ ...ofTab, ...wrong })).toBeDefined();
});

it('leaves a redacted record, which masks its words, to the redaction log', () => {
  const masked = { ...record, redactedFrom: digest, post: { kind: 'file', title: '██.pdf' } };
  expect(fileFault(masked as ParsedRecord)).toBeUndefined();
});

it('accepts the document of a tab as a file beside the pictures of a page', () => {
  const page = { ...record, file: undefined, source: undefined, post: undefined };
  expect(fileFault(page as unknown as ParsedRecord)).toBeUndefined();
});
