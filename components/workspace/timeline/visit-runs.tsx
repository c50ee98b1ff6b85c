import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfVisit, type VisitRun } from '../../../lib/casework/visits/visit-runs.ts';
import { ItemLink } from '../entries/items/item-link.tsx';
import { DayAndTime } from '../kit/facts/when.tsx';
import { ShowMore } from '../kit/lists/show-more.tsx';
import prose from '../kit/sheets/prose.module.css';
import tables from '../kit/sheets/tables.module.css';

const STEP = 100;

/** What visits of watched pages showed, a row for each run of the same, in order of time. */
export const VisitRuns = ({ runs }: { readonly runs: readonly VisitRun[] }) => {
  const { t } = useTranslation();
  const [most, setMost] = useState(STEP);
  if (runs.length === 0) return null;
  return (
    <section className={tables.section} aria-label={t('timeline.visits')}>
      <h2>{t('timeline.visits')}</h2>
      <p className={prose.purpose}>{t('timeline.visitsPurpose')}</p>
      <table aria-label={t('timeline.visits')}>
        <thead>
          <tr>
            <th scope="col">{t('timeline.visitFirst')}</th>
            <th scope="col">{t('timeline.visitLast')}</th>
            <th scope="col">{t('timeline.visitCount')}</th>
            <th scope="col">{t('watches.seen')}</th>
            <th scope="col">{t('timeline.visitPage')}</th>
            <th scope="col">{t('timeline.visitCaptures')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.slice(0, most).map((run) => (
            <RunRow key={run.first.id} run={run} />
          ))}
        </tbody>
      </table>
      <ShowMore shown={most} all={runs.length} step={STEP} onMore={setMost} />
    </section>
  );
};

const RunRow = ({ run: { first, last, visits } }: { readonly run: VisitRun }) => {
  const { t } = useTranslation();
  const items = new Set([first.item, last.item].filter((item) => item !== undefined));
  return (
    <tr>
      <td>
        <DayAndTime at={timeOfVisit(first)} />
      </td>
      <td>{visits.length > 1 && <DayAndTime at={timeOfVisit(last)} />}</td>
      <td>{visits.length}</td>
      <td className={tables.words}>
        {t(`terms.visit_${first.state}`)}
        {first.words && (
          <>
            {' '}
            <q>{first.words}</q>
          </>
        )}
      </td>
      <td>{first.of ? <ItemLink item={first.of} /> : first.url}</td>
      <td>
        {[...items].map((item) => (
          <span key={item}>
            <ItemLink item={item} />{' '}
          </span>
        ))}
      </td>
    </tr>
  );
};
