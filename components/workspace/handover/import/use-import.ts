import { changeSettings } from '../../../../lib/browser/settings/settings.ts';
import { ProblemError } from '../../../../lib/evidence/problem.ts';
import type { GivenExport } from '../../../../lib/import/given-volume.ts';
import type { ImportTarget } from '../../../../lib/import/import-package.ts';
import { planImport } from '../../../../lib/import/plan-import.ts';
import { runJob } from '../../../../lib/jobs/run-job.ts';
import { useLive } from '../../../use-live.ts';
import { useTask } from '../../kit/use-task.ts';

/**
 * What an import of a package would do, and the import itself. Progress counts bytes. The custodian
 * of a new matter is remembered for the next.
 */
export const useImport = (given: GivenExport) => {
  const plan = useLive(() => planImport(given), [given]);
  const { state, start, cancel } = useTask(async (options, target: ImportTarget) => {
    const result = await runJob('import-package', { given, target }, options);
    if ('open' in target) await changeSettings({ custodian: target.open.custodian });
    return result;
  });
  return { plan, state, start, cancel };
};

/** Whether another window holds the store. */
export const isBusyElsewhere = (error: unknown): boolean =>
  error instanceof ProblemError && error.code === 'BACKUP_CHANGED';
