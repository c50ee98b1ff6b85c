import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runJob } from '../../../../lib/jobs/run-job.ts';
import type { StoreFault } from '../../../../lib/store-check/store-fault.ts';
import { useSentence } from '../../../use-sentence.ts';
import { StoreFaultList } from '../../settings/store-check/store-fault-list.tsx';

/** Late enough for the first screen to be drawn before the records are read. */
const AFTER_MS = 1_500;

type Checked = { readonly faults: readonly StoreFault[] } | { readonly failure: unknown };

/** The outcome of a quick check after the first screen was drawn; undefined until it is there. */
const useQuickCheck = (): Checked | undefined => {
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const check = async () => {
      try {
        setChecked(await runJob('check-store', { quick: true }, { signal }));
      } catch (failure) {
        if (!signal.aborted) setChecked({ failure });
      }
    };
    const timer = setTimeout(() => void check(), AFTER_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, []);
  return checked;
};

const LOOK = {
  color: 'red',
  variant: 'outline',
  role: 'alert',
  m: '8px 20px',
  mah: '30vh',
  bg: 'var(--mantine-color-body)',
  style: { overflow: 'auto' },
} as const;

/**
 * Runs a quick check of records and logs when the workspace opens; shows only faults, or why the
 * check failed.
 */
export const StoreNotice = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const checked = useQuickCheck();
  if (!checked) return null;
  if ('failure' in checked)
    return (
      <Alert {...LOOK}>{t('storeCheck.notChecked', { reason: sentenceOf(checked.failure) })}</Alert>
    );
  const { faults } = checked;
  if (faults.length === 0) return null;
  return (
    <Alert {...LOOK} title={t('storeCheck.storeFaults', { count: faults.length })}>
      <p>{t('storeCheck.storeFaultsLead')}</p>
      <StoreFaultList faults={faults} />
    </Alert>
  );
};
