import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { fill, named, press } from '../../../../cli/browser/drive.ts';
import { untilSays } from '../../browser/look.ts';
import { openWorkspace } from '../../browser/product.ts';
import { sampleMatter } from '../../cases/sample-matter.ts';
import { packInput } from '../../packages/pack.ts';
import type { Act } from '../world.ts';

const ITEMS = 6;
let packages = 0;

/** A package of items that no store has yet. */
const packNew = async () => {
  packages += 1;
  const { input } = sampleMatter({
    ...{ ids: `01${String(packages).padStart(4, '0')}`, reference: 'XM-2025', fileBytes: 150_000 },
    steps: Array.from({ length: ITEMS }, () => ({ does: 'capture' as const })),
  });
  const [packed] = await packInput(input);
  if (!packed) throw new Error('An export has at least one volume');
  return { zip: packed.zip, digests: input.items.map(({ digest }) => digest) };
};

/** Imports a package of another computer. */
export const importing: Act = {
  name: 'import',
  victims: ['browser', 'extension'],
  captures: 0.7,
  async prepare({ product, profile, told }) {
    const { zip, digests } = await packNew();
    const path = join(profile, 'given.zip');
    await writeFile(path, zip);
    const page = await openWorkspace(product, '#/verify');
    const input = (await page.waitForSelector(
      'input[type=file]',
    )) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await press(page, 'Import into a matter');
    await named(page, 'button', `Import ${ITEMS} items`);
    if (await page.$('aria/Custodian[role="textbox"]')) await fill(page, 'Custodian', '李娜');
    return async () => {
      await press(page, `Import ${ITEMS} items`);
      await untilSays(page, `${ITEMS} items were imported.`);
      for (const digest of digests) told.digests.add(digest);
    };
  },
};
