import { beforeEach, describe, expect, it } from 'vitest';
import type { Mark } from '../../../lib/evidence/derived.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { buildInput } from '../../../lib/jobs/work/package-input.ts';
import { buildVolumes } from '../../../lib/package/build-volumes.ts';
import { listCustody } from '../../../lib/store/custody.ts';
import type { EvidenceStore } from '../../../lib/store/db.ts';
import { artifactsReader } from '../../../lib/store/items/artifacts.ts';
import { deleteItem } from '../../../lib/store/items/delete-item.ts';
import { addDerived, listDerived } from '../../../lib/store/items/derived.ts';
import { openRecord } from '../../../lib/store/items/open-record.ts';
import { transferItem } from '../../../lib/store/items/transfer-item.ts';
import { openMatter } from '../../../lib/store/matters.ts';
import type { ItemRow } from '../../../lib/store/rows.ts';
import { checkStore } from '../../../lib/store-check/check-store.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { changeJson, type Forgery, forge } from '../../support/packages/forge.ts';
import { packVolume } from '../../support/packages/pack.ts';
import { backUp, restore } from '../../support/stores/back-up.ts';
import { newStore, sealText } from '../../support/stores/new-store.ts';

const ID = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const BOX: Mark = { shape: 'box', x: 1, y: 2, width: 3, height: 4, text: ' name of a child ' };
/** The first bytes of every PNG, then three more. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const content = new Uint8Array([...PNG, 1, 2, 3]);
const digest = digestNow(content);

let store: EvidenceStore;
let item: ItemRow;
beforeEach(async () => {
  store = await newStore();
  item = await sealText(store, ID, INBOX_ID);
});
const parent = () => openRecord(item).artifacts[0]?.digest ?? digest;
const make = () =>
  addDerived(
    ID,
    { base: 'page-001', mediaType: 'image/png', content, from: [parent()], marks: [BOX] },
    store,
  );
const pack = async () => {
  // The log goes by the clock of this computer, and so must the export.
  const now = new Date();
  const { input } = await buildInput(INBOX_ID, { db: store, now, software: 'test' });
  const [volume] = await buildVolumes(input);
  if (!volume) throw new Error('There is a volume');
  return packVolume(volume, artifactsReader(store));
};
const findingsOf = async (change: (files: Forgery) => void) => {
  const { findings } = await verifyZip(new Blob([forge(await pack(), change)]));
  return findings.map(({ code, path }) => `${code} ${path}`);
};
const FILE = `data/items/0001-${ID}/derived/page-001-marked-1.png`;
type Index = { items: { derived: { from: string[]; path: string; digest: string }[] }[] };
const edit = (alter: (derived: Index['items'][0]['derived']) => void) => (files: Forgery) =>
  changeJson(files, 'data/manifest.json', (index) =>
    alter((index as Index).items[0]?.derived ?? []),
  );

describe('a file made from an artifact', () => {
  it('is kept beside it, named in the log, and touches nothing that was sealed', async () => {
    const before = [await store.items.toArray(), await store.artifacts.get([ID, 'text.txt'])];
    await make();
    const second = await make();
    expect([await store.items.toArray(), await store.artifacts.get([ID, 'text.txt'])]).toEqual(
      before,
    );
    expect(second.path).toBe('derived/page-001-marked-2.png');
    expect(await listDerived(ID, store)).toMatchObject([
      {
        path: 'derived/page-001-marked-1.png',
        bytes: content.length,
        digest,
        from: [parent()],
        by: 'Custodian not named',
      },
      { marks: [{ ...BOX, text: 'name of a child' }] },
    ]);
    const { line = '' } = (await listCustody(INBOX_ID, store)).at(-1) ?? {};
    expect(JSON.parse(line)).toMatchObject({
      event: 'annotated',
      item: ID,
      digest: item.digest,
      detail: { derived: second.path, digest, from: [parent()] },
    });
  });

  it('is checked with the store, goes with its item, and goes when it is deleted', async () => {
    const { path } = await make();
    expect((await checkStore({}, {}, store)).faults).toEqual([]);
    await store.derived.update([ID, path], { blob: new Blob(['x']) });
    expect((await checkStore({}, {}, store)).faults).toMatchObject([
      { code: 'ARTIFACT_ALTERED', detail: path },
    ]);
    const fields = { name: 'Another', reference: 'XM-2', custodian: { name: '陈伟' } };
    await transferItem(ID, (await openMatter(fields, undefined, store)).id, store);
    expect(await listDerived(ID, store)).toHaveLength(1);
    await deleteItem(ID, 'settled', store);
    expect(await listDerived(ID, store)).toEqual([]);
  });

  it('comes back from a backup', async () => {
    await make();
    const other = await newStore();
    expect((await restore((await backUp(store)).files, other)).outcomes).toEqual({
      INBOX: 'continued',
    });
    const [row] = await listDerived(ID, other);
    expect(new Uint8Array((await row?.blob.arrayBuffer()) ?? [])).toEqual(content);
    expect((await checkStore({}, {}, other)).faults).toEqual([]);
  });
});

describe('a package with such a file', () => {
  it('names it with what it was made from, and is intact', async () => {
    await make();
    const zip = await pack();
    const { findings } = await verifyZip(new Blob([zip]));
    expect(findings).toEqual([]);
    const listed: unknown[] = [];
    forge(
      zip,
      edit((derived) => void listed.push(...structuredClone(derived))),
    );
    expect(listed).toEqual([
      {
        path: FILE.slice('data/'.length),
        mediaType: 'image/png',
        bytes: content.length,
        digest,
        from: [parent()],
        by: 'Custodian not named',
        marks: [{ ...BOX, text: 'name of a child' }],
      },
    ]);
  });

  it('is not written where the stored file was changed', async () => {
    const { path } = await make();
    await store.derived.update([ID, path], { blob: new Blob([new Uint8Array([...PNG, 1, 2, 4])]) });
    await expect(pack()).rejects.toMatchObject({ code: 'ALTERED' });
  });

  it.each<[string, (files: Forgery) => void, string]>([
    [
      'parents that are not the item’s',
      edit(([one]) => void Object.assign(one ?? {}, { from: [digest] })),
      'INDEX_DISAGREES data/manifest.json',
    ],
    [
      'no parents',
      edit(([one]) => void Object.assign(one ?? {}, { from: [] })),
      'INDEX_DISAGREES data/manifest.json',
    ],
    [
      'another digest',
      edit(([one]) => void Object.assign(one ?? {}, { digest: digestNow('x') })),
      `ALTERED ${FILE}`,
    ],
    ['no file', (files) => void files.delete(FILE), `MISSING ${FILE}`],
    ['no entry', edit((derived) => void derived.splice(0)), `UNLISTED ${FILE}`],
  ])('that names %s is found out', async (_, change, found) => {
    await make();
    expect(await findingsOf(change)).toContain(found);
  });
});
