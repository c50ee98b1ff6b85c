import { useTranslation } from 'react-i18next';
import { canBreach } from '../../../lib/casework/dates/can-breach.ts';
import { isOrderDate } from '../../../lib/casework/dates/date-flags.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { CaseTimeWords } from '../entries/times/case-time-words.tsx';
import { FlagTime } from '../entries/times/flag-time.tsx';
import { hrefTo } from '../kit/route.ts';
import sections from '../kit/sheets/sections.module.css';
import css from './dates-card.module.css';
import { type FlaggedDate, useItemFlags } from './use-item-flags.ts';

/**
 * Whether the item's times lie before or after the dates of the case, each with both times and
 * their precision.
 */
export const DatesCard = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const dated = useItemFlags(item);
  if (item.matterId === INBOX_ID || !dated) return null;
  const ordered = dated.filter(({ date }) => isOrderDate(date));
  const isNeutral = !canBreach(item.role);
  const rest = dated.filter(({ date }) => !isOrderDate(date));
  return (
    <section className={`${sections.card} ${css.card}`} aria-label={t('caseFile.dates')}>
      <h2>{t('caseFile.dates')}</h2>
      {ordered.map((one) => (
        <DateGroup key={one.date.id} {...one} isNeutral={isNeutral} />
      ))}
      {ordered.length === 0 && (
        <p>
          {t('caseFile.noOrderDate')}{' '}
          <a href={hrefTo({ page: 'matter', id: item.matterId, view: 'case' })}>
            {t('entries.toKeyDates')}
          </a>
        </p>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{t('caseFile.otherDates', { count: rest.length })}</summary>
          {rest.map((one) => (
            <DateGroup key={one.date.id} {...one} isNeutral />
          ))}
        </details>
      )}
    </section>
  );
};

/** `isNeutral` says the order of the times without the colour of a breach. */
const DateGroup = ({ date, flags, isNeutral }: FlaggedDate & { readonly isNeutral: boolean }) => {
  const { t } = useTranslation();
  const precision = t(`entries.precision_${date.time.precision}`);
  return (
    <div className={css.group}>
      <h3>{t(`terms.keyDate_${date.type}`)}</h3>
      <span className={css.time}>
        <CaseTimeWords time={date.time} />
        <small>{t('entries.precision', { precision })}</small>
      </span>
      <ul>
        {flags.map((flag) => (
          <li key={flag.of}>
            <span>{t(`entries.flag_${flag.of}`)}</span>
            <strong className={css[isNeutral ? 'before' : flag.answer]}>
              {t(`caseFile.answer_${flag.answer}`)}
            </strong>
            <FlagTime flag={flag} />
          </li>
        ))}
      </ul>
    </div>
  );
};
