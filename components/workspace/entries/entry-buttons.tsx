import { ActionIcon } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PencilIcon } from '../kit/icons.tsx';
import { RemoveButton } from '../kit/remove-button.tsx';
import css from './entry-buttons.module.css';

type Props = {
  /** The entry's description. */
  readonly name: string;
  /** Whether the entry is what a restored backup says alone. */
  readonly fromBackup?: boolean | undefined;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

/** The buttons that change and remove an entry. */
export const EntryButtons = ({ name, fromBackup = false, onEdit, onRemove }: Props) => {
  const { t } = useTranslation();
  const [edit, remove] = [t('entries.edit', { name }), t('entries.remove', { name })];
  return (
    <span className={css.pair}>
      {fromBackup && (
        <span role="img" aria-label={t('entries.fromBackup')} title={t('entries.fromBackup')}>
          ⚠
        </span>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={edit}
        title={edit}
        onClick={onEdit}
      >
        <PencilIcon />
      </ActionIcon>
      <RemoveButton name={remove} onRemove={onRemove} />
    </span>
  );
};
