import { openWorkspace } from '../../browser/product.ts';
import { OLD_VERSIONS, schemaOf } from '../../stores/old-store.ts';
import { leaveOlder } from '../leave-older.ts';
import type { Act } from '../world.ts';

/** Opens a store that an earlier version of the extension left. */
export const upgrading: Act = {
  name: 'upgrade',
  victims: ['browser', 'extension'],
  async prepare({ product, chance }) {
    const version = 1 + chance(OLD_VERSIONS);
    const page = await leaveOlder(product, version, schemaOf(version));
    return async () => {
      const workspace = `chrome-extension://${product.extension.id}/workspace.html`;
      await page.goto(workspace);
      await page.waitForFunction(
        async (newest) =>
          (await indexedDB.databases()).some(
            ({ name, version: now }) => name === 'matterproof' && now === newest,
          ),
        { polling: 20 },
        (OLD_VERSIONS + 1) * 10,
      );
      await (await openWorkspace(product)).close();
    };
  },
};
