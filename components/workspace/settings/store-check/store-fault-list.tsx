import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoreFault } from '../../../../lib/store-check/store-fault.ts';
import { hrefTo } from '../../kit/route.ts';
import css from './store-fault-list.module.css';

const FIRST = 50;

const keyOf = ({ code, item, matter, detail }: StoreFault): string =>
  [code, item, matter, detail].join();

/** The faults of the store, each with the item or matter that it concerns. */
export const StoreFaultList = ({ faults }: { readonly faults: readonly StoreFault[] }) => {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <>
      <ul className={css.faults}>
        {faults.slice(0, isWhole ? undefined : FIRST).map((fault) => (
          <li key={keyOf(fault)}>
            {fault.label && fault.item ? (
              <a href={hrefTo({ page: 'item', id: fault.item })}>{fault.label}</a>
            ) : (
              <strong>{fault.label}</strong>
            )}{' '}
            {t(`storeCheck.fault_${fault.code}`)}
            <small lang="en">{fault.detail}</small>
          </li>
        ))}
      </ul>
      {faults.length > FIRST && !isWhole && (
        <Button size="xs" variant="default" onClick={() => setIsWhole(true)}>
          {t('storeCheck.showAll')}
        </Button>
      )}
    </>
  );
};
