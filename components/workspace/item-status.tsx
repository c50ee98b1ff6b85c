import { useTranslation } from 'react-i18next';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import css from './item-status.module.css';

/** Whether a capture is complete, and in a partial one what is missing; colour is never the only sign. */
export const ItemStatus = ({ record }: { readonly record: ItemRecord }) => {
  const { t } = useTranslation();
  if (record.status === 'complete') return <span className={css.complete}>{t('workspace.complete')}</span>;
  const why = record.problems.map(({ code }) => t(`problems.${code}`));
  return (
    <span title={why.join('\n')}>
      <span className={css.partial}>{t('workspace.partial')}</span>
      <span className={css.why}>{why[0]}</span>
    </span>
  );
};
