import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Restored } from '../../../../lib/backup/apply-restore.ts';
import { ProblemError } from '../../../../lib/evidence/problem.ts';
import type { PreparedRestore } from '../../../../lib/restore-store.ts';
import { useFormat } from '../../../format.ts';
import { useSentence } from '../../../use-sentence.ts';
import { Dialog } from '../../kit/dialogs/dialog.tsx';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import { StoreFaultList } from '../store-check/store-fault-list.tsx';
import { PlanTable } from './plan-table.tsx';
import { useRestore } from './use-restore.ts';
import { WorkPlans } from './work-plans.tsx';

type Props = { readonly files: readonly File[]; readonly onClose: () => void };

/** Shows what a backup would bring before anything is written, and restores it. */
export const RestoreDialog = ({ files, onClose }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { reading, restoring, apply, cancel } = useRestore(files);
  const isReading = reading.step === 'idle' || reading.step === 'running';
  const isBusy = isReading || restoring.step === 'running';
  const failure = [reading, restoring].find((state) => state.step === 'failed');
  const isOver = failure !== undefined || restoring.step === 'done';
  return (
    <Dialog title={t('backup.restoreTitle')} onClose={onClose} isBusy={isBusy}>
      <div className={forms.dialog}>
        {reading.step === 'running' && <Busy {...reading} step="checking" onCancel={cancel} />}
        {restoring.step === 'running' && <Busy {...restoring} step="restoring" onCancel={cancel} />}
        {reading.step === 'done' && restoring.step === 'idle' && (
          <Plan
            prepared={reading.result}
            onRestore={() => void apply(reading.result)}
            onClose={onClose}
          />
        )}
        <div role="status">
          {restoring.step === 'done' && <Outcome {...restoring.result} />}
          {failure && <p className={notes.bad}>{sentenceOf(failure.error)}</p>}
        </div>
        {isOver && (
          <div className={forms.end}>
            <Button onClick={onClose}>{t(failure ? 'kit.close' : 'kit.done')}</Button>
          </div>
        )}
      </div>
    </Dialog>
  );
};

type BusyProps = {
  readonly step: 'checking' | 'restoring';
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
};

const Busy = ({ step, done, total, onCancel }: BusyProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Progress
        value={total > 0 ? (done / total) * 100 : 0}
        aria-label={t('backup.restoreProgress')}
        size="lg"
      />
      <p className={forms.progress}>{t(`backup.step_${step}`)}</p>
      <div className={forms.end}>
        <Button variant="default" onClick={onCancel}>
          {t('kit.cancel')}
        </Button>
      </div>
    </>
  );
};

type PlanProps = {
  readonly prepared: PreparedRestore;
  readonly onRestore: () => void;
  readonly onClose: () => void;
};

const Plan = ({ prepared, onRestore, onClose }: PlanProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { head, plans, work, faults } = prepared;
  const canRestore =
    plans.some(({ outcome }) => outcome === 'added' || outcome === 'continued') ||
    work.some(({ outcome }) => outcome === 'added');
  const origin = { at: format.time(head.at), software: head.software };
  return (
    <>
      <p>{t(faults.length > 0 ? 'backup.fromFaults' : 'backup.from', origin)}</p>
      <PlanTable plans={plans} />
      <WorkPlans work={work} />
      {faults.length > 0 && (
        <details>
          <summary>{t('backup.faults')}</summary>
          <StoreFaultList faults={faults} />
        </details>
      )}
      {!canRestore && <p role="status">{t('backup.nothing')}</p>}
      <div className={forms.end}>
        <Button variant="default" onClick={onClose}>
          {t(canRestore ? 'kit.cancel' : 'kit.close')}
        </Button>
        {canRestore && (
          <Button data-autofocus onClick={onRestore}>
            {t('backup.start')}
          </Button>
        )}
      </div>
    </>
  );
};

const nameOfWork = ({ list, name, problem }: Restored['failedWork'][number]) => ({
  ...{ id: list, reference: name },
  problem,
});

const Outcome = ({ written, failed, work, failedWork }: Restored) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  return (
    <>
      {written.length > 0 && (
        <p className={notes.good}>{t('backup.done', { count: written.length })}</p>
      )}
      {work.length > 0 && (
        <p className={notes.good}>{t('backup.workDone', { count: work.length })}</p>
      )}
      {[...failed, ...failedWork.map(nameOfWork)].map(({ id, reference, problem }) => (
        <p key={id} className={notes.bad}>
          {t('backup.failed', {
            matter: reference,
            reason: sentenceOf(new ProblemError(problem.code, problem.message)),
          })}
        </p>
      ))}
    </>
  );
};
