import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../../lib/evidence/casework.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { ItemLink } from '../../entries/items/item-link.tsx';
import { DayAndTime } from '../../kit/facts/when.tsx';
import css from './routes-table.module.css';
import { Change, SeenState } from './visit-parts.tsx';
import { VisitPosts } from './visit-posts.tsx';

type Props = {
  readonly name: string;
  readonly visits: readonly Visit[];
  readonly items: readonly ListingRow[];
};

/** The visits of a page that is visited by two routes, both beside each other for each due time. */
export const RoutesTable = ({ name, visits, items }: Props) => {
  const { t } = useTranslation();
  const times = [...Map.groupBy(visits, ({ due }) => due)].toSorted(([one], [other]) =>
    one < other ? 1 : -1,
  );
  return (
    <table aria-label={t('watches.visits', { name })}>
      <thead>
        <tr>
          <th scope="col">{t('watches.due')}</th>
          <th scope="col">{t('watches.inSession')}</th>
          <th scope="col">{t('watches.outOfSession')}</th>
        </tr>
      </thead>
      <tbody>
        {times.map(([due, own]) => (
          <tr key={due}>
            <td>
              <DayAndTime at={due} />
            </td>
            {(['session', 'no-session'] as const).map((route) => (
              <td key={route}>
                <OneRoute {...{ name, items }} visit={own.find((one) => one.route === route)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type RouteProps = Omit<Props, 'visits'> & { readonly visit: Visit | undefined };

const OneRoute = ({ name, visit, items }: RouteProps) => {
  const { t } = useTranslation();
  if (!visit) return null;
  const { at, item, difference } = visit;
  return (
    <>
      <SeenState visit={visit} />
      {at && (
        <span className={css.made}>
          {t('watches.at')} <DayAndTime at={at} />
        </span>
      )}
      {item && <ItemLink item={item} />}
      {difference && (
        <div>
          <span className={css.label}>{t('watches.changed')}</span> <Change visit={visit} />
        </div>
      )}
      <VisitPosts {...{ name, visit, items }} />
    </>
  );
};
