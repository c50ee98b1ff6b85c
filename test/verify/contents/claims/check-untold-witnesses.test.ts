import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../../lib/evidence/digest.ts';
import type { PackageInput } from '../../../../lib/package/input.ts';
import { transferItem } from '../../../../lib/store/items/transfer-item.ts';
import { openMatter } from '../../../../lib/store/matters.ts';
import { verifyZip } from '../../../../lib/verify/verify-zip.ts';
import { COURT } from '../../../support/cases/court-choice.ts';
import { sharedMatter } from '../../../support/cases/shared-matter.ts';
import { changeJson, forge } from '../../../support/packages/forge.ts';
import { packInput } from '../../../support/packages/pack.ts';
import { findingCodes, importVolumes, packMatter } from '../../../support/packages/pack-matter.ts';
import { newStore } from '../../../support/stores/new-store.ts';
import {
  capture,
  OTHER,
  OWN,
  packOther,
  witnessedMatter,
} from '../../../support/witnesses/two-custodians.ts';
import { WITNESS_FORGERIES } from '../../attacks/witness-forgeries.ts';

type Index = { witnesses?: { items: string[] }[]; matter: { witnessHours?: number } };

const codesOf = async (zip: Bytes) =>
  (await verifyZip(new Blob([zip]))).findings.map(({ code }) => code);

const indexOf = (zip: Bytes): Index => {
  let index: Index | undefined;
  forge(zip, (files) =>
    changeJson(files, 'data/manifest.json', (value) => {
      index = structuredClone(value) as Index;
    }),
  );
  if (!index) throw new Error('The package has an index');
  return index;
};

const packShared = async (changes: Partial<PackageInput> = {}): Promise<Bytes> => {
  const [packed] = await packInput({ ...sharedMatter().input, ...changes });
  if (!packed) throw new Error('An export has a volume');
  return packed.zip;
};

describe.each<[string, () => Promise<Bytes>]>([
  [
    'a matter into which a package came',
    async () => {
      const { db, matterId } = await witnessedMatter();
      return (await packMatter(db, matterId))[0] ?? new Uint8Array();
    },
  ],
  ['a shared matter of two chains', packShared],
])('second witnesses in the package of %s', (_, pack) => {
  it('are set side by side, and nothing is found', async () => {
    const zip = await pack();
    expect(indexOf(zip).witnesses?.length).toBeGreaterThan(0);
    expect(await codesOf(zip)).toEqual([]);
  });

  it.each(WITNESS_FORGERIES)('are missed where somebody $does: $code', async (forgery) => {
    expect(await codesOf(forge(await pack(), forgery.change))).toContain(forgery.code);
  });
});

it('two chains corroborate each other page by page, also in a package for a court', async () => {
  const ids = (zip: Bytes) => indexOf(zip).witnesses?.map(({ items }) => items);
  const counsel = await packShared();
  expect(ids(counsel)).toHaveLength(2);
  for (const [one = '', other = ''] of ids(counsel) ?? [])
    expect([one.slice(0, 4), other.slice(0, 4)].toSorted()).toEqual(['01AA', '01BB']);
  const court = await packShared({ choice: COURT });
  expect(ids(court)).toEqual(ids(counsel));
  expect(await codesOf(court)).toEqual([]);
});

it('a claim about another page is found, and one about items of one chain', async () => {
  const zip = await packShared();
  const [first, second] = indexOf(zip).witnesses ?? [];
  const forged = (items: (string | undefined)[]) =>
    forge(zip, (files) =>
      changeJson(files, 'data/manifest.json', (index) => {
        Object.assign((index.witnesses as object[])[0] ?? {}, { items });
      }),
    );
  const [own, theirs] = [first?.items, second?.items].map((items) =>
    items?.toSorted((one, other) => one.localeCompare(other)),
  );
  expect(await codesOf(forged([own?.[0], theirs?.[0]]))).toContain('INDEX_DISAGREES');
  expect(await codesOf(forged([own?.[0], theirs?.[1]]))).toContain('INDEX_DISAGREES');
});

it('nothing is missed of what one custodian captured twice, or moved between matters', async () => {
  const db = await newStore();
  const opened = new Date('2026-11-21T08:00:00.000Z');
  const fields = { name: 'Lin', reference: 'QL', custodian: { name: 'Chen Wei' } };
  const { id } = await openMatter(fields, opened, db);
  const other = await openMatter({ ...fields, reference: 'YM' }, opened, db);
  await capture(db, OWN, id);
  await capture(db, OTHER, other.id, { capturedAt: '2026-11-21T09:04:00.000Z' });
  await transferItem(OTHER, id, db, new Date('2026-11-21T09:10:00.000Z'));
  const [zip = new Uint8Array()] = await packMatter(db, id);
  expect(indexOf(zip).witnesses).toBeUndefined();
  expect(await findingCodes([zip])).toEqual([]);
});

it('nothing is missed beyond the hours of the matter, or where none are told', async () => {
  const db = await newStore();
  const opened = new Date('2026-11-19T08:00:00.000Z');
  const fields = { name: 'Lin', reference: 'QL', custodian: { name: 'Chen Wei' } };
  const { id } = await openMatter(fields, opened, db);
  await capture(db, OWN, id, { capturedAt: '2026-11-19T09:00:00.000Z' });
  await importVolumes(db, await packOther(), { matterId: id });
  const [zip = new Uint8Array()] = await packMatter(db, id);
  expect(indexOf(zip).witnesses).toBeUndefined();
  expect(await findingCodes([zip])).toEqual([]);
});
