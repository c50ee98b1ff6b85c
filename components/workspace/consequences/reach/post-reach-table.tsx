import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { capturesOf } from '../../../../lib/casework/captures.ts';
import { onePerPost } from '../../../../lib/casework/copies/one-per-post.ts';
import { canBreach } from '../../../../lib/casework/dates/can-breach.ts';
import { MEASURES, reachOf, thresholdFacts } from '../../../../lib/casework/reach.ts';
import type { Threshold } from '../../../../lib/evidence/casework.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { ItemTitle } from '../../entries/items/item-title.tsx';
import { DayAndTime } from '../../kit/facts/when.tsx';
import prose from '../../kit/sheets/prose.module.css';
import tables from '../../kit/sheets/tables.module.css';
import { CountWords, MeasureLine } from './reach-series.tsx';
import { ThresholdFacts } from './threshold-facts.tsx';

type Props = { readonly items: readonly ListedItem[]; readonly thresholds: readonly Threshold[] };

const useSeries = (items: readonly ListedItem[]) =>
  useMemo(() => {
    const others = capturesOf(items);
    return onePerPost(items)
      .map((item) => ({ item, series: reachOf(item, others(item)) }))
      .filter(({ series }) => series.length > 0)
      .toSorted((one, other) => one.item.number - other.item.number);
  }, [items]);

/**
 * The last counts of each post, and the thresholds that it was observed to reach.
 */
export const PostReachTable = ({ items, thresholds }: Props) => {
  const { t } = useTranslation();
  const posts = useSeries(items);
  return (
    <section className={tables.section} aria-label={t('consequences.postReach')}>
      <h2>{t('consequences.postReach')}</h2>
      {posts.length === 0 && <p className={prose.purpose}>{t('consequences.postReachPurpose')}</p>}
      {posts.length > 0 && (
        <table aria-label={t('consequences.postReach')}>
          <thead>
            <tr>
              <th scope="col">{t('kit.item')}</th>
              {MEASURES.map((measure) => (
                <th key={measure} scope="col" className={tables.number}>
                  {t(`terms.measure_${measure}`)}
                </th>
              ))}
              <th scope="col">{t('consequences.lastSeen')}</th>
              <th scope="col">{t('consequences.facts')}</th>
            </tr>
          </thead>
          <tbody>
            {posts.map(({ item, series }) => (
              <tr key={item.id}>
                <td>
                  <ItemTitle item={item} />
                  {/* The counts of an answer are no reach of what it answers. */}
                  {item.role !== '' && !canBreach(item.role) && (
                    <div className={prose.quiet}>{t(`terms.itemRole_${item.role}`)}</div>
                  )}
                </td>
                {MEASURES.map((measure) => (
                  <td key={measure} className={tables.number}>
                    <CountWords
                      stated={series.findLast(({ counts }) => counts[measure])?.counts[measure]}
                    />
                    <div>
                      <MeasureLine series={series} measure={measure} />
                    </div>
                  </td>
                ))}
                <td>
                  <DayAndTime at={series.at(-1)?.at ?? item.capturedAt} />
                </td>
                <td>
                  <ThresholdFacts facts={thresholdFacts(series, thresholds)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
