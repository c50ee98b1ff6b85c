import { useTranslation } from 'react-i18next';
import { capturesOf } from '../../../lib/casework/captures.ts';
import { type DateFlag, flagsOfItem, isOrderDate } from '../../../lib/casework/date-flags.ts';
import type { KeyDate } from '../../../lib/evidence/casework.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import { CaseTimeWords } from '../case-time-words.tsx';
import type { ListedItem } from '../listed-item.ts';
import { hrefTo } from '../route.ts';
import card from '../seal-card.module.css';
import css from './dates-card.module.css';
import { FlagTime } from './flag-time.tsx';
import { readCaptures } from './read-captures.ts';

/** What the item's times say about the dates of the case: each with both times and how fine they are known. */
export const DatesCard = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const dates = useCaseFile(item.matterId)['key-date'];
  const captures = useLive(() => readCaptures(item), [item]);
  if (item.matterId === INBOX_ID || !captures) return null;
  const others = capturesOf(captures)(item);
  const groups = (wanted: readonly KeyDate[]) =>
    wanted.map((date) => <DateGroup key={date.id} date={date} flags={flagsOfItem(item, [date], others)} />);
  const rest = dates.filter((date) => !isOrderDate(date));
  return (
    <section className={`${card.card} ${css.card}`} aria-label={t('file.dates')}>
      <h2>{t('file.dates')}</h2>
      {groups(dates.filter(isOrderDate))}
      {!dates.some(isOrderDate) && (
        <p>
          {t('file.noOrderDate')}{' '}
          <a href={hrefTo({ page: 'matter', id: item.matterId, view: 'case' })}>{t('file.toKeyDates')}</a>
        </p>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{t('file.otherDates', { count: rest.length })}</summary>
          {groups(rest)}
        </details>
      )}
    </section>
  );
};

type GroupProps = { readonly date: KeyDate; readonly flags: readonly DateFlag[] };

const DateGroup = ({ date, flags }: GroupProps) => {
  const { t } = useTranslation();
  const precision = t(`workspace.precision_${date.time.precision}`);
  return (
    <div className={css.group}>
      <h3>{t(`terms.keyDate_${date.type}`)}</h3>
      <span className={css.time}>
        <CaseTimeWords time={date.time} />
        <small>{t('workspace.precision', { precision })}</small>
      </span>
      <ul>
        {flags.map((flag) => (
          <li key={flag.of}>
            <span>{t(`file.flag_${flag.of}`)}</span>
            <strong className={css[flag.answer]}>{t(`file.answer_${flag.answer}`)}</strong>
            <FlagTime flag={flag} />
          </li>
        ))}
      </ul>
    </div>
  );
};
