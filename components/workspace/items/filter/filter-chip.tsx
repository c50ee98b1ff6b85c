import { Button, CloseButton, Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './filter-chip.module.css';

type Props = {
  readonly name: string;
  /** What was chosen, in words; empty while nothing is. */
  readonly chosen: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly onClear: () => void;
  readonly children: ReactNode;
};

/** One filter as a chip: a popover to change it and a button to remove it. */
export const FilterChip = ({ name, chosen, isOpen, onToggle, onClear, children }: Props) => {
  const { t } = useTranslation();
  return (
    <span className={css.chip}>
      <Popover
        opened={isOpen}
        onChange={onToggle}
        trapFocus
        returnFocus
        position="bottom-start"
        shadow="md"
        width={260}
      >
        <Popover.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            className={css.asked ?? ''}
            onClick={() => onToggle(!isOpen)}
          >
            {name}
            {chosen && <span className={css.values}>{chosen}</span>}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={name} p={8}>
          {children}
        </Popover.Dropdown>
      </Popover>
      <CloseButton size="xs" aria-label={t('items.removeFilter', { name })} onClick={onClear} />
    </span>
  );
};
