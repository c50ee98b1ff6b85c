import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import { type Bytes, digestNow } from '../../../lib/evidence/digest.ts';
import { PROFILES } from '../../../lib/format/profile.ts';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';
import { getItem } from '../../../lib/store/items/items.ts';
import { withholdItem } from '../../../lib/store/items/withhold-item.ts';
import type { FindingCode } from '../../../lib/verify/finding.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { changeJson, changeLog, type Forgery, forge } from '../../support/packages/forge.ts';
import { changeIndexItem, readJson } from '../../support/packages/forge-record.ts';
import { packMatter } from '../../support/packages/pack-matter.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';
import { depositAll, twoItems, VAULT } from '../../support/vault/deposited-matter.ts';

type Members = { [key: string]: unknown };
const ONE = '01JDAAAAAAAAAAAAAAAAAAAAAA';
const PATH = `data/items/0001-${ONE}/deposit-receipt.json`;

let sound: Bytes;
beforeAll(async () => {
  const { store, matterId } = await twoItems();
  await depositAll(store, matterId);
  [sound = new Uint8Array()] = await packMatter(store, matterId);
});

const verify = (zip: Bytes) => verifyZip(new Blob([zip]));

/** Puts another receipt in its place, and its digest and size into the index. */
const put = (files: Forgery, receipt: unknown): void => {
  const text = canonicalText(receipt);
  files.set(PATH, text);
  changeIndexItem(files, 1, (item) =>
    Object.assign(item.receipt as Members, {
      digest: digestNow(text),
      bytes: Buffer.byteLength(text),
    }),
  );
};

/** The same, and the log names it too, as a forger with a key of his own does. */
const putAll = (files: Forgery, change: (receipt: Members) => void): void => {
  const receipt = readJson(files, PATH);
  change(receipt);
  put(files, receipt);
  const digest = digestNow(canonicalText(receipt));
  changeLog(files, (entries) =>
    entries.map((entry) =>
      entry.event === 'deposited' && entry.item === ONE
        ? { ...entry, detail: { ...(entry.detail as Members), receipt: digest } }
        : entry,
    ),
  );
};

const objectsOf = (receipt: Members) => receipt.objects as Members[];

/** What a forger does to a receipt, and what is found of it. */
const FAULTS: readonly {
  readonly does: string;
  readonly change: (files: Forgery) => void;
  readonly code: FindingCode;
}[] = [
  {
    does: 'locks it for longer',
    change: (files) => {
      const receipt = readJson(files, PATH);
      for (const one of objectsOf(receipt)) one.lockedUntil = '2099-01-01T00:00:00.000Z';
      put(files, receipt);
    },
    code: 'RECEIPT_DISAGREES',
  },
  {
    does: 'changes its bytes and nothing else',
    change: (files) => {
      files.set(PATH, `${files.get(PATH)} `);
    },
    code: 'RECEIPT_DISAGREES',
  },
  {
    does: 'says an earlier date than the log does',
    change: (files) =>
      putAll(files, (receipt) => {
        for (const one of objectsOf(receipt)) one.at = '2026-11-21T10:00:00.000Z';
      }),
    code: 'RECEIPT_DISAGREES',
  },
  {
    does: 'lays it with another item',
    change: (files) => {
      const other = PATH.replace(`0001-${ONE}`, '0002-01JDBBBBBBBBBBBBBBBBBBBBBB');
      put(files, readJson(files, other));
    },
    code: 'RECEIPT_OF_ANOTHER',
  },
  {
    does: 'takes it out and hides it from the index',
    change: (files) => {
      files.delete(PATH);
      changeIndexItem(files, 1, (item) => {
        delete item.receipt;
      });
    },
    code: 'RECEIPT_MISSING',
  },
  {
    does: 'takes it out',
    change: (files) => void files.delete(PATH),
    code: 'RECEIPT_MISSING',
  },
  {
    does: 'lists a file of which the item knows nothing',
    change: (files) =>
      putAll(files, (receipt) => {
        Object.assign(objectsOf(receipt)[1] ?? {}, { path: 'confession.txt' });
      }),
    code: 'RECEIPT_OBJECT_UNKNOWN',
  },
  {
    does: 'lists a file with other bytes',
    change: (files) =>
      putAll(files, (receipt) => {
        Object.assign(objectsOf(receipt)[1] ?? {}, { digest: digestNow('other') });
      }),
    code: 'RECEIPT_OBJECT_UNKNOWN',
  },
  {
    does: 'takes the deposit out of the log',
    change: (files) =>
      changeLog(files, (entries) => entries.filter(({ event }) => event !== 'deposited')),
    code: 'RECEIPT_DISAGREES',
  },
  {
    does: 'has the storage know the item before it was sealed',
    change: (files) => {
      const at = '2026-11-20T12:00:00.000Z';
      putAll(files, (receipt) => {
        for (const one of objectsOf(receipt)) one.at = at;
      });
      changeLog(files, (entries) =>
        entries.map((entry) =>
          entry.event === 'deposited'
            ? { ...entry, detail: { ...(entry.detail as Members), at } }
            : entry,
        ),
      );
    },
    code: 'TIMES_CONTRADICT',
  },
  {
    does: 'slips in a receipt that the index does not list',
    change: (files) =>
      changeIndexItem(files, 1, (item) => {
        delete item.receipt;
      }),
    code: 'UNLISTED',
  },
];

describe('the receipts of a package', () => {
  it('go out in every profile, are compared, and noted as the storage’s word', async () => {
    const { store, matterId } = await twoItems();
    await depositAll(store, matterId);
    for (const profile of PROFILES) {
      const [zip = new Uint8Array()] = await packMatter(store, matterId, {
        choice: { ...DEFAULT_CHOICE, profile },
      });
      const { findings, notes } = await verify(zip);
      expect(findings, profile).toEqual([]);
      const note = notes.find(({ code }) => code === 'DEPOSITED');
      expect(note?.paths).toHaveLength(2);
      const how = [...readZipFiles(zip)].find(([path]) => path.endsWith('HOW-TO-VERIFY.txt'));
      expect(how?.[1].toString()).toContain(
        `aws s3api head-object --endpoint-url ${VAULT.endpoint} --bucket evidence ` +
          `--key firm/matters/${matterId}/chains/`,
      );
    }
  });

  it('are absent for items that were not deposited, and no fault', async () => {
    const { store, matterId } = await twoItems();
    const [zip = new Uint8Array()] = await packMatter(store, matterId);
    const { findings, notes } = await verify(zip);
    expect(findings).toEqual([]);
    expect(notes.map(({ code }) => code)).not.toContain('DEPOSITED');
  });

  it.each(FAULTS)('tell where somebody $does: $code', async ({ change, code }) => {
    const { findings } = await verify(forge(sound, change));
    expect(findings.map((found) => found.code)).toContain(code);
  });
});

describe('an item that is withheld after it was deposited', () => {
  it('stays in the vault, and the package says so without its words', async () => {
    const { store, matterId } = await twoItems();
    await depositAll(store, matterId);
    const { recordBytes } = await getItem(ONE, store);
    await withholdItem(ONE, 'Privileged', store);
    const [zip = new Uint8Array()] = await packMatter(store, matterId);
    expect((await verify(zip)).findings).toEqual([]);
    const files = readZipFiles(zip);
    const index = [...files].find(([path]) => path.endsWith('data/manifest.json'))?.[1].toString();
    expect(JSON.parse(index ?? '').withheld).toEqual([
      { number: 1, reason: 'Privileged', inVault: true },
    ]);
    expect([...files.keys()].some((path) => path.includes(ONE))).toBe(false);
    expect([...files.values()].some((content) => content.includes(Buffer.from(recordBytes)))).toBe(
      false,
    );
    const report = [...files].find(([path]) => path.endsWith('data/index.html'))?.[1].toString();
    expect(report).toContain('a copy stays in the vault');
  });

  it('is told where the index hides the copy, or claims one', async () => {
    const { store, matterId } = await twoItems();
    await withholdItem(ONE, 'Privileged', store);
    const [zip = new Uint8Array()] = await packMatter(store, matterId);
    const claimed = forge(zip, (files) =>
      changeJson(files, 'data/manifest.json', (index) => {
        Object.assign((index.withheld as Members[])[0] ?? {}, { inVault: true });
      }),
    );
    expect((await verify(claimed)).findings.map(({ code }) => code)).toContain('LOG_DISAGREES');
  });
});
