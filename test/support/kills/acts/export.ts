import { exportPackage, openMatterPage } from '../../../../cli/browser/export-package.ts';
import { FILLED } from '../new-world.ts';
import type { Act } from '../world.ts';

/** Exports a matter for counsel. */
export const exporting: Act = {
  name: 'export',
  victims: ['browser', 'extension'],
  captures: 0.9,
  repeats: true,
  async prepare({ product, downloads, told }) {
    const page = await openMatterPage(product, FILLED.reference);
    return async () => {
      for (const name of await exportPackage(page, downloads)) told.exports.add(name);
      await page.reload();
    };
  },
};
