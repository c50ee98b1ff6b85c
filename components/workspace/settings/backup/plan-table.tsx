import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MatterPlan } from '../../../../lib/backup/plan-restore.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import { useFormat } from '../../../format.ts';
import css from './plan-table.module.css';

const REFUSED: readonly string[] = ['diverged', 'damaged', 'entangled'];

/** Every profile has an Inbox; an empty one brings nothing, unless it stands in the way. */
const isWorthSaying = ({ id, items, outcome }: MatterPlan): boolean =>
  id !== INBOX_ID || items > 0 || REFUSED.includes(outcome);

/** The matters of a backup, and what a restore would do with each. */
export const PlanTable = ({ plans }: { readonly plans: readonly MatterPlan[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table aria-label={t('backup.matters')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('backup.matter')}</Table.Th>
          <Table.Th className={css.number ?? ''}>{t('backup.items')}</Table.Th>
          <Table.Th>{t('backup.becomes')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {plans.filter(isWorthSaying).map(({ id, reference, name, items, outcome }) => (
          <Table.Tr key={id}>
            <Table.Td className={css.matter ?? ''}>
              {id === INBOX_ID ? t('popup.inbox') : name}
              {id !== INBOX_ID && <small>{reference}</small>}
            </Table.Td>
            <Table.Td className={css.number ?? ''}>{format.number(items)}</Table.Td>
            <Table.Td
              className={
                REFUSED.includes(outcome) ? `${css.outcome} ${css.refused}` : (css.outcome ?? '')
              }
            >
              {t(`backup.outcome_${outcome}`)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
