import { useTranslation } from 'react-i18next';
import { capturesOf } from '../../../../lib/casework/captures.ts';
import { reachOf, thresholdFacts } from '../../../../lib/casework/reach.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { useCaseFile } from '../../../use-case-file.ts';
import { useLive } from '../../../use-live.ts';
import { readCaptures } from '../../entries/items/read-captures.ts';
import sections from '../../kit/sheets/sections.module.css';
import { ReachSeries } from './reach-series.tsx';
import { ThresholdFacts } from './threshold-facts.tsx';

/**
 * The counts that an item's page stated, over all captures of it, and what they show of the
 * matter's thresholds.
 */
export const ReachCard = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const thresholds = useCaseFile(item.matterId).threshold;
  const captures = useLive(() => readCaptures(item), [item]);
  if (!captures) return null;
  const series = reachOf(item, capturesOf(captures)(item));
  if (series.length === 0) return null;
  return (
    <section className={sections.card} aria-label={t('consequences.reach')}>
      <h2>{t('consequences.reach')}</h2>
      <ReachSeries series={series} />
      <ThresholdFacts facts={thresholdFacts(series, thresholds)} />
    </section>
  );
};
