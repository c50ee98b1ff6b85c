import { Alert } from '@mantine/core';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { runJob } from '../../../../lib/jobs/run-job.ts';
import { damagedItems } from '../../../../lib/store/items/opened-items.ts';
import { untilListsAreRead } from '../../../../lib/store/listings/follow/follow-listings.ts';
import { type StoreFault, storeFault } from '../../../../lib/store-check/store-fault.ts';
import { useSentence } from '../../../use-sentence.ts';
import { StoreFaultList } from '../../settings/store-check/store-fault-list.tsx';

/** Late enough for the first screen to be drawn before the records are read. */
const AFTER_MS = 1_500;

type Checked = { readonly faults: readonly StoreFault[] } | { readonly failure: unknown };

/** The outcome of a quick check after the lists were read; undefined until it is there. */
const useQuickCheck = (): Checked | undefined => {
  const [checked, setChecked] = useState<Checked>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const check = async () => {
      await untilListsAreRead();
      if (signal.aborted) return;
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

/** The faults that the quick check found, and damaged records that a view left out. */
const useFaults = (checked: readonly StoreFault[]): readonly StoreFault[] => {
  const leftOut = useSyncExternalStore(damagedItems.subscribe, damagedItems.list);
  const known = new Set(checked.map(({ item }) => item));
  const more = leftOut
    .filter(({ id }) => !known.has(id))
    .map(({ id: item, matterId: matter, exhibit: label }) =>
      storeFault('RECORD_UNREADABLE', 'It is not JSON', { item, matter, label }),
    );
  return [...checked, ...more];
};

const NO_FAULTS: readonly StoreFault[] = [];

/**
 * Runs a quick check of records and logs when the workspace opens; shows only faults, or why the
 * check failed.
 */
export const StoreNotice = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const checked = useQuickCheck();
  const faults = useFaults(checked && 'faults' in checked ? checked.faults : NO_FAULTS);
  if (checked && 'failure' in checked)
    return (
      <Alert {...LOOK}>{t('storeCheck.notChecked', { reason: sentenceOf(checked.failure) })}</Alert>
    );
  if (faults.length === 0) return null;
  return (
    <Alert {...LOOK} title={t('storeCheck.storeFaults', { count: faults.length })}>
      <p>{t('storeCheck.storeFaultsLead')}</p>
      <StoreFaultList faults={faults} />
    </Alert>
  );
};
