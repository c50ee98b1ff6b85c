import { readFirstLook } from '../../components/popup/first-look.ts';
import { sessionMark } from '../../lib/browser/settings/session-mark.ts';
import { ensureWholeLog, shareWholeLog } from '../../lib/store/browser-log/whole-log.ts';
import { tellFullDisk } from '../../lib/store/with-store-problems.ts';

shareWholeLog(sessionMark('whole-log'));
// Asked before React is evaluated, so that the store is opened meanwhile. What fails here fails
// once more when the store is opened, and is told then.
await ensureWholeLog().catch(() => undefined);

/**
 * What the popup shows first, or why it could not be read. It is being read: this module is
 * evaluated before React's, so that other processes of the browser open the store while React is
 * evaluated here.
 */
export const firstLook = readFirstLook()
  .catch(tellFullDisk)
  .then(
    (first) => ({ first }),
    (error: unknown) => ({ error }),
  );
