import { backUpStore } from '../../../../lib/back-up-store.ts';
import { useTask } from '../../kit/use-task.ts';

/** Backs the store up when asked to; progress is in bytes. */
export const useBackup = () => useTask(backUpStore);
