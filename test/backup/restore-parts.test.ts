import { beforeEach, describe, expect, it } from 'vitest';
import { checkStaged } from '../../lib/backup/check-staged.ts';
import { openBackup } from '../../lib/backup/open-backup.ts';
import { planRestore, readLinks } from '../../lib/backup/plan-restore.ts';
import { stageRows } from '../../lib/backup/stage.ts';
import { INBOX_ID } from '../../lib/evidence/matter.ts';
import type { EvidenceStore } from '../../lib/store/db.ts';
import { annotateItem } from '../../lib/store/items/annotate-items.ts';
import { addDerived } from '../../lib/store/items/derived.ts';
import { transferItem } from '../../lib/store/items/transfer-item.ts';
import { openMatter } from '../../lib/store/matters.ts';
import { storeFault } from '../../lib/store-check/store-fault.ts';
import { backUp, restore } from '../support/stores/back-up.ts';
import { addRows, edit, type Files, forgeBackup } from '../support/stores/forge-backup.ts';
import { newStore, sealText } from '../support/stores/new-store.ts';

const IDS = ['A', 'B'].map((letter) => `01JD${letter.repeat(22)}`);
const [FIRST = '', SECOND = ''] = IDS;

let store: EvidenceStore;
let matter: string;
let staging: EvidenceStore;

beforeEach(async () => {
  [store, staging] = [await newStore(), await newStore()];
  await staging.delete();
  await staging.open();
  const custodian = { name: '陈伟' };
  const opened = await openMatter(
    { name: '微文案', reference: 'XM-1', custodian },
    new Date(),
    store,
  );
  matter = opened.id;
  for (const id of IDS) await sealText(store, id, matter, `text of ${id}`);
  const [text] = await store.artifacts.toArray();
  await addDerived(
    FIRST,
    {
      ...{ base: 'viewport', mediaType: 'image/png', marks: [], from: text ? [text.digest] : [] },
      content: new Uint8Array([1, 2, 3]),
    },
    store,
  );
});

/** The backup of the store, forged with fitting digests, and its rows staged. */
const stage = async (alter: (files: Files) => void = () => undefined) => {
  const [file] = (await backUp(store)).files;
  const backup = await openBackup([await forgeBackup(file as File, alter)]);
  await stageRows(backup, staging);
  return backup;
};

const faultsOf = async (alter?: (files: Files) => void) => {
  const backup = await stage(alter);
  return (await checkStaged(backup, staging)).map(({ code, detail }) => `${code} ${detail}`);
};

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;

describe('the check of staged rows', () => {
  it('finds nothing wrong with what was backed up, and counts every item once', async () => {
    const backup = await stage();
    const told: (readonly [number, number])[] = [];
    const onProgress = (...counts: readonly [number, number]) => void told.push(counts);
    expect(await checkStaged(backup, staging, { onProgress })).toEqual([]);
    expect(told).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it('stops at a cancel before an item is read', async () => {
    const backup = await stage();
    const signal = AbortSignal.abort(new Error('cancelled'));
    await expect(checkStaged(backup, staging, { signal })).rejects.toThrow('cancelled');
  });

  it.each<[string, (files: Files) => void, RegExp]>([
    [
      'an artifact that no record lists',
      addRows('artifacts', {
        ...{ item: FIRST, path: 'more.txt', role: 'text', mediaType: 'text/plain', bytes: 1 },
        digest: digest('0'),
      }),
      /^ARTIFACT_UNLISTED more\.txt$/u,
    ],
    [
      'a derived file from what the record does not have',
      edit('rows/derived.jsonl', /"from":\["sha256:./u, '"from":["sha256:f'),
      /^ARTIFACT_ALTERED derived\//u,
    ],
    [
      'a derived file from nothing',
      edit('rows/derived.jsonl', /"from":\[[^\]]*\]/u, '"from":[]'),
      /^ARTIFACT_ALTERED derived\//u,
    ],
    [
      'a derived file of another size',
      edit('rows/derived.jsonl', '"bytes":3', '"bytes":4'),
      /^ARTIFACT_ALTERED derived\//u,
    ],
    [
      'an artifact without its row',
      (files) => {
        const path = 'rows/artifacts.jsonl';
        const [, ...others] = (files.get(path) ?? '').split('\n');
        files.set(path, others.join('\n'));
        edit('backup.json', /"artifacts": 2/u, '"artifacts": 1')(files);
      },
      /^ARTIFACT_MISSING text\.txt$/u,
    ],
    [
      'an item of another matter than its log says',
      (files) =>
        edit('rows/items.jsonl', `"matterId":"${matter}"`, `"matterId":"${INBOX_ID}"`)(files),
      /^RECORD_ALTERED Its row is not that of its record$/u,
    ],
  ])('reports %s', async (_, alter, fault) => {
    const faults = await faultsOf(alter);
    expect(faults.filter((one) => fault.test(one))).toHaveLength(1);
  });

  it('names the derived file that the backup has no bytes of', async () => {
    const faults = await faultsOf((files) => {
      const path = [...files.keys()].find((one) => one.includes('/derived/')) ?? '';
      files.delete(path);
    });
    expect(faults).toEqual([expect.stringMatching(/^ARTIFACT_MISSING derived\//u)]);
  });
});

describe('the rows of a backup', () => {
  it('are staged without keys and bytes, whatever a stranger put among them', async () => {
    await stage(edit('rows/items.jsonl', /^\{/u, '{"privateKey":"k","blob":"b",'));
    const [row] = await staging.items.toArray();
    expect(Object.keys(row ?? {})).not.toContain('privateKey');
    expect(Object.keys(row ?? {})).not.toContain('blob');
  });

  it('are staged table by table until a cancel', async () => {
    const [file] = (await backUp(store)).files;
    const backup = await openBackup([file as File]);
    const stopped = stageRows(backup, staging, AbortSignal.abort());
    await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await staging.matters.count()).toBe(0);
  });

  it('are staged in more than one batch', async () => {
    const signers = Array.from({ length: 450 }, (_, at) => ({
      ...{ id: `s${at}`, madeAt: '2026-01-01T00:00:00.000Z', origin: 'made', chain: [] },
      certificate: { $bytes: 'AQ==' },
    }));
    await stage(addRows('signers', ...signers));
    expect(await staging.signers.count()).toBe(450);
  });
});

describe('the plan of a restore', () => {
  const outcomes = async (db: EvidenceStore, faulty?: string) => {
    const faults = faulty ? [storeFault('LOG_BROKEN', 'x', { matter: faulty })] : [];
    const plans = await planRestore(staging, faults, db);
    return Object.fromEntries(plans.map((plan) => [plan.reference, plan.outcome]));
  };

  it('states the name, the reference and the items of every matter', async () => {
    await stage();
    const plans = await planRestore(staging, [], await newStore());
    expect(plans).toContainEqual({
      ...{ id: matter, reference: 'XM-1', name: '微文案', items: 2, outcome: 'added' },
    });
  });

  it('takes no matter with a fault, and the others beside it', async () => {
    await stage();
    expect(await outcomes(await newStore(), matter)).toMatchObject({ 'XM-1': 'damaged' });
  });

  it('ties a matter to the one that its item lies in here, and takes neither alone', async () => {
    await restore((await backUp(store)).files, staging);
    const here = await newStore();
    await restore((await backUp(store)).files, here);
    await transferItem(SECOND, INBOX_ID, staging);
    await annotateItem(FIRST, { note: 'here' }, here);
    expect(await readLinks(staging, here)).toEqual([[matter, INBOX_ID]]);
    expect(await outcomes(here)).toEqual({ INBOX: 'entangled', 'XM-1': 'diverged' });
  });

  it('calls a matter older of which the backup has the opening alone', async () => {
    await restore((await backUp(store)).files, staging);
    const here = await newStore();
    await sealText(here, '01JDCCCCCCCCCCCCCCCCCCCCCC', INBOX_ID);
    expect(await outcomes(here)).toMatchObject({ INBOX: 'older', 'XM-1': 'added' });
  });
});
