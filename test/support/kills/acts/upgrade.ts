import { OLD_VERSIONS, schemaOf } from '../../stores/old-store.ts';
import { leaveOlder } from '../leave-older.ts';
import { untilNewest } from '../start-again.ts';
import type { Act } from '../world.ts';

/** Opens a store that an earlier version of the extension left. */
export const upgrading: Act = {
  name: 'upgrade',
  victims: ['browser', 'extension'],
  captures: 0.4,
  async prepare({ product, chance }) {
    const version = 1 + chance(OLD_VERSIONS);
    const page = await leaveOlder(product, version, schemaOf(version));
    return async () => {
      const workspace = `chrome-extension://${product.extension.id}/workspace.html`;
      await page.goto(workspace);
      await untilNewest(page);
    };
  },
};
