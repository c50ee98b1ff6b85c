import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../lib/evidence/digest.ts';
import { givenExport } from '../../lib/import/given-volume.ts';
import { importPackage } from '../../lib/import/import-package.ts';
import { saveCaseEntries } from '../../lib/store/casework.ts';
import { listCustody } from '../../lib/store/custody.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { readArtifact } from '../../lib/store/items/artifacts.ts';
import { deleteItem } from '../../lib/store/items/delete-item.ts';
import { addDerived } from '../../lib/store/items/derived.ts';
import { getItem, listItems } from '../../lib/store/items/items.ts';
import { findMatter, openMatter } from '../../lib/store/matters.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import { folderOf } from '../../lib/verify/verify-folder.ts';
import { verifySet } from '../../lib/verify/verify-set.ts';
import { COURT, HAND_OVER } from '../support/cases/court-choice.ts';
import { HANDED, handMatter } from '../support/cases/handed-matter.ts';
import { forge } from '../support/packages/forge.ts';
import {
  findingCodes,
  importVolumes,
  newMatter,
  packMatter,
} from '../support/packages/pack-matter.ts';
import { readZipFiles, writeZipFiles } from '../support/packages/zip-files.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = HANDED;

let db: EvidenceStore;
let matterId: string;
let zip: Bytes;

beforeAll(async () => {
  ({ db, matterId } = await handMatter());
  [zip = new Uint8Array()] = await packMatter(db, matterId, { choice: HAND_OVER });
});

const faults = async (store: EvidenceStore) => (await checkStore({}, {}, store)).faults;
const rowsOf = async (store: EvidenceStore) =>
  Promise.all(store.tables.map(async (table) => [table.name, await table.count()]));

/** The package with one file changed in the zip, and nothing else made to fit. */
const change = (end: string, content: string): Bytes =>
  writeZipFiles(
    [...readZipFiles(zip)].map(([path, before]) => ({
      path,
      content: path.endsWith(end) ? Buffer.from(content) : before,
    })),
  );

describe('an altered package', () => {
  it('is imported without the item whose file was changed, and names the findings', async () => {
    const other = await newStore();
    const { items } = await importVolumes(
      other,
      [change(`${SECOND}/text.txt`, '改过的文字')],
      newMatter(matterId),
    );
    expect(items.map(({ outcome, codes }) => [outcome, codes?.includes('ALTERED')])).toEqual([
      ['whole', undefined],
      ['faulty', true],
      ['whole', undefined],
    ]);
    const ids = (await listItems(matterId, other)).map(({ id }) => id);
    expect(ids).toEqual([FIRST, THIRD]);
    const [, , received] = (await listCustody(matterId, other)).map(({ line }) => line);
    expect(received).toContain('"findings":["ALTERED"');
    expect(await faults(other)).toEqual([]);
    expect(await findingCodes(await packMatter(other, matterId))).toEqual([]);
  });

  it.each<[string, () => Promise<Bytes> | Bytes]>([
    ['its custody log', () => change('data/custody.jsonl', '{}\n')],
    ['its index', () => change('data/manifest.json', '{}')],
    [
      'a file of a signed one, with manifests made anew',
      async () => {
        const signer = await makeSigner({ name: '陈伟' });
        const [signed = zip] = await packMatter(db, matterId, { signer });
        return forge(signed, (files) => void files.set('data/index.html', '<p>forged</p>'));
      },
    ],
  ])('is refused whole where %s was changed', async (_, forged) => {
    const other = await newStore();
    const before = await rowsOf(other);
    await expect(importVolumes(other, [await forged()], newMatter(matterId))).rejects.toThrow();
    expect(await rowsOf(other)).toEqual(before);
  });

  it('leaves an item out whose file is changed after it was verified', async () => {
    const other = await newStore();
    const files = [...readZipFiles(zip)].map(([path, content]) => ({
      path,
      file: new Blob([new Uint8Array(content)]),
    }));
    const folder = folderOf(files);
    const given = givenExport([folder], await verifySet([folder]));
    if (typeof given === 'string') throw new Error(given);
    const at = files.findIndex(({ path }) => path.endsWith(`${SECOND}/viewport.png`));
    files.splice(at, 1, { path: files[at]?.path ?? '', file: new Blob(['changed']) });
    const { items } = await importPackage({ given, target: newMatter(matterId) }, {}, other);
    expect(items.map(({ problem }) => problem?.code)).toEqual([undefined, 'ALTERED', undefined]);
    expect(await faults(other)).toEqual([]);
  });
});

it('an unpacked folder is imported as a zip is', async () => {
  const other = await newStore();
  const folder = folderOf(
    [...readZipFiles(zip)].map(([path, content]) => ({
      path,
      file: new Blob([new Uint8Array(content)]),
    })),
  );
  const { items } = await importVolumes(other, [folder], newMatter(matterId));
  expect(items.map(({ outcome }) => outcome)).toEqual(['whole', 'whole', 'whole']);
  expect(await faults(other)).toEqual([]);
});

it('an item or entry of the same id with other content is refused; the old one stays', async () => {
  const other = await newStore();
  const fields = { name: '另案', reference: 'YM-9', custodian: { name: '李娜' } };
  const mine = await openMatter(fields, new Date(), other);
  const stored = await sealText(other, FIRST, mine.id, '我自己的');
  const party = { id: '01P', matterId: mine.id, kind: 'party', name: '另一方', role: 'defendant' };
  await saveCaseEntries([party as never], other);
  const [counsel = zip] = await packMatter(db, matterId);
  const { items, entries } = await importVolumes(other, [counsel], { matterId: mine.id });
  expect(items.map(({ outcome }) => outcome)).toEqual(['different', 'whole', 'whole']);
  expect(await getItem(FIRST, other)).toEqual(stored);
  expect(entries.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['01P', 'conflict'],
    ['01S', 'noText'],
    ['01T', 'noText'],
  ]);
});

it('two exports, or a volume given twice, are not imported together', async () => {
  const [again = zip] = await packMatter(db, matterId);
  for (const pair of [
    [zip, again],
    [zip, zip],
  ])
    await expect(importVolumes(await newStore(), pair, newMatter(matterId))).rejects.toThrow(
      'MORE_THAN_ONE',
    );
});

it('a cancelled import keeps whole items alone, and the next one brings the others', async () => {
  const other = await newStore();
  const stop = new AbortController();
  let files = 0;
  const onProgress = () => {
    files += 1;
    // The first item has three files: the second is under way.
    if (files === 4) stop.abort();
  };
  const cut = await importVolumes(other, [zip], newMatter(matterId), {
    signal: stop.signal,
    onProgress,
  });
  expect(cut.isCancelled).toBe(true);
  expect(cut.items.map(({ problem }) => problem?.code)).toEqual([
    undefined,
    'CANCELLED',
    'CANCELLED',
  ]);
  expect(await faults(other)).toEqual([]);
  const rest = await importVolumes(other, [zip], { matterId });
  expect(rest.items.map(({ outcome }) => outcome)).toEqual(['same', 'whole', 'whole']);
  expect(await faults(other)).toEqual([]);
});

it('files that an interrupted import left are gone after the next one', async () => {
  const other = await newStore();
  await other.importing.put({ item: THIRD });
  await other.artifacts.put({ item: THIRD, path: 'x.png' } as never);
  const none = { ...HAND_OVER, items: [FIRST] };
  await importVolumes(other, await packMatter(db, matterId, { choice: none }), newMatter(matterId));
  await expect(readArtifact(THIRD, 'x.png', other)).rejects.toThrow();
});

describe('what a court package keeps back', () => {
  const redact = async (title: readonly string[]) => {
    const made = await handMatter();
    const viewport = await getItem(FIRST, made.db);
    const record = JSON.parse(new TextDecoder().decode(viewport.recordBytes));
    const picture = record.artifacts.find(({ role }: { role: string }) => role === 'viewport');
    await addDerived(
      FIRST,
      {
        ...{ base: 'viewport', mediaType: 'image/png', from: [picture.digest] },
        content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]),
        marks: [{ shape: 'box', x: 0, y: 0, width: 8, height: 8 }],
        redaction: { reason: 'A protected witness', words: title },
      },
      made.db,
    );
    return { ...made, zips: await packMatter(made.db, made.matterId, { choice: COURT }) };
  };

  it('is named file by file, and the item stays intact in store and package', async () => {
    const { zips, matterId: id } = await redact(['虚假陈述']);
    const other = await newStore();
    const { items } = await importVolumes(other, zips, newMatter(id));
    expect(items[0]).toMatchObject({
      outcome: 'partly',
      absent: [
        { path: 'text.txt', reason: 'redacted' },
        { path: 'viewport.png', reason: 'redacted' },
      ],
      imported: { leftOut: ['derived/text.redacted.txt'] },
    });
    expect(await faults(other)).toEqual([]);
    for (const choice of [HAND_OVER, COURT])
      expect(await findingCodes(await packMatter(other, id, { choice }))).toEqual([]);
    await other.items.update(FIRST, { absent: [{ path: 'dom.html', reason: 'chosen' }] });
    expect((await faults(other)).map(({ code }) => code)).toContain('ARTIFACT_MISSING');
  });

  it('is an item without its sealed record, of which nothing is imported', async () => {
    const { zips, matterId: id } = await redact(['微文']);
    const other = await newStore();
    const { items } = await importVolumes(other, zips, newMatter(id));
    expect(items.map(({ outcome }) => outcome)).toEqual(['redacted', 'whole', 'whole']);
    expect((await listItems(id, other)).map(({ number }) => number)).toEqual([1, 2]);
    expect(await faults(other)).toEqual([]);
  });
});

it('a package of nothing new opens no matter', async () => {
  const other = await newStore();
  const choice = { ...COURT, items: [] };
  const zips = await packMatter(db, matterId, { choice });
  const { items, matterId: opened } = await importVolumes(other, zips, newMatter(matterId));
  expect(items.map(({ outcome }) => outcome)).toEqual(['notChosen', 'notChosen', 'notChosen']);
  expect(opened).toBeUndefined();
  expect(await findMatter(matterId, other)).toBeUndefined();
});

it('an item that was deleted here comes back by an import, which says so beforehand', async () => {
  const other = await newStore();
  await importVolumes(other, [zip], newMatter(matterId));
  await deleteItem(FIRST, 'by mistake', other);
  const { items } = await importVolumes(other, [zip], { matterId });
  expect(items.map(({ outcome, wasDeleted }) => [outcome, wasDeleted])).toEqual([
    ['whole', true],
    ['same', undefined],
    ['same', undefined],
  ]);
  expect((await getItem(FIRST, other)).number).toBe(4);
  expect(await faults(other)).toEqual([]);
  expect(await findingCodes(await packMatter(other, matterId))).toEqual([]);
});
