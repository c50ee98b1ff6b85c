import { readFirstLook } from '../../components/popup/first-look.ts';
import { sessionMark } from '../../lib/browser/settings/session-mark.ts';
import { shareWholeLog } from '../../lib/store/browser-log/whole-log.ts';
import { tellFullDisk } from '../../lib/store/with-store-problems.ts';

shareWholeLog(sessionMark('whole-log'));

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
