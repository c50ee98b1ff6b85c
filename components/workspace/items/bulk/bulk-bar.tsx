import { Button } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format.ts';
import { AgainDialog } from './again-dialog.tsx';
import css from './bulk-bar.module.css';
import type { BulkProps } from './bulk-props.ts';
import { ExhibitDialog } from './exhibit-dialog.tsx';
import { FilingDialog } from './filing-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { TagDialog } from './tag-dialog.tsx';
import { WithholdDialog } from './withhold-dialog.tsx';

/** What can be done to chosen items, each by its dialog; its key bears the same name. */
export const BULK_DIALOGS = {
  tag: TagDialog,
  role: RoleDialog,
  filing: FilingDialog,
  exhibit: ExhibitDialog,
  move: MoveDialog,
  withhold: WithholdDialog,
  again: AgainDialog,
} as const satisfies Record<string, ComponentType<BulkProps>>;
export type BulkAction = keyof typeof BULK_DIALOGS;

const ACTIONS = Object.keys(BULK_DIALOGS) as BulkAction[];

type Props = {
  readonly count: number;
  readonly onAction: (action: BulkAction) => void;
  readonly onClear: () => void;
};

/** How many items are chosen, and what can be done to them. */
export const BulkBar = ({ count, onAction, onClear }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div role="toolbar" aria-label={t('items.bulk')} className={css.bar}>
      <strong role="status">{t('items.chosen', { count, all: format.number(count) })}</strong>
      {ACTIONS.map((action) => (
        <Button key={action} size="compact-xs" variant="default" onClick={() => onAction(action)}>
          {t(`items.do_${action}`)}
        </Button>
      ))}
      <Button size="compact-xs" variant="subtle" onClick={onClear}>
        {t('items.clear')}
      </Button>
    </div>
  );
};
