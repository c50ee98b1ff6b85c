import { useTranslation } from 'react-i18next';
import { LINE_STATES, type LineCounts } from '../../../lib/evidence/list/list-line.ts';
import { lineStateName } from '../../../lib/evidence/names/line-name.ts';
import { useFormat } from '../../format.ts';
import css from '../kit/sheets/capture-lists.module.css';

/** How many lines are in each state. All are always named, so that nothing moves as they change. */
export const ListCounts = ({ counts }: { readonly counts: LineCounts }) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (
    <ul className={css.counts} aria-label={t('lists.counts')}>
      {LINE_STATES.map((state) => (
        <li key={state}>
          {lineStateName(state, i18n.language)} <strong>{format.number(counts[state])}</strong>
        </li>
      ))}
    </ul>
  );
};
