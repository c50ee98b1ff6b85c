import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openBackup } from '../../lib/backup/open-backup.ts';
import { openExportFolder } from '../../lib/browser/export-folder.ts';
import { digestNow } from '../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import { backUp } from '../../lib/jobs/work/back-up.ts';
import { encryptVolume } from '../../lib/jobs/work/encrypt-volume.ts';
import { writeVolume } from '../../lib/jobs/work/write-volume.ts';
import type { Volume } from '../../lib/package/build-volumes.ts';
import { heldEntry } from '../../lib/package/entry.ts';
import { store } from '../../lib/store/db.ts';
import { ensureInbox } from '../../lib/store/matters.ts';
import { isEncryptedZip } from '../../lib/zip/encrypted/read-encrypted.ts';
import { type FakeDisk, fakeDisk } from '../support/browser/fake-export-files.ts';
import { noise } from '../support/cases/sample-matter.ts';
import { FakeChosenFolder } from '../support/files/fake-chosen-files.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';
import { sealText } from '../support/stores/new-store.ts';

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const ORDER = {
  folder: 'e1',
  now: Date.parse('2026-11-21T12:00:00.000Z'),
  software: 's',
  settings: {},
};

let disk: FakeDisk;
beforeEach(async () => {
  disk = fakeDisk();
  vi.stubGlobal('navigator', disk.navigator);
  await store.delete();
  await store.open();
  await ensureInbox(undefined, store);
  await sealText(store, ID, INBOX_ID);
  await openExportFolder('e1');
});

const options = (signal = new AbortController().signal) => ({ signal, onProgress: vi.fn() });
const files = () => [
  ...(disk.root.folders.get('exports')?.folders.get('e1')?.files.values() ?? []),
];
const fileNamed = async (name: string) =>
  files()
    .find((file) => file.name === name)
    ?.getFile();
const areAllClosed = () => files().every(({ isOpen }) => !isOpen);

const LARGE = noise(4, 2 ** 19);

const volume: Volume = {
  fileName: 'X.zip',
  folder: 'X',
  at: '2026-11-21T12:00:00.000Z',
  bytes: 3,
  entries: [heldEntry('a.txt', new TextEncoder().encode('abc'))],
};

/** The volume that was written for the browser to save. */
const writtenVolume = async (order: Volume = volume): Promise<File> => {
  const written = await writeVolume({ folder: 'e1', volume: order }, options());
  if (!written) throw new Error('It was written elsewhere');
  return written;
};

describe('a backup that is written into the folder of an export', () => {
  it('opens as a whole backup, and its file is closed', async () => {
    const { names, items, altered } = await backUp(ORDER, options());
    expect([names, items, altered]).toEqual([['matterproof-backup-20261121T120000Z.zip'], 1, []]);
    const written = await fileNamed('part-1.zip');
    const { head } = await openBackup(written ? [written] : []);
    expect(head).toMatchObject({ software: 's', rows: { items: 1, artifacts: 1, matters: 1 } });
    expect(areAllClosed()).toBe(true);
  });

  it('is no backup, and its file is closed, where the disk is full', async () => {
    disk.room = 2_000;
    await expect(backUp(ORDER, options())).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(areAllClosed()).toBe(true);
  });

  it('is closed where it is cancelled', async () => {
    await expect(backUp(ORDER, options(AbortSignal.abort()))).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(files()).toHaveLength(1);
    expect(areAllClosed()).toBe(true);
  });
});

describe('a volume that is written into the folder of an export', () => {
  it('is a zip of its files, closed once it is whole', async () => {
    const written = await writtenVolume();
    expect(written.name).toBe('X.zip');
    const head = await written.bytes();
    expect([...head.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
    expect(new TextDecoder().decode(head)).toContain('X/a.txt');
    expect(areAllClosed()).toBe(true);
  });

  it('takes large pictures out of the store, and no room for them in the folder', async () => {
    const path = 'page.png';
    const blob = new Blob([LARGE]);
    const digest = digestNow(LARGE);
    const described = { path, role: 'viewport', mediaType: 'image/png', method: 'test' } as const;
    const row = { item: ID, ...described, bytes: LARGE.length, digest, at: volume.at, blob };
    await store.artifacts.add(row);
    const content = { item: ID, path, called: 'Item 1' };
    const picture = { path, bytes: LARGE.length, digest, store: true, content };
    const entries = [...volume.entries, picture, heldEntry('b.txt', new Uint8Array([98]))];
    const written = await writtenVolume({ ...volume, entries });
    const zip = readZipFiles(await written.bytes());
    expect([...zip.keys()]).toEqual(['X/a.txt', 'X/page.png', 'X/b.txt']);
    expect(digestNow(zip.get('X/page.png') ?? '')).toBe(digest);
    const room = (await fileNamed('X.zip.written'))?.size ?? LARGE.length;
    expect([room < 1_000, written.size - room]).toEqual([true, LARGE.length]);
  });

  it('that is encrypted is so in a file of its own, beside the plain one', async () => {
    const plain = await writtenVolume();
    const order = { folder: 'e1', plain, to: 'X-encrypted.zip', passPhrase: 'correct horse' };
    await encryptVolume(order, options());
    const sealed = await fileNamed('X-encrypted.zip');
    expect(await isEncryptedZip(plain)).toBe(false);
    expect(sealed && (await isEncryptedZip(sealed))).toBe(true);
    expect(areAllClosed()).toBe(true);
  });

  it.each(['full', 'cancelled'])('is closed where the disk is or the work was %s', async (why) => {
    if (why === 'full') disk.room = 5;
    const signal = why === 'full' ? undefined : AbortSignal.abort();
    await expect(writeVolume({ folder: 'e1', volume }, options(signal))).rejects.toThrow();
    expect(areAllClosed()).toBe(true);
  });
});

describe('a volume that is written straight into a chosen file', () => {
  it('is a zip of its files there, and none is in the folder of the export', async () => {
    const chosen = new FakeChosenFolder();
    await writeVolume({ folder: 'e1', volume, into: chosen.pick('mine.zip') }, options());
    const written = chosen.files.get('mine.zip') ?? new Uint8Array();
    expect(readZipFiles(written).get('X/a.txt')?.toString()).toBe('abc');
    expect([files(), chosen.open]).toEqual([[], 0]);
  });

  it('that is encrypted is so there, from the plain one in the folder', async () => {
    const chosen = new FakeChosenFolder();
    const plain = await writtenVolume();
    const into = chosen.pick('mine.zip');
    const order = { folder: 'e1', plain, to: 'Y.zip', passPhrase: 'correct horse', into };
    await encryptVolume(order, options());
    const sealed = new Blob([chosen.files.get('mine.zip') ?? '']);
    expect(await isEncryptedZip(sealed)).toBe(true);
    expect(files().map(({ name }) => name)).toEqual(['X.zip.written']);
  });

  it.each(['full', 'cancelled'])('is none where the disk is or the work was %s', async (why) => {
    const chosen = new FakeChosenFolder();
    if (why === 'full') chosen.room = 5;
    const signal = why === 'full' ? undefined : AbortSignal.abort();
    const order = { folder: 'e1', volume, into: chosen.pick('mine.zip') };
    await expect(writeVolume(order, options(signal))).rejects.toMatchObject({
      code: why === 'full' ? 'STORAGE_FULL' : 'CANCELLED',
    });
    expect([chosen.files.get('mine.zip')?.length, chosen.open]).toEqual([0, 0]);
  });
});
