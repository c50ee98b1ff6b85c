import { useMemo } from 'react';
import { changeSettings } from '../../../lib/browser/settings/settings.ts';
import { useSettings } from '../kit/use-settings.ts';
import { COLUMNS, FIRST_COLUMNS } from './table/columns.tsx';

/**
 * What a person chose for lists: the columns, as far as they say something in this matter, and
 * whether keys of one character do something.
 */
export const useListSettings = (isShared: boolean) => {
  const settings = useSettings();
  const names = settings?.columns ?? FIRST_COLUMNS;
  // The same columns stay the same list: else each row would be drawn anew with each letter typed.
  const columns = useMemo(
    () => COLUMNS.filter((column) => names.includes(column.name) && (isShared || !column.isShared)),
    [names, isShared],
  );
  return {
    columns,
    names,
    setNames: (columns: readonly string[]) => void changeSettings({ columns }),
    hasSingleKeys: settings?.singleKeys ?? true,
  };
};
