import { useTranslation } from 'react-i18next';
import type { CaptureList } from '../../../lib/evidence/list/capture-list.ts';
import { listStateName, pauseReasonName } from '../../../lib/evidence/names/line-name.ts';

/** Says the state of a list in the screen's language and, of a paused one, why it is paused. */
export const useListState = () => {
  const { i18n } = useTranslation();
  return ({ state, pausedBy }: Pick<CaptureList, 'state' | 'pausedBy'>): string => {
    const name = listStateName(state, i18n.language);
    if (!pausedBy) return name;
    return `${name} (${pauseReasonName(pausedBy, i18n.language)})`;
  };
};
