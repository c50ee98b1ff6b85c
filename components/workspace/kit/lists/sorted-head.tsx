import { UnstyledButton } from '@mantine/core';
import css from './sorted-head.module.css';

type Props = {
  readonly label: string;
  /** What all cells share: the zone of their times. */
  readonly note?: string;
  readonly order: 'ascending' | 'descending' | 'none';
  readonly className?: string | undefined;
  readonly onPress: () => void;
};

const ARROWS = { ascending: '↑', descending: '↓', none: '' } as const;

/** The header of a sortable column. */
export const SortedHead = ({ label, note, order, className, onPress }: Props) => (
  <th aria-sort={order} className={className}>
    <UnstyledButton className={css.sort ?? ''} onClick={onPress}>
      {label}
      {note && <span className={css.note}>{note}</span>}
      <span aria-hidden className={css.arrow}>
        {ARROWS[order]}
      </span>
    </UnstyledButton>
  </th>
);
