import { useTranslation } from 'react-i18next';
import type { ThresholdFact } from '../../../../lib/casework/reach.ts';
import { useFormat } from '../../../format.ts';
import css from './threshold-facts.module.css';

/**
 * Whether the captures reached each threshold, with the time and the page's words.
 */
export const ThresholdFacts = ({ facts }: { readonly facts: readonly ThresholdFact[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (facts.length === 0) return null;
  return (
    <ul className={css.facts}>
      {facts.map(({ threshold, reached, below, most }) => {
        const { id, measure, count, note } = threshold;
        const seen = reached ?? most;
        const about = {
          count: format.number(count) as unknown as number,
          measure: t(`terms.measure_${measure}`).toLowerCase(),
          time: seen ? format.time(seen.at) : '',
          raw: seen?.counts[measure]?.raw ?? '',
        };
        return (
          <li key={id} className={reached ? css.reached : ''}>
            {t(reached ? 'consequences.reached' : 'consequences.notReached', about)}
            {below && (
              <div>
                {t('consequences.below', {
                  time: format.time(below.at),
                  raw: below.counts[measure]?.raw ?? '',
                })}
              </div>
            )}
            {note && <small> {note}</small>}
          </li>
        );
      })}
    </ul>
  );
};
