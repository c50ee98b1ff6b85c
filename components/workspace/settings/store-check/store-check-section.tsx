import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { runJob } from '../../../../lib/jobs/run-job.ts';
import type { StoreCheck } from '../../../../lib/store-check/check-store.ts';
import { useSentence } from '../../../use-sentence.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { useTask } from '../../kit/use-task.ts';
import { StoreFaultList } from './store-fault-list.tsx';

/** Checks the whole store on demand, and lists the faults item by item. */
export const StoreCheckSection = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { state, start, cancel } = useTask((options) => runJob('check-store', {}, options));
  const isBusy = state.step === 'running';
  return (
    <section className={sections.setting} aria-label={t('storeCheck.store')}>
      <h2>{t('storeCheck.store')}</h2>
      <p className={prose.quiet}>{t('storeCheck.storeLead')}</p>
      <div className={forms.buttons}>
        <Button size="xs" variant="default" onClick={start} loading={isBusy}>
          {t('storeCheck.checkStore')}
        </Button>
        {isBusy && (
          <Button size="xs" variant="default" onClick={cancel}>
            {t('kit.cancel')}
          </Button>
        )}
      </div>
      {isBusy && (
        <Progress
          value={state.total > 0 ? (state.done / state.total) * 100 : 0}
          aria-label={t('storeCheck.checkProgress')}
        />
      )}
      <div role="status">
        {state.step === 'done' && <Outcome {...state.result} />}
        {state.step === 'failed' && !state.isCancelled && (
          <p className={notes.bad}>{sentenceOf(state.error)}</p>
        )}
      </div>
    </section>
  );
};

const Outcome = ({ faults, items }: StoreCheck) => {
  const { t } = useTranslation();
  if (faults.length === 0)
    return (
      <p className={notes.good}>
        {t('storeCheck.storeSound')} {t('storeCheck.checkDone', { count: items })}
      </p>
    );
  return (
    <>
      <p className={notes.bad}>{t('storeCheck.storeFaults', { count: faults.length })}</p>
      <p>{t('storeCheck.storeFaultsLead')}</p>
      <StoreFaultList faults={faults} />
    </>
  );
};
