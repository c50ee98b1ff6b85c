import { SortedHead } from '../../kit/lists/sorted-head.tsx';
import type { Sort, SortKey } from './sort-items.ts';

type Props = {
  readonly by: SortKey;
  readonly label: string;
  readonly note?: string;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
};

/** A column header that sorts the list; a second press reverses the order. */
export const SortHeader = ({ by, label, note, sort, onSort }: Props) => {
  const isSorted = sort.by === by;
  const order = isSorted ? (sort.down ? 'descending' : 'ascending') : 'none';
  const turn = () => onSort({ by, down: isSorted ? !sort.down : by === 'captured' });
  return <SortedHead label={label} order={order} onPress={turn} {...(note && { note })} />;
};
