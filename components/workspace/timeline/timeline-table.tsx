import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canBreach } from '../../../lib/casework/dates/can-breach.ts';
import { flagsOfItem } from '../../../lib/casework/dates/date-flags.ts';
import { itemSpan } from '../../../lib/casework/timeline/plan-marks.ts';
import type { KeyDate } from '../../../lib/evidence/casework.ts';
import { visibleText } from '../../../lib/filing/model/visible-text.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { useFormat } from '../../format.ts';
import { FlagChips } from '../entries/times/flag-chips.tsx';
import { PublishedTime } from '../entries/times/published-time.tsx';
import { DayAndTime } from '../kit/facts/when.tsx';
import { partialMark } from '../kit/lists/partial-mark.tsx';
import { ShowMore } from '../kit/lists/show-more.tsx';
import { shownLabel } from '../kit/lists/shown-label.ts';
import { hrefTo } from '../kit/route.ts';
import css from './timeline-table.module.css';

type Props = { readonly items: readonly ListedItem[]; readonly dates: readonly KeyDate[] };

const STEP = 100;

/**
 * The chart as a table: every item in order of its time of publication; items without one come
 * last.
 */
export const TimelineTable = ({ items, dates }: Props) => {
  const { t } = useTranslation();
  const { platform } = useFormat();
  const [most, setMost] = useState(STEP);
  const ordered = useMemo(() => {
    const fromOf = (item: ListedItem) =>
      itemSpan(item, 'published')?.from ?? Number.MAX_SAFE_INTEGER;
    return items.toSorted((one, other) => fromOf(one) - fromOf(other));
  }, [items]);
  return (
    <section className={css.table} aria-label={t('timeline.table')}>
      <h2>{t('timeline.table')}</h2>
      <table aria-label={t('timeline.table')}>
        <thead>
          <tr>
            <th scope="col">{t('kit.published')}</th>
            <th scope="col">{t('kit.item')}</th>
            <th scope="col">{t('kit.author')}</th>
            <th scope="col">{t('entries.role')}</th>
            <th scope="col">{t('timeline.times_captured')}</th>
            {dates.length > 0 && <th scope="col">{t('timeline.order')}</th>}
          </tr>
        </thead>
        <tbody>
          {ordered.slice(0, most).map((item) => (
            <tr key={item.id}>
              <td>
                <PublishedTime time={item.record.post?.published} />
              </td>
              <td>
                <a href={hrefTo({ page: 'item', id: item.id })}>
                  {partialMark(item.record.status, t)}
                  <strong>{shownLabel(item, t)}</strong> <bdi>{visibleText(item.title)}</bdi>
                </a>
              </td>
              <td>
                {visibleText([platform(item.platform), item.author].filter(Boolean).join(' · '))}
              </td>
              <td>{item.role && t(`terms.itemRole_${item.role}`)}</td>
              <td>
                <DayAndTime at={item.capturedAt} />
              </td>
              {dates.length > 0 && (
                <td>
                  <FlagChips
                    isNeutral={!canBreach(item.role)}
                    flags={flagsOfItem(item, dates).filter((flag) => flag.of === 'published')}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore shown={most} all={ordered.length} step={STEP} onMore={setMost} />
    </section>
  );
};
