import { describe, expect, it, vi } from 'vitest';
import type { SavedFile } from '../lib/browser/downloads.ts';
import type { ExportFolder } from '../lib/browser/export-folder.ts';
import { openChosenFile } from '../lib/browser/place/chosen-files.ts';
import { digestNow } from '../lib/evidence/digest.ts';
import { INBOX_ID } from '../lib/evidence/matter.ts';
import { ProblemError, toProblem } from '../lib/evidence/problem.ts';
import type { ExportPlaces } from '../lib/export/export-places.ts';
import { nextNumber } from '../lib/export/next-number.ts';
import { exportMatter } from '../lib/export-matter.ts';
import { NOTHING_MADE } from '../lib/filing/filing-work.ts';
import { presetOf } from '../lib/filing/purpose-presets.ts';
import { DEFAULT_CHOICE } from '../lib/package/export-choice.ts';
import { listCustody } from '../lib/store/custody.ts';
import type { EvidenceStore } from '../lib/store/db.ts';
import { artifactsReader } from '../lib/store/items/artifacts.ts';
import { verifySet } from '../lib/verify/verify-set.ts';
import { writeZip } from '../lib/zip/write/write-zip.ts';
import { FakeChosenFolder } from './support/files/fake-chosen-files.ts';
import { readZipFiles } from './support/packages/zip-files.ts';
import { newStore, sealText } from './support/stores/new-store.ts';

/** A disk and a download list in memory, and what was asked of them. */
const fakePlaces = (db: EvidenceStore) => {
  const saved: string[] = [];
  const removed: string[] = [];
  const folders = { open: 0 };
  const disk = new Map<string, File>();
  const openFolder = async (): Promise<ExportFolder> => {
    folders.open += 1;
    return {
      read: async (name) => disk.get(name) ?? Promise.reject(new Error(`${name} was not written`)),
      remove: async () => {
        folders.open -= 1;
      },
    };
  };
  const write: ExportPlaces['write'] = async ({ volume, into }, options) => {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const file = into && (await openChosenFile(into));
    const keep = (piece: Uint8Array<ArrayBuffer>) => void pieces.push(piece.slice());
    await writeZip(volume, artifactsReader(db), file?.write ?? keep, options);
    await file?.close();
    return into ? undefined : new File(pieces, volume.fileName);
  };
  const places: ExportPlaces = {
    db,
    now: new Date('2026-11-21T12:00:00.000Z'),
    software: 'Matterproof 1.0.0',
    openFolder,
    write,
    save: async (_file, name): Promise<SavedFile> => {
      saved.push(name);
      return { download: saved.length, name, path: `/downloads/${name}` };
    },
    removeSaved: async ({ name }) => void removed.push(name),
  };
  return { places, saved, removed, folders };
};

const storeWith = async (items: number): Promise<EvidenceStore> => {
  const db = await newStore();
  for (let at = 0; at < items; at += 1)
    await sealText(db, `01EXPORT${at}`, INBOX_ID, `第 ${at} 条`);
  return db;
};

const exportsIn = async (db: EvidenceStore) =>
  (await listCustody(INBOX_ID, db))
    .map(({ line }) => JSON.parse(line) as { event: string; detail: unknown })
    .filter(({ event }) => event === 'exported')
    .map(({ detail }) => detail);

describe('exporting a matter', () => {
  it('writes a package that verifies, and an entry that names it', async () => {
    const db = await storeWith(3);
    const { places, saved, folders } = fakePlaces(db);
    const { files } = await exportMatter(INBOX_ID, {}, places);
    expect(saved).toEqual(['INBOX-20261121T120000Z.zip']);
    const { volumes, findings } = await verifySet(files.map(({ copy }) => copy));
    expect([findings, volumes[0]?.findings]).toEqual([[], []]);
    expect(volumes[0]?.facts.index?.items.map(({ id }) => id)).toEqual([
      '01EXPORT0',
      '01EXPORT1',
      '01EXPORT2',
    ]);
    const copy = new Uint8Array((await files[0]?.copy.arrayBuffer()) ?? new ArrayBuffer());
    const tagManifest = digestNow(
      readZipFiles(copy).get('INBOX-20261121T120000Z/tagmanifest-sha256.txt') ?? '',
    );
    expect(await exportsIn(db)).toEqual([
      { file: 'INBOX-20261121T120000Z.zip', items: 3, profile: 'counsel', tagManifest },
    ]);
    expect(folders.open).toBe(1);
  });

  it('logs the Bates numbers of a load file, after which the next one begins', async () => {
    const db = await storeWith(1);
    const { places } = fakePlaces(db);
    const makeFiling = async () => ({ ...NOTHING_MADE, nextNumber: 107 });
    const { filing } = presetOf('review');
    const choice = { ...DEFAULT_CHOICE, filing: { ...filing, firstNumber: 12 } };
    const readLog = (matter: string) => listCustody(matter, db);
    const next = () => nextNumber(INBOX_ID, { readKept: async () => 1, readLog });
    expect(await next()).toBe(1);
    await exportMatter(INBOX_ID, { choice }, { ...places, makeFiling });
    const bates = { first: 'INBOX-000000012', last: 'INBOX-000000106' };
    expect(await exportsIn(db)).toMatchObject([{ bates }]);
    expect(await next()).toBe(107);
  });

  it('keeps the copies until they are let go', async () => {
    const { places, folders } = fakePlaces(await storeWith(1));
    const { discard } = await exportMatter(INBOX_ID, {}, places);
    expect(folders.open).toBe(1);
    await discard();
    expect(folders.open).toBe(0);
  });

  it('carries the whole log, and of the matter only what the format names', async () => {
    const db = await storeWith(2);
    const { places } = fakePlaces(db);
    const { files } = await exportMatter(INBOX_ID, {}, places);
    const { volumes } = await verifySet(files.map(({ copy }) => copy));
    const index = volumes[0]?.facts.index;
    expect(index?.custody.entries).toBe(3);
    expect(Object.keys(index?.matter ?? {}).sort()).toEqual([
      'custodian',
      'id',
      'name',
      'openedAt',
      'reference',
    ]);
    expect(index?.export).toMatchObject({
      by: 'Custodian not named',
      software: 'Matterproof 1.0.0',
    });
  });

  it('cuts volumes that are whole together, with an entry for each', async () => {
    const db = await storeWith(3);
    const { places } = fakePlaces(db);
    const { files } = await exportMatter(INBOX_ID, { volumeBytes: 1 }, places);
    expect(files.map(({ items }) => items)).toEqual([1, 1, 1]);
    const { volumes, findings } = await verifySet(files.map(({ copy }) => copy));
    expect([...findings, ...volumes.flatMap((volume) => volume.findings)]).toEqual([]);
    expect(await exportsIn(db)).toHaveLength(3);
  });

  it('tells of progress that never goes back and ends at the whole', async () => {
    const { places } = fakePlaces(await storeWith(3));
    const told: [number, number][] = [];
    const onProgress = (done: number, total: number) => void told.push([done, total]);
    await exportMatter(INBOX_ID, { volumeBytes: 1, onProgress }, places);
    const done = told.map(([bytes]) => bytes);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  });

  it('stops at an artifact that was altered, names the item and leaves nothing', async () => {
    const db = await storeWith(2);
    const row = await db.artifacts.get(['01EXPORT1', 'text.txt']);
    if (!row) throw new Error('The artifact is not there');
    await db.artifacts.put({ ...row, blob: new Blob(['第 9 条']) });
    const { places, saved, folders } = fakePlaces(db);
    await expect(exportMatter(INBOX_ID, {}, places)).rejects.toMatchObject({
      code: 'ALTERED',
      message: expect.stringContaining('INBOX-0002'),
    });
    expect([saved, folders]).toEqual([[], { open: 0 }]);
    expect(await exportsIn(db)).toEqual([]);
  });

  it('stops at an artifact that is gone', async () => {
    const db = await storeWith(1);
    await db.artifacts.clear();
    const { places } = fakePlaces(db);
    await expect(exportMatter(INBOX_ID, {}, places)).rejects.toMatchObject({ code: 'ALTERED' });
  });

  it('leaves nothing when it is cancelled', async () => {
    const db = await storeWith(3);
    const { places, saved, folders } = fakePlaces(db);
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    await expect(
      exportMatter(INBOX_ID, { signal: controller.signal, onProgress }, places),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
    expect([saved, folders]).toEqual([[], { open: 0 }]);
    expect(await exportsIn(db)).toEqual([]);
  });

  it('takes back the volumes saved before one that could not be', async () => {
    const db = await storeWith(2);
    const { places, removed, folders } = fakePlaces(db);
    const save: ExportPlaces['save'] = async (file, name, signal) => {
      if (name.includes('vol02')) throw new Error('The download was interrupted');
      return places.save(file, name, signal);
    };
    await expect(exportMatter(INBOX_ID, { volumeBytes: 1 }, { ...places, save })).rejects.toThrow(
      'interrupted',
    );
    expect(removed).toEqual(['INBOX-20261121T120000Z-vol01.zip']);
    expect(folders.open).toBe(0);
    expect(await exportsIn(db)).toEqual([]);
  });

  it('saves a written volume again as long as a person wants, under its name there', async () => {
    const db = await storeWith(1);
    const { places } = fakePlaces(db);
    const write = vi.fn(places.write);
    const tries = vi
      .fn<ExportPlaces['save']>()
      .mockRejectedValueOnce(new ProblemError('STORAGE_FULL', 'full'))
      .mockRejectedValueOnce(new ProblemError('UNEXPECTED', 'refused'))
      .mockResolvedValueOnce({ download: 1, name: 'a (1).zip', path: '/a (1).zip' });
    const askAgain = vi.fn(async () => true);
    const options = { ...places, write, save: tries };
    const { files } = await exportMatter(INBOX_ID, { askAgain }, options);
    expect(askAgain.mock.calls).toEqual([
      [{ code: 'STORAGE_FULL', message: 'full' }],
      [{ code: 'UNEXPECTED', message: 'refused' }],
    ]);
    expect([write.mock.calls.length, files.map(({ name }) => name)]).toEqual([1, ['a (1).zip']]);
    expect(await exportsIn(db)).toEqual([
      expect.objectContaining({ file: 'INBOX-20261121T120000Z.zip', savedAs: 'a (1).zip' }),
    ]);
  });

  it('keeps nothing of a volume that could not be saved and is not wanted again', async () => {
    const db = await storeWith(1);
    const { places, folders } = fakePlaces(db);
    const save = async () => Promise.reject(new ProblemError('STORAGE_FULL', 'full'));
    const askAgain = async () => false;
    const exporting = exportMatter(INBOX_ID, { askAgain }, { ...places, save });
    await expect(exporting).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect([folders.open, await exportsIn(db)]).toEqual([0, []]);
  });

  it('tells of a full disk as a problem that people can act on', async () => {
    const { places, folders } = fakePlaces(await storeWith(1));
    const write = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const told = await exportMatter(INBOX_ID, {}, { ...places, write }).catch(toProblem);
    expect(told).toMatchObject({ code: 'STORAGE_FULL' });
    expect(folders.open).toBe(0);
  });

  it('refuses a matter that is not there', async () => {
    const { places } = fakePlaces(await storeWith(0));
    await expect(exportMatter('no-such-matter', {}, places)).rejects.toMatchObject({
      code: 'MATTER_UNKNOWN',
    });
  });

  it('exports a matter that holds nothing yet', async () => {
    const { places } = fakePlaces(await storeWith(0));
    const { files } = await exportMatter(INBOX_ID, {}, places);
    const { volumes } = await verifySet(files.map(({ copy }) => copy));
    expect(volumes[0]?.findings).toEqual([]);
  });
});

describe('exporting a matter to a place that a person chose', () => {
  it('writes it into the chosen file, with the same entry as a download', async () => {
    const db = await storeWith(2);
    const { places, saved } = fakePlaces(db);
    await exportMatter(INBOX_ID, {}, places);
    const chosen = new FakeChosenFolder();
    const before = saved.length;
    const place = { file: chosen.pick('mine.zip') };
    const { files, isPlaced } = await exportMatter(INBOX_ID, { place }, places);
    expect([isPlaced, files.map(({ name }) => name)]).toEqual([true, ['mine.zip']]);
    expect(saved).toHaveLength(before);
    const written = chosen.files.get('mine.zip') ?? new Uint8Array();
    const { findings } = await verifySet([new Blob([written])]);
    expect(findings).toEqual([]);
    const [download, placed] = await exportsIn(db);
    const tagManifest = digestNow(
      readZipFiles(written).get('INBOX-20261121T120000Z/tagmanifest-sha256.txt') ?? '',
    );
    expect(placed).toEqual({ ...(download as object), savedAs: 'mine.zip', tagManifest });
  });

  it('writes each volume into a chosen folder', async () => {
    const db = await storeWith(2);
    const { places, saved } = fakePlaces(db);
    const chosen = new FakeChosenFolder();
    const place = { folder: chosen as unknown as FileSystemDirectoryHandle };
    const { files } = await exportMatter(INBOX_ID, { volumeBytes: 1, place }, places);
    const { findings } = await verifySet(files.map(({ copy }) => copy));
    expect([findings, saved]).toEqual([[], []]);
    const volumes = ['INBOX-20261121T120000Z-vol01.zip', 'INBOX-20261121T120000Z-vol02.zip'];
    expect([...chosen.files.keys()]).toEqual(volumes);
    expect(await exportsIn(db)).toMatchObject(volumes.map((file) => ({ file })));
  });

  it('downloads several volumes for which one file was chosen, and says so', async () => {
    const { places, saved } = fakePlaces(await storeWith(2));
    const chosen = new FakeChosenFolder();
    const place = { file: chosen.pick('mine.zip') };
    const { isPlaced } = await exportMatter(INBOX_ID, { volumeBytes: 1, place }, places);
    expect([isPlaced, saved.length, [...chosen.files.keys()]]).toEqual([false, 2, []]);
  });

  it.each(['altered', 'full', 'refused', 'cancelled', 'gone', 'not logged'])(
    'leaves no file and no entry where the export is %s',
    async (why) => {
      const db = await storeWith(1);
      const { places, folders } = fakePlaces(db);
      const chosen = new FakeChosenFolder();
      const controller = new AbortController();
      if (why === 'altered') await db.artifacts.clear();
      if (why === 'full') chosen.room = 2_000;
      if (why === 'refused') chosen.refusal = new DOMException('no', 'NotAllowedError');
      if (why === 'cancelled') controller.abort();
      if (why === 'not logged')
        vi.spyOn(db.custody, 'add').mockRejectedValue(new Error('The store cannot be written'));
      const options = { place: { file: chosen.pick('mine.zip') }, signal: controller.signal };
      const matter = why === 'gone' ? 'no-such-matter' : INBOX_ID;
      await expect(exportMatter(matter, options, places)).rejects.toThrow();
      expect([[...chosen.files.keys()], folders.open]).toEqual([[], 0]);
      expect(await exportsIn(db)).toEqual([]);
    },
  );
});
