import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import { PROFILES } from '../../../lib/format/profile.ts';
import { DEFAULT_CHOICE } from '../../../lib/package/export-choice.ts';
import { getItem } from '../../../lib/store/items/items.ts';
import { withholdItem } from '../../../lib/store/items/withhold-item.ts';
import { verifyZip } from '../../../lib/verify/verify-zip.ts';
import { changeJson, forge } from '../../support/packages/forge.ts';
import { packMatter } from '../../support/packages/pack-matter.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';
import { depositAll, twoItems, VAULT } from '../../support/vault/deposited-matter.ts';
import { DEPOSITED_ITEM as ONE, RECEIPT_FORGERIES } from '../attacks/receipt-forgeries.ts';

type Members = { [key: string]: unknown };

let sound: Bytes;
beforeAll(async () => {
  const { store, matterId } = await twoItems();
  await depositAll(store, matterId);
  [sound = new Uint8Array()] = await packMatter(store, matterId);
});

const verify = (zip: Bytes) => verifyZip(new Blob([zip]));

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

  it.each(RECEIPT_FORGERIES)('tell where somebody $does: $code', async ({ change, code }) => {
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
