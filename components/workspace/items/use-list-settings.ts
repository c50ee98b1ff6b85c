import { changeSettings } from '../../../lib/browser/settings/settings.ts';
import { useSettings } from '../kit/use-settings.ts';
import { COLUMNS, FIRST_COLUMNS } from './table/columns.tsx';

/** What a person chose for lists: the columns, and whether keys of one character do something. */
export const useListSettings = () => {
  const settings = useSettings();
  const names = settings?.columns ?? FIRST_COLUMNS;
  return {
    columns: COLUMNS.filter(({ name }) => names.includes(name)),
    names,
    setNames: (columns: readonly string[]) => void changeSettings({ columns }),
    hasSingleKeys: settings?.singleKeys ?? true,
  };
};
