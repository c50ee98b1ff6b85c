import { Button, Progress } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runJob } from '../../../../lib/jobs/run-job.ts';
import type { StoreCheck } from '../../../../lib/store-check/check-store.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { StoreFaultList } from './store-fault-list.tsx';

type State = { readonly done?: number; readonly total?: number; readonly result?: StoreCheck };

/** Checks everything in the store on demand, and shows what is wrong item by item. */
export const StoreCheckSection = () => {
  const { t } = useTranslation();
  const [state, setState] = useState<State>({});
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const check = async () => {
    running.current = new AbortController();
    const { signal } = running.current;
    setState({ done: 0, total: 0 });
    try {
      const onProgress = (done: number, total: number) => setState({ done, total });
      const result = await runJob('check-store', {}, { signal, onProgress });
      setState({ result });
    } catch (error) {
      setState({});
      if (!signal.aborted) throw error;
    }
  };
  const { done = 0, total = 0, result } = state;
  const isBusy = state.done !== undefined;
  return (
    <section className={sections.setting} aria-label={t('trust.store')}>
      <h2>{t('trust.store')}</h2>
      <p className={prose.quiet}>{t('trust.storeLead')}</p>
      <div className={forms.buttons}>
        <Button size="xs" variant="default" onClick={check} loading={isBusy}>
          {t('trust.checkStore')}
        </Button>
        {isBusy && (
          <Button size="xs" variant="default" onClick={() => running.current?.abort()}>
            {t('workspace.cancel')}
          </Button>
        )}
      </div>
      {isBusy && (
        <Progress
          value={total > 0 ? (done / total) * 100 : 0}
          aria-label={t('trust.checkProgress')}
        />
      )}
      <div role="status">{result && <Outcome {...result} />}</div>
    </section>
  );
};

const Outcome = ({ faults, items }: StoreCheck) => {
  const { t } = useTranslation();
  if (faults.length === 0)
    return (
      <p className={notes.good}>
        {t('trust.storeSound')} {t('trust.checkDone', { count: items })}
      </p>
    );
  return (
    <>
      <p className={notes.bad}>{t('trust.storeFaults', { count: faults.length })}</p>
      <p>{t('trust.storeFaultsLead')}</p>
      <StoreFaultList faults={faults} />
    </>
  );
};
