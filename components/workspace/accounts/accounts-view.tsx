import { useTranslation } from 'react-i18next';
import {
  countAccountPosts,
  listUnknownAuthors,
} from '../../../lib/casework/accounts/account-posts.ts';
import { compareText } from '../../../lib/evidence/names/compare-text.ts';
import { listOpenedItems } from '../../../lib/store/items/opened-items.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import { EmptyView } from '../entries/empty-view.tsx';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { CaseTimeWords } from '../entries/times/case-time-words.tsx';
import { ReadingItems } from '../kit/lists/reading-items.tsx';
import { hrefTo } from '../kit/route.ts';
import { AccountTable } from './account-table.tsx';
import css from './accounts-view.module.css';
import { UnknownAuthors } from './unknown-authors.tsx';

/**
 * What each account of each respondent posted, before and after the order was served; and the
 * authors who are not listed as an account.
 */
export const AccountsView = ({ matter, items: listed }: MatterViewProps) => {
  const { t } = useTranslation();
  const {
    respondent: respondents,
    'key-date': dates,
    statement: statements,
  } = useCaseFile(matter.id);
  const read = useLive(() => listOpenedItems(matter.id), [matter.id]);
  // Numbers of what was read so far would be wrong.
  if (!read) return listed ? <ReadingItems /> : null;
  const served = dates
    .filter(({ type }) => type === 'order-served')
    .toSorted((one, other) => compareText(one.time.at, other.time.at))[0]?.time;
  const counted = { items: read, statements, date: served };
  const unknown = listUnknownAuthors(respondents, counted);
  if (respondents.length === 0 && unknown.length === 0)
    return <EmptyView matter={matter.id} purpose={t('accounts.respondentsPurpose')} />;
  return (
    <div className={css.view}>
      <p className={css.lead}>
        {served ? (
          <>
            <strong>{t('terms.keyDate_order-served')}</strong>{' '}
            <CaseTimeWords time={served} isFull />
          </>
        ) : (
          <>
            {t('accounts.noServed')}{' '}
            <a href={hrefTo({ page: 'matter', id: matter.id, view: 'case' })}>
              {t('entries.toKeyDates')}
            </a>
          </>
        )}
      </p>
      {respondents.length > 0 && (
        <AccountTable
          respondents={respondents}
          posts={countAccountPosts(respondents, counted)}
          isDated={served !== undefined}
        />
      )}
      {unknown.length > 0 && (
        <UnknownAuthors
          matter={matter.id}
          respondents={respondents}
          authors={unknown}
          isDated={served !== undefined}
        />
      )}
    </div>
  );
};
