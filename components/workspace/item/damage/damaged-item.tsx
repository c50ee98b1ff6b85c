import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { visibleText } from '../../../../lib/filing/model/visible-text.ts';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import type { ItemRow } from '../../../../lib/store/rows.ts';
import { shownLabel } from '../../kit/lists/shown-label.ts';
import { hrefTo } from '../../kit/route.ts';
import { Warning } from '../../kit/warning.tsx';
import { ItemActions } from '../item-actions.tsx';
import css from './damaged-item.module.css';

type Props = { readonly item: ItemRow; readonly matters: readonly ListedMatter[] };

/** An item whose record cannot be read: its name, what is wrong with it, and what can be done. */
export const DamagedItem = ({ item, matters }: Props) => {
  const { t } = useTranslation();
  const matter = matters.find(({ id }) => id === item.matterId);
  return (
    <article className={css.damaged}>
      <Anchor href={hrefTo({ page: 'matter', id: item.matterId })} size="sm">
        <span aria-hidden>← </span>
        {matter?.id === INBOX_ID ? t('popup.inbox') : (matter?.name ?? t('kit.matter'))}
      </Anchor>
      <h1 tabIndex={-1}>{visibleText(item.title)}</h1>
      <p>
        <strong>{shownLabel(item, t)}</strong>
      </p>
      <Warning title={t('item.damagedTitle')}>
        <p>{t('item.damagedLead')}</p>
        <p>{t('item.damageWay')}</p>
      </Warning>
      {item.withheld && <p>{t('item.withheldBecause', { reason: item.withheld })}</p>}
      <ItemActions item={item} />
    </article>
  );
};
