import { useTranslation } from 'react-i18next';
import type { AccountPosts } from '../../../lib/casework/accounts/account-posts.ts';
import type { Respondent } from '../../../lib/evidence/casework.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { AccountWords, accountName, accountTitle } from '../entries/account-words.tsx';
import { CountCells, CountHeads, CountTable } from './count-cells.tsx';

type Props = {
  readonly respondents: readonly Respondent[];
  readonly posts: readonly AccountPosts<ListedItem>[];
  readonly isDated: boolean;
};

/** What the latest post shows its author as. */
const nameOf = ({ last, items }: AccountPosts<ListedItem>): string | undefined =>
  (last ?? items.at(-1))?.record.post?.author?.name;

/** Each respondent with each account, and what is in the matter of it. */
export const AccountTable = ({ respondents, posts, isDated }: Props) => {
  const { t, i18n } = useTranslation();
  return (
    <CountTable label={t('accounts.respondents')}>
      <thead>
        <tr>
          <th scope="col">{t('accounts.accounts')}</th>
          <CountHeads isDated={isDated} />
        </tr>
      </thead>
      {respondents.map(({ id, name }) => {
        const counts = posts.filter(({ respondent }) => respondent.id === id);
        return (
          <tbody key={id}>
            <tr>
              <th scope="rowgroup" colSpan={isDated ? 7 : 4}>
                {name}
                {counts.length === 0 && <small>{t('accounts.noAccounts')}</small>}
              </th>
            </tr>
            {counts.map((count) => {
              const shown = nameOf(count);
              return (
                <tr key={`${count.account.platform} ${accountName(count.account)}`}>
                  <td>
                    <AccountWords accounts={[count.account]} name={shown} />
                  </td>
                  <CountCells
                    count={count}
                    isDated={isDated}
                    name={accountTitle(count.account, i18n.language, shown)}
                  />
                </tr>
              );
            })}
          </tbody>
        );
      })}
    </CountTable>
  );
};
