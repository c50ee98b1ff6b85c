import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitSight } from '../../../../lib/casework/remedies/visit-sights.ts';
import { visitWhyName } from '../../../../lib/evidence/names/visit-why-name.ts';
import { visitWords } from '../../../visit-words.ts';
import { ItemLink } from '../../entries/items/item-link.tsx';
import { DayAndTime } from '../../kit/facts/when.tsx';
import { ShowMore } from '../../kit/lists/show-more.tsx';
import prose from '../../kit/sheets/prose.module.css';
import tables from '../../kit/sheets/tables.module.css';
import { VerdictMark } from './verdict-mark.tsx';

const STEP = 30;

type Props = {
  readonly of: string;
  readonly visits: readonly VisitSight[];
  readonly hasWrongs: boolean;
};

/** What visits of the pages that are watched for an act showed of it, the newest first. */
export const ActVisits = ({ of, visits, hasWrongs }: Props) => {
  const { t, i18n } = useTranslation();
  const [most, setMost] = useState(STEP);
  if (visits.length === 0) return null;
  return (
    <section className={tables.section} aria-label={`${t('remedies.visits')}: ${of}`}>
      <h3>{t('remedies.visits')}</h3>
      <p className={prose.purpose}>{t('remedies.visitsPurpose')}</p>
      <table aria-label={`${t('remedies.visits')}: ${of}`}>
        <thead>
          <tr>
            <th scope="col">{t('remedies.visited')}</th>
            <th scope="col">{t('remedies.seen')}</th>
            <th scope="col">{t('remedies.countedAs')}</th>
            <th scope="col">{t('remedies.item')}</th>
            {hasWrongs && <th scope="col">{t('remedies.about')}</th>}
          </tr>
        </thead>
        <tbody>
          {visits
            .toReversed()
            .slice(0, most)
            .map(({ id, at, route, state, verdict, why, item, about }) => (
              <tr key={id}>
                <td>
                  <DayAndTime at={at} />
                </td>
                <td>
                  {visitWords({ route, state }, t)}
                  {why && <div className={prose.hint}>{visitWhyName(why, i18n.language)}</div>}
                </td>
                <td>
                  <VerdictMark verdict={verdict} />
                </td>
                <td>{item && <ItemLink item={item} />}</td>
                {hasWrongs && <td>{about && <ItemLink item={about} />}</td>}
              </tr>
            ))}
        </tbody>
      </table>
      <ShowMore shown={most} all={visits.length} step={STEP} onMore={setMost} />
    </section>
  );
};
