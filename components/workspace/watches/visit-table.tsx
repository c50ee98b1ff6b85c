import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { seriesOfVisits, type VisitSeries } from '../../../lib/casework/visits/visit-series.ts';
import type { Visit } from '../../../lib/evidence/casework.ts';
import { visitWhyName } from '../../../lib/evidence/names/visit-why-name.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { useFormat } from '../../format.ts';
import { ItemLink } from '../entries/items/item-link.tsx';
import { DayAndTime } from '../kit/facts/when.tsx';
import { hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';
import { VisitPosts } from './visit-posts.tsx';
import css from './visit-table.module.css';

type Props = {
  readonly name: string;
  readonly visits: readonly Visit[];
  readonly items: readonly ListingRow[];
};

/** The visits of one watched page, the newest first, and what they show together. */
export const VisitTable = ({ name, visits, items }: Props) => {
  const { t } = useTranslation();
  const [series] = seriesOfVisits<Visit>(visits);
  const hasPosts = visits.some(({ posts }) => posts);
  if (!series) return <p className={prose.purpose}>{t('watches.none')}</p>;
  return (
    <>
      <SeriesWords series={series} hasPosts={hasPosts} />
      <table aria-label={t('watches.visits', { name })}>
        <thead>
          <tr>
            <th scope="col">{t('watches.due')}</th>
            <th scope="col">{t('watches.at')}</th>
            <th scope="col">{t('watches.seen')}</th>
            <th scope="col">{t('watches.capture')}</th>
            <th scope="col">{t('watches.changed')}</th>
            {hasPosts && <th scope="col">{t('watches.posts')}</th>}
          </tr>
        </thead>
        <tbody>
          {series.visits.toReversed().map((visit) => (
            <VisitRow key={visit.id} visit={visit}>
              {hasPosts && (
                <td>
                  <VisitPosts {...{ name, visit, items }} />
                </td>
              )}
            </VisitRow>
          ))}
        </tbody>
      </table>
    </>
  );
};

type SeriesProps = { readonly series: VisitSeries; readonly hasPosts: boolean };

const SeriesWords = ({ series, hasPosts }: SeriesProps) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { lastObserved, firstNotObserved, unknownBetween, missed } = series;
  const timeOf = (visit: Visit) => format.time(visit.at ?? visit.due);
  const sentences = [
    lastObserved && t('watches.lastObserved', { time: timeOf(lastObserved) }),
    firstNotObserved && t('watches.notObserved', { time: timeOf(firstNotObserved) }),
    firstNotObserved && unknownBetween > 0 && t('watches.unknown', { count: unknownBetween }),
    missed > 0 && t('watches.missed', { count: missed }),
    t('watches.limits'),
    hasPosts && t('watches.postsLimits'),
  ];
  // Chinese sentences follow each other without a space.
  const gap = i18n.language.startsWith('zh') ? '' : ' ';
  return <p className={css.series}>{sentences.filter(Boolean).join(gap)}</p>;
};

type RowProps = { readonly visit: Visit; readonly children: ReactNode };

const VisitRow = ({ visit, children }: RowProps) => {
  const { t, i18n } = useTranslation();
  const { due, at, state, why, item, words } = visit;
  return (
    <tr>
      <td>
        <DayAndTime at={due} />
      </td>
      <td>{at && <DayAndTime at={at} />}</td>
      <td>
        {t(`terms.visit_${state}`)}
        {why && <span className={css.ignored}>{visitWhyName(why, i18n.language)}</span>}
        {words && <q className={css.words}>{words}</q>}
      </td>
      <td>{item && <ItemLink item={item} />}</td>
      <td>
        <Change visit={visit} />
      </td>
      {children}
    </tr>
  );
};

const Change = ({ visit: { difference, item, of } }: { readonly visit: Visit }) => {
  const { t } = useTranslation();
  if (!difference) return null;
  const { gone, came, ignored } = difference;
  const isCompared = gone + came > 0 && item !== undefined && of !== undefined && item !== of;
  return (
    <>
      {gone + came > 0 ? t('watches.difference', { gone, came }) : t('watches.noDifference')}
      {ignored.count + ignored.time > 0 && (
        <span className={css.ignored}>
          {t('watches.ignored', { counts: ignored.count, times: ignored.time })}
        </span>
      )}
      {isCompared && (
        <a className={css.compare} href={hrefTo({ page: 'compare', id: of, other: item })}>
          {t('watches.compare')}
        </a>
      )}
    </>
  );
};
