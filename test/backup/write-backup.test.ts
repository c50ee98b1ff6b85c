import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openBackup } from '../../lib/backup/open-backup.ts';
import { digestNow, hexOf } from '../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import type { ArtifactRow } from '../../lib/store/rows.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';
import { backUp, prepare } from '../support/stores/back-up.ts';
import { unpackBackup } from '../support/stores/forge-backup.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const IDS = ['A', 'B', 'C'].map((letter) => `01JD${letter.repeat(22)}`);
const [FIRST = '', SECOND = ''] = IDS;
const paths = IDS.map((id) => `files/${id}/text.txt`);

let store: EvidenceStore;
beforeEach(async () => {
  store = await newStore();
  for (const id of IDS) await sealText(store, id, INBOX_ID, `text of ${id}`);
});

const filesOf = async (file: File) =>
  [...readZipFiles(new Uint8Array(await file.arrayBuffer())).keys()].filter(
    (path) => !path.startsWith('rows/'),
  );

describe('writeBackup', () => {
  it('lists every file but the list itself with the digest of its bytes', async () => {
    const [file] = (await backUp(store, { settings: { volumeGib: 2, 名: '陈' } })).files;
    const files = await unpackBackup(file as File);
    const listed = (files.get('manifest-sha256.txt') ?? '').trimEnd().split('\n');
    files.delete('manifest-sha256.txt');
    expect(listed).toEqual([...files].map(([path, text]) => `${hexOf(digestNow(text))}  ${path}`));
    expect(JSON.parse(files.get('settings.json') ?? '')).toEqual({ volumeGib: 2, 名: '陈' });
  });

  it('cuts parts where the next file would not fit, rows and settings in the first', async () => {
    const whole = Buffer.from((await (await backUp(store)).files[0]?.arrayBuffer()) as ArrayBuffer);
    const [path = ''] = paths;
    // A file is reckoned with its headers; the first stands behind rows and settings.
    const rows = whole.indexOf(path) - 30;
    const weight = `text of ${FIRST}`.length + path.length * 4 + 256;
    expect((await backUp(store, { partBytes: rows + 3 * weight })).files).toHaveLength(1);
    const { files: parts } = await backUp(store, { partBytes: rows + 3 * weight - 1 });
    expect(await Promise.all(parts.map(filesOf))).toEqual([
      ['settings.json', ...paths.slice(0, 2), 'backup.json', 'manifest-sha256.txt'],
      [...paths.slice(2), 'backup.json', 'manifest-sha256.txt'],
    ]);
    expect(parts.map(({ name }) => name.slice(-10))).toEqual(['Z-1of2.zip', 'Z-2of2.zip']);
    expect((await openBackup(parts)).head.part).toEqual({ index: 1, count: 2 });
  });

  it('counts the bytes of files as it goes, up to their sum', async () => {
    const told: (readonly [number, number])[] = [];
    const onProgress = (...bytes: readonly [number, number]) => void told.push(bytes);
    await backUp(store, { onProgress });
    const size = `text of ${FIRST}`.length;
    expect(told).toEqual([1, 2, 3].map((count) => [count * size, 3 * size]));
  });

  it('stops at a cancel before the next file is read', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      stop.abort();
    };
    await expect(backUp(store, { signal: stop.signal, onProgress })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(told).toHaveLength(1);
  });

  /** Has every reading of artifacts give another row for that of the second item. */
  const replaceSecond = (by: (row: ArtifactRow | undefined) => unknown) => {
    const bulkGet = store.artifacts.bulkGet.bind(store.artifacts);
    vi.spyOn(store, 'table').mockImplementation(((name: string) => {
      const table = Reflect.get(store, name);
      if (name !== 'artifacts') return table;
      const replaced = async (keys: [string, string][]) =>
        (await bulkGet(keys)).map((row, at) => (keys[at]?.[0] === SECOND ? by(row) : row));
      return Object.assign(Object.create(table), { bulkGet: replaced });
    }) as never);
  };

  it('stops where a file is deleted while it is written, and names it', async () => {
    replaceSecond(() => undefined);
    await expect(backUp(store)).rejects.toMatchObject({
      code: 'BACKUP_CHANGED',
      message: `${paths[1]} was deleted while the backup was written`,
    });
    vi.restoreAllMocks();
  });

  it('leaves out a file that cannot be read, says so, and keeps the others', async () => {
    replaceSecond((row) => ({ ...row, blob: { size: row?.blob.size } }));
    const { files, altered } = await backUp(store);
    vi.restoreAllMocks();
    expect(altered).toEqual([paths[1]]);
    const kept = await filesOf(files[0] as File);
    expect(kept).toContain(paths[0]);
    expect(kept).not.toContain(paths[1]);
    const prepared = await prepare(files, await newStore());
    expect(prepared.faults.map(({ code, detail }) => [code, detail])).toEqual([
      ...[['ARTIFACT_MISSING', 'text.txt']],
    ]);
    await prepared.discard();
  });

  it('fails where the store gives no rows, and does not call files altered', async () => {
    replaceSecond(() => {
      throw new DOMException('closed', 'DatabaseClosedError');
    });
    await expect(backUp(store)).rejects.toMatchObject({ message: expect.stringMatching(/closed/) });
    vi.restoreAllMocks();
  });

  it('leaves out a file for which there is no memory, says so, and keeps the others', async () => {
    const [large, bytes] = [`01JD${'D'.repeat(22)}`, 98_765];
    await sealText(store, large, INBOX_ID, 'x'.repeat(bytes));
    const construct = (target: typeof ArrayBuffer, given: [number]) => {
      if (given[0] === bytes) throw new RangeError('Array buffer allocation failed');
      return Reflect.construct(target, given);
    };
    vi.stubGlobal('ArrayBuffer', new Proxy(ArrayBuffer, { construct }));
    const { files, altered } = await backUp(store);
    vi.unstubAllGlobals();
    expect(altered).toEqual([`files/${large}/text.txt`]);
    expect(await filesOf(files[0] as File)).toEqual(expect.arrayContaining(paths));
  });

  it('has an altered file as it is, and says so', async () => {
    replaceSecond((row) => ({ ...row, blob: new Blob(['x'.repeat(row?.blob.size ?? 0)]) }));
    const { files, altered } = await backUp(store);
    vi.restoreAllMocks();
    expect(altered).toEqual([paths[1]]);
    expect(await filesOf(files[0] as File)).toContain(paths[1]);
  });
});
