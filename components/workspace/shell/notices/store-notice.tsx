import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runJob } from '../../../../lib/jobs/run-job.ts';
import type { StoreFault } from '../../../../lib/store-check/store-fault.ts';
import { StoreFaultList } from '../../settings/store-check/store-fault-list.tsx';

/** Late enough for the first screen to be drawn before the records are read. */
const AFTER_MS = 1_500;

/** Runs a quick check of records and logs when the workspace opens; shows only faults. */
export const StoreNotice = () => {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<readonly StoreFault[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const check = async () => {
      try {
        setFaults((await runJob('check-store', { quick: true }, { signal })).faults);
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    };
    const timer = setTimeout(() => void check(), AFTER_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, []);
  if (faults.length === 0) return null;
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      m="12px 20px 0"
      mah="30vh"
      style={{ flex: 'none', overflow: 'auto' }}
      title={t('storeCheck.storeFaults', { count: faults.length })}
    >
      <p>{t('storeCheck.storeFaultsLead')}</p>
      <StoreFaultList faults={faults} />
    </Alert>
  );
};
