import { expect, it } from 'vitest';
import { digestBlob } from '../../lib/evidence/file/digest-blob.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { RECORDING } from '../../lib/evidence/media/recording.ts';
import { recoverCaptures } from '../../lib/recover-captures.ts';
import { storeFileArtifacts } from '../../lib/store/capture/file-artifacts.ts';
import { addJournal } from '../../lib/store/capture/journal.ts';
import { addRecordingPart, listRecordingParts } from '../../lib/store/capture/recording-parts.ts';
import { openRecord } from '../../lib/store/items/open-record.ts';
import { journalOf, keepText, newStore, sealText } from '../support/stores/new-store.ts';

const partOf = (item: string, n: number, text: string) => ({
  ...{ item, n, at: `2026-11-21T09:01:0${n}.000Z` },
  blob: new Blob([text]),
});

it('a recording that the end of the browser interrupted is sealed with what was kept', async () => {
  const store = await newStore();
  const recording = {
    ...{ startedAt: '2026-11-21T09:01:00.000Z', endsAt: '2026-11-21T09:06:00.000Z' },
    ...{ pixels: { width: 8, height: 6 }, sound: true, scrolled: false, recorder: 'video/webm' },
  };
  await addJournal({ ...journalOf('01A', INBOX_ID), recording }, store);
  await keepText(store, '01A', 'text');
  await addRecordingPart(partOf('01A', 1, 'one'), 0, store);
  await addRecordingPart(partOf('01A', 2, 'two'), 3, store);
  const [item] = await recoverCaptures(store);
  const { artifacts, method } = openRecord(item as never);
  const kept = artifacts.find(({ role }) => role === 'recording');
  expect(kept).toMatchObject({
    ...{ path: 'recording.webm', bytes: 6, at: recording.startedAt },
    recording: { ended: 'interrupted', durationMs: 2_000, endedAt: '2026-11-21T09:01:02.000Z' },
  });
  expect(method.map(({ step }) => step)).toEqual(['recording']);
  expect(await listRecordingParts('01A', store)).toEqual([]);
});

it('a recording that was joined before the browser was closed is sealed as it is', async () => {
  const store = await newStore();
  const blob = new Blob(['onetwo']);
  const [startedAt, endedAt] = ['2026-11-21T09:01:00.000Z', '2026-11-21T09:01:02.000Z'];
  const facts = { endedAt, durationMs: 2_000, sound: true, scrolled: false, ended: 'person' };
  const file = { ...RECORDING, role: 'recording', bytes: 6, blob, at: startedAt, method: 'test' };
  const digest = await digestBlob(blob);
  await addJournal({ ...journalOf('01A', INBOX_ID) }, store);
  await addRecordingPart(partOf('01A', 1, 'onetwo'), 0, store);
  const artifact = { ...file, digest, recording: facts } as never;
  await storeFileArtifacts('01A', [artifact], digestBlob, store);
  const [item] = await recoverCaptures(store);
  const { artifacts, method } = openRecord(item as never);
  expect(artifacts).toMatchObject([{ path: 'recording.webm', recording: { ended: 'person' } }]);
  expect(method).toMatchObject([{ step: 'recording', at: endedAt, tookMs: 2_000 }]);
  expect(await listRecordingParts('01A', store)).toEqual([]);
});

it('parts of a recording whose capture is no longer under way are dropped', async () => {
  const store = await newStore();
  await addJournal(journalOf('01A', INBOX_ID), store);
  await addRecordingPart(partOf('01A', 1, 'one'), 0, store);
  await sealText(store, '01B', INBOX_ID);
  await store.recordings.add(partOf('01B', 1, 'left behind'));
  await recoverCaptures(store);
  expect(await listRecordingParts('01B', store)).toEqual([]);
});

it('no part is kept for a capture that was sealed meanwhile', async () => {
  const store = await newStore();
  await expect(addRecordingPart(partOf('01A', 1, 'one'), 0, store)).rejects.toMatchObject({
    code: 'INTERRUPTED',
  });
  expect(await listRecordingParts('01A', store)).toEqual([]);
});
