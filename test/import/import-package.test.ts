import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listEntries } from '../../lib/evidence/case-file.ts';
import { type Bytes, digestNow, digestOf } from '../../lib/evidence/digest.ts';
import { DEFAULT_CHOICE, type ExportChoice } from '../../lib/package/export-choice.ts';
import { readCaseFile, saveCaseEntries } from '../../lib/store/casework.ts';
import { listCustody } from '../../lib/store/custody.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { listImports } from '../../lib/store/imports.ts';
import { findArtifact, listArtifacts, readArtifact } from '../../lib/store/items/artifacts.ts';
import { addDerived, listDerived } from '../../lib/store/items/derived.ts';
import { getItem, listItems } from '../../lib/store/items/items.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { findStamp } from '../../lib/store/stamps.ts';
import { checkStore } from '../../lib/store-check/check-store.ts';
import { certificatesIn } from '../../lib/trust/der/pem.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import type { Signer } from '../../lib/trust/keys/signer.ts';
import { fingerprintOf } from '../../lib/trust/x509/fingerprint.ts';
import { startAuthority, type TestAuthority } from '../support/authority/time-stamp-authority.ts';
import { COURT, HAND_OVER } from '../support/cases/court-choice.ts';
import { HANDED, handMatter, sealNow } from '../support/cases/handed-matter.ts';
import { openForSearch } from '../support/packages/find-bytes.ts';
import { forge } from '../support/packages/forge.ts';
import {
  findingCodes,
  importVolumes,
  newMatter,
  packMatter,
} from '../support/packages/pack-matter.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';
import { backUp, restore } from '../support/stores/back-up.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const [FIRST = '', SECOND = '', THIRD = ''] = HANDED;

let authority: TestAuthority;
let trusting: { readonly authorities: readonly Bytes[] };
let signer: Signer;
let db: EvidenceStore;
let matterId: string;

beforeAll(async () => {
  authority = await startAuthority();
  trusting = { authorities: certificatesIn(new Uint8Array(readFileSync(authority.chain))) };
  signer = await makeSigner({ name: '陈伟' });
  ({ db, matterId } = await handMatter(authority));
});
afterAll(() => authority.close());

const faults = async (store: EvidenceStore) => (await checkStore({}, {}, store)).faults;
const dump = async (store: EvidenceStore) =>
  JSON.stringify(await Promise.all(store.tables.map((table) => table.toArray())));

describe.each([
  ['counsel', DEFAULT_CHOICE],
  ['a court', COURT],
  ['another custodian', HAND_OVER],
])('a package for %s', (profile, choice) => {
  it('goes into an empty store byte for byte, and out again as an intact package', async () => {
    const zips = await packMatter(db, matterId, { choice, signer });
    const other = await newStore();
    const result = await importVolumes(other, zips, newMatter(matterId));
    expect(result.items.map(({ outcome, problem }) => [outcome, problem])).toEqual(
      HANDED.map(() => ['whole', undefined]),
    );
    for (const id of HANDED) {
      const [was, is] = [await getItem(id, db), await getItem(id, other)];
      expect(is.recordBytes).toEqual(was.recordBytes);
      expect([is.number, is.digest, is.role]).toEqual([was.number, was.digest, was.role]);
      expect(is.exhibit).toBe(was.exhibit);
      const [before, after] = await Promise.all(
        [db, other].map(async (store) => {
          const kept = await findArtifact(id, 'viewport.png', store);
          const { crc32, crc32Check, blob = new Blob() } = kept ?? {};
          return { crc32, crc32Check, digest: await digestOf(await blob.bytes()) };
        }),
      );
      expect(before?.crc32).toEqual(expect.any(Number));
      expect(after).toEqual(before);
    }
    expect((await getItem(FIRST, other)).note).toBe(profile === 'counsel' ? '内部备注' : '');
    expect((await findStamp(SECOND, other))?.token).toEqual((await findStamp(SECOND, db))?.token);
    expect((await readArtifact(FIRST, 'derived/viewport-marked-1.png', other)).size).toBe(8);
    expect(await faults(other)).toEqual([]);
    for (const again of [DEFAULT_CHOICE, COURT, HAND_OVER])
      expect(
        await findingCodes(await packMatter(other, matterId, { choice: again }), trusting),
      ).toEqual([]);
  });
});

it('brings black boxes with their covered words, which a court then does not get', async () => {
  const made = await handMatter();
  const [, picture] = await listArtifacts(FIRST, made.db);
  if (!picture) throw new Error('An item has a picture');
  const [original] = await listDerived(FIRST, made.db);
  const redaction = { reason: '商业秘密', words: ['虚假陈述'] };
  const marks = [{ shape: 'box', x: 1, y: 2, width: 3, height: 4 }] as const;
  const content = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const copy = { base: 'viewport', mediaType: 'image/png', content, marks, redaction } as const;
  await addDerived(FIRST, { ...copy, from: [picture.digest] }, made.db);
  const other = await newStore();
  const zips = await packMatter(made.db, made.matterId, { choice: HAND_OVER });
  const { items } = await importVolumes(other, zips, newMatter(made.matterId));
  expect(items[0]?.imported?.copies).toBe('marked');
  const [outlined, covered] = await listDerived(FIRST, other);
  expect(outlined?.marks).toEqual(original?.marks);
  expect(covered).toMatchObject({ marks, redaction });
  const [court = new Uint8Array()] = await packMatter(other, made.matterId, { choice: COURT });
  expect(await findingCodes([court])).toEqual([]);
  const places = openForSearch(court)('虚假陈述');
  expect(places.filter((place) => place.includes(FIRST))).toEqual([]);
  expect(places).not.toEqual([]);
});

it('says in the log of each item which package it came in, and keeps its log', async () => {
  const zips = await packMatter(db, matterId, { signer });
  const other = await newStore();
  await importVolumes(other, zips, newMatter(matterId));
  const [row, ...more] = await listImports(matterId, other);
  expect(more).toEqual([]);
  const log = row?.volumes[0]?.files.find(({ path }) => path === 'data/custody.jsonl');
  const lines = (await listCustody(matterId, db)).map(({ line }) => `${line}\n`).join('');
  expect(new TextDecoder().decode(log?.content)).toBe(lines);
  const entries = (await listCustody(matterId, other)).map(({ line }) => JSON.parse(line));
  const received = entries.filter(({ event }) => event === 'received');
  expect(received.map(({ item }) => item)).toEqual(HANDED);
  expect(received[1]).toMatchObject({
    digest: (await getItem(SECOND, db)).digest,
    actor: '李娜',
    detail: {
      number: 2,
      from: { id: matterId, reference: 'XM-1', number: 2 },
      package: {
        name: expect.stringMatching(/^XM-1-\d{8}T\d{6}Z$/),
        signer: fingerprintOf(signer.certificate),
        tagManifest: row?.volumes[0]?.tagManifest,
        log: row?.log,
      },
    },
  });
  expect(entries.filter(({ detail }) => detail?.imported).length).toBeGreaterThanOrEqual(5);
});

it('brings the case file under its ids, and says which entries are not taken', async () => {
  const other = await newStore();
  const { entries } = await importVolumes(
    other,
    await packMatter(db, matterId),
    newMatter(matterId),
  );
  expect(entries.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['01P', 'added'],
    ['01S', 'added'],
    ['01T', 'added'],
  ]);
  expect(listEntries(await readCaseFile(matterId, other))).toEqual(
    listEntries(await readCaseFile(matterId, db)),
  );
  const third = await newStore();
  const choice = { ...DEFAULT_CHOICE, items: [SECOND, THIRD] };
  const partial = await importVolumes(
    third,
    await packMatter(db, matterId, { choice }),
    newMatter(matterId),
    trusting,
  );
  expect(partial.entries.map(({ id }) => id)).toEqual(['01P']);
  expect(partial.items.map(({ number, outcome }) => [number, outcome])).toEqual([
    [1, 'notChosen'],
    [2, 'whole'],
    [3, 'whole'],
  ]);
  expect(await faults(third)).toEqual([]);
  expect(await findingCodes(await packMatter(third, matterId), trusting)).toEqual([]);
});

it('changes nothing when the same package is imported again', async () => {
  const zips = await packMatter(db, matterId, { signer });
  const other = await newStore();
  await importVolumes(other, zips, newMatter(matterId));
  const before = await dump(other);
  const again = await importVolumes(other, zips, { matterId });
  expect(again.items.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same']);
  expect(again.entries.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same']);
  expect(await dump(other)).toBe(before);
});

it('takes what a volume lacks from the next, also when the other volume came first', async () => {
  const zips = await packMatter(db, matterId, { volumeBytes: 60_000 });
  expect(zips.length).toBeGreaterThan(1);
  const other = await newStore();
  const [first, ...rest] = zips;
  const alone = await importVolumes(other, rest, newMatter(matterId), trusting);
  expect(alone.items.map(({ outcome }) => outcome)).toContain('elsewhere');
  const all = await importVolumes(other, zips, { matterId }, trusting);
  expect(first).toBeDefined();
  expect(all.items.map(({ outcome }) => outcome).toSorted()).toEqual(
    expect.arrayContaining(['same', 'whole']),
  );
  expect((await listItems(matterId, other)).map(({ id }) => id).toSorted()).toEqual(HANDED);
  expect(await faults(other)).toEqual([]);
  expect(await findingCodes(await packMatter(other, matterId), trusting)).toEqual([]);
});

it('keeps the exhibit labels that were filed, also where earlier items stayed back', async () => {
  const { db: first, matterId: id } = await handMatter();
  const choice = { ...HAND_OVER, items: [SECOND, THIRD] };
  const other = await newStore();
  const { items } = await importVolumes(
    other,
    await packMatter(first, id, { choice }),
    newMatter(id, 'XM-1'),
  );
  expect(items.flatMap(({ imported }) => imported?.refused ?? [])).toEqual([]);
  const exhibits = async () => (await listItems(id, other)).map(({ exhibit }) => exhibit);
  expect(await exhibits()).toEqual(['XM-1-0002', 'XM-1-0003']);
  // The third item would have the label of the second one that came.
  await sealNow(other, id, '01JDZZZZZZZZZZZZZZZZZZZZZZ', 2000);
  expect(await exhibits()).toEqual(['XM-1-0002', 'XM-1-0003', 'XM-1-0004']);
  expect(await faults(other)).toEqual([]);
  expect(await findingCodes(await packMatter(other, id), {})).toEqual([]);
});

it('is merged into its own matter beside what was captured there since', async () => {
  const { db: first, matterId: id } = await handMatter();
  const other = await newStore();
  await importVolumes(other, await packMatter(first, id), newMatter(id));
  const [MINE, THEIRS] = ['01JDYYYYYYYYYYYYYYYYYYYYYY', '01JDZZZZZZZZZZZZZZZZZZZZZZ'];
  await sealNow(other, id, MINE, 2000);
  await sealNow(first, id, THEIRS, 2000);
  const before = await getItem(MINE, other);
  const merged = await importVolumes(other, await packMatter(first, id), { matterId: id });
  expect(merged.items.map(({ outcome }) => outcome)).toEqual(['same', 'same', 'same', 'whole']);
  expect(await getItem(MINE, other)).toEqual(before);
  const items = await listItems(id, other);
  expect(items.map((item) => item.id).toSorted()).toEqual([...HANDED, MINE, THEIRS].toSorted());
  expect(new Set(items.map(({ number }) => number)).size).toBe(5);
  expect(new Set(items.map(({ exhibit }) => exhibit)).size).toBe(5);
  expect(await faults(other)).toEqual([]);
  const again = await importVolumes(other, await packMatter(first, id), { matterId: id });
  expect(new Set(again.items.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
});

it('goes into a matter of another id, without its reference to a court', async () => {
  const other = await newStore();
  const fields = { name: '另案', reference: 'YM-9', custodian: { name: '李娜' } };
  const mine = await openMatter(fields, new Date(), other);
  await sealText(other, '01JDZZZZZZZZZZZZZZZZZZZZZZ', mine.id);
  const result = await importVolumes(
    other,
    await packMatter(db, matterId),
    { matterId: mine.id },
    trusting,
  );
  expect(result.items.map(({ imported }) => imported?.number)).toEqual([2, 3, 4]);
  expect(await faults(other)).toEqual([]);
  for (const choice of [DEFAULT_CHOICE, HAND_OVER, COURT])
    expect(
      (await findingCodes(await packMatter(other, mine.id, { choice }), trusting)).filter(
        (code) => !code.includes('01JDZZZ') && !code.includes('custody.jsonl'),
      ),
    ).toEqual([]);
});

it('is in a backup with its custody log', async () => {
  const other = await newStore();
  await importVolumes(other, await packMatter(db, matterId, { signer }), newMatter(matterId));
  const restored = await newStore();
  await restore((await backUp(other)).files, restored);
  const [row, ...more] = await listImports(matterId, restored);
  expect([row, ...more]).toEqual(await listImports(matterId, other));
  expect(await faults(restored)).toEqual([]);
  expect(await findingCodes(await packMatter(restored, matterId), trusting)).toEqual([]);
  const files = [{ path: 'data/custody.jsonl', content: new Uint8Array([1]) }];
  const [volume] = row?.volumes ?? [];
  if (row && volume) await restored.imports.put({ ...row, volumes: [{ ...volume, files }] });
  expect((await faults(restored)).map(({ code }) => code)).toEqual(['IMPORT_ALTERED']);
});

it('has the log of the package it came in go out again, but not to a court', async () => {
  const other = await newStore();
  await importVolumes(other, await packMatter(db, matterId, { signer }), newMatter(matterId));
  const logsIn = async (choice: ExportChoice) => {
    const [zip = new Uint8Array()] = await packMatter(other, matterId, { choice });
    expect(await findingCodes([zip], trusting)).toEqual([]);
    return [...readZipFiles(zip)].filter(([path]) => path.endsWith('/data/custody.jsonl'));
  };
  const received = async (choice: ExportChoice) =>
    (await logsIn(choice)).filter(([path]) => path.includes('/received/'));
  const [row] = await listImports(matterId, other);
  const [log] = await received(DEFAULT_CHOICE);
  expect(digestNow(log?.[1] ?? '')).toBe(row?.log);
  expect(await received(HAND_OVER)).toHaveLength(1);
  expect(await received(COURT)).toEqual([]);
  const [zip = new Uint8Array()] = await packMatter(other, matterId);
  const forged = forge(zip, (files) => {
    const path = [...files.keys()].find((one) => one.endsWith('vol1/data/custody.jsonl')) ?? '';
    files.set(path, '{}\n');
  });
  expect((await findingCodes([forged], trusting)).join()).toContain('LOG_DISAGREES data/received');
});

it('keeps a received log with internal notes from another custodian', async () => {
  const other = await newStore();
  const made = await handMatter();
  const [statement] = (await readCaseFile(made.matterId, made.db)).statement;
  if (!statement) throw new Error('It has a statement');
  await saveCaseEntries([{ ...statement, internalNote: '只给律师' }], made.db);
  const zips = await packMatter(made.db, made.matterId);
  await importVolumes(other, zips, newMatter(made.matterId));
  const [zip = new Uint8Array()] = await packMatter(other, made.matterId, { choice: HAND_OVER });
  expect(openForSearch(zip)('只给律师')).toEqual([]);
  expect(await findingCodes([zip])).toEqual([]);
});
