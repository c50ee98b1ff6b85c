import { useEffect } from 'react';
import { adoptSettings } from '../../../../lib/browser/settings/adopt-settings.ts';
import type { WorkOptions } from '../../../../lib/jobs/job.ts';
import { type PreparedRestore, readBackup } from '../../../../lib/restore-store.ts';
import { useTask } from '../../kit/use-task.ts';

const restore = async (options: WorkOptions, prepared: PreparedRestore) => {
  const restored = await prepared.apply(options);
  if (restored.written.length > 0) await adoptSettings(await prepared.settings());
  return restored;
};

/**
 * Reads a backup as soon as the component is shown (`reading`), and restores it when asked to
 * (`restoring`). Progress is in bytes.
 */
export const useRestore = (files: readonly File[]) => {
  const reading = useTask(
    (options) => readBackup(files, options),
    ({ discard }) => discard(),
  );
  const restoring = useTask(restore);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once, when the dialog opens
  useEffect(() => {
    void reading.start();
  }, []);
  return {
    reading: reading.state,
    restoring: restoring.state,
    apply: (prepared: PreparedRestore) => restoring.start(prepared).finally(reading.release),
    cancel: () => {
      reading.cancel();
      restoring.cancel();
    },
  };
};
