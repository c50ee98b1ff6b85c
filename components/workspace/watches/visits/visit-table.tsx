import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seriesOfVisits, type VisitSeries } from '../../../../lib/casework/visits/visit-series.ts';
import type { Visit } from '../../../../lib/evidence/casework.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { useFormat } from '../../../format.ts';
import { ItemLink } from '../../entries/items/item-link.tsx';
import { DayAndTime } from '../../kit/facts/when.tsx';
import { ShowMore } from '../../kit/lists/show-more.tsx';
import prose from '../../kit/sheets/prose.module.css';
import { RoutesTable } from './routes-table.tsx';
import { Change, SeenState } from './visit-parts.tsx';
import { VisitPosts } from './visit-posts.tsx';
import css from './visit-table.module.css';

type Props = {
  readonly name: string;
  readonly visits: readonly Visit[];
  readonly items: readonly ListingRow[];
};

/** How many due times are shown until a person asks for more. */
const STEP = 30;

/** The visits of the newest due times, and how many such times there are. */
const newestOf = (visits: readonly Visit[], most: number) => {
  const times = [...new Set(visits.map(({ due }) => due))].sort().reverse();
  const shown = new Set(times.slice(0, most));
  return { newest: visits.filter(({ due }) => shown.has(due)), times: times.length };
};

/** The visits of one watched page, the newest first, and what all of them show together. */
export const VisitTable = ({ name, visits, items }: Props) => {
  const { t } = useTranslation();
  const [most, setMost] = useState(STEP);
  const all = seriesOfVisits<Visit>(visits);
  if (all.length === 0) return <p className={prose.purpose}>{t('watches.none')}</p>;
  const hasRoutes = all.some(({ route }) => route === 'no-session');
  const { newest, times } = newestOf(visits, most);
  return (
    <>
      {all.map((series) => (
        <SeriesWords key={series.route} series={series} hasRoutes={hasRoutes} />
      ))}
      <p className={css.series}>{t('watches.limits')}</p>
      {visits.some(({ posts }) => posts) && (
        <p className={css.series}>{t('watches.postsLimits')}</p>
      )}
      {hasRoutes ? (
        <RoutesTable {...{ name, items }} visits={newest} />
      ) : (
        <OneRouteTable {...{ name, items }} visits={newest} />
      )}
      <ShowMore shown={most} all={times} step={STEP} onMore={setMost} />
    </>
  );
};

const OneRouteTable = ({ name, visits, items }: Props) => {
  const { t } = useTranslation();
  const hasPosts = visits.some(({ posts }) => posts);
  return (
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
        {visits
          .toSorted((one, other) => (one.due < other.due ? 1 : -1))
          .map((visit) => (
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
  );
};

type SeriesProps = { readonly series: VisitSeries; readonly hasRoutes: boolean };

const SeriesWords = ({ series, hasRoutes }: SeriesProps) => {
  const { t, i18n } = useTranslation();
  // Chinese sentences follow each other without a space.
  const gap = i18n.language.startsWith('zh') ? '' : ' ';
  const format = useFormat();
  const { route, comparedWith, lastObserved, firstNotObserved } = series;
  const { unknownBetween, missed } = series;
  const timeOf = (visit: Visit) => format.time(visit.at ?? visit.due);
  const sentences = [
    hasRoutes && t(route === 'session' ? 'watches.inSessionSeries' : 'watches.outOfSessionSeries'),
    comparedWith && t('watches.ownText'),
    lastObserved && t('watches.lastObserved', { time: timeOf(lastObserved) }),
    firstNotObserved && t('watches.notObserved', { time: timeOf(firstNotObserved) }),
    firstNotObserved && unknownBetween > 0 && t('watches.unknown', { count: unknownBetween }),
    missed > 0 && t('watches.missed', { count: missed }),
  ].filter(Boolean);
  return sentences.length > (hasRoutes ? 1 : 0) ? (
    <p className={css.series}>{sentences.join(gap)}</p>
  ) : null;
};

type RowProps = { readonly visit: Visit; readonly children: ReactNode };

const VisitRow = ({ visit, children }: RowProps) => {
  const { due, at, item } = visit;
  return (
    <tr>
      <td>
        <DayAndTime at={due} />
      </td>
      <td>{at && <DayAndTime at={at} />}</td>
      <td>
        <SeenState visit={visit} />
      </td>
      <td>{item && <ItemLink item={item} />}</td>
      <td>
        <Change visit={visit} />
      </td>
      {children}
    </tr>
  );
};
