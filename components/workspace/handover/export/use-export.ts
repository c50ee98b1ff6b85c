import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  changeSettings,
  DEFAULT_VOLUME_GIB,
  readSettings,
} from '../../../../lib/browser/settings/settings.ts';
import { toProblem } from '../../../../lib/evidence/problem.ts';
import { readRememberedChoice } from '../../../../lib/export/remembered-choice.ts';
import { exportMatter } from '../../../../lib/export-matter.ts';
import type { WorkOptions } from '../../../../lib/jobs/job.ts';
import { useSentence } from '../../../use-sentence.ts';
import { useTask } from '../../kit/use-task.ts';

const chosenVolumeBytes = async (): Promise<number> =>
  ((await readSettings()).volumeGib ?? DEFAULT_VOLUME_GIB) * 2 ** 30;

const exportNow = async (matterId: string, options: WorkOptions) => {
  const volumeBytes = await chosenVolumeBytes();
  const choice = await readRememberedChoice(matterId);
  const exported = await exportMatter(matterId, {
    volumeBytes,
    ...(choice && { choice }),
    ...options,
  });
  void changeSettings({ lastExport: new Date().toISOString() });
  return exported;
};

/**
 * Exports a matter as soon as the component is shown; progress is in bytes. The copies of the
 * package are discarded when the component goes.
 */
export const useExport = (matterId: string) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { state, start, cancel } = useTask(
    (options) => exportNow(matterId, options),
    ({ discard }) => discard(),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once, when the dialog opens
  useEffect(() => {
    void start();
  }, []);
  const reasonOf = (error: unknown): string => {
    const { code } = toProblem(error);
    if (code === 'CANCELLED') return t('handover.exportCancelled');
    return code === 'STORAGE_FULL' ? t('handover.exportFull') : sentenceOf(error);
  };
  return { state, start, cancel, reasonOf };
};
