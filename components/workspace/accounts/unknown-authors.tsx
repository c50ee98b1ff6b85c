import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnknownAuthor } from '../../../lib/casework/accounts/account-posts.ts';
import { accountOf } from '../../../lib/casework/accounts/match-account.ts';
import type { Account, Respondent } from '../../../lib/evidence/casework.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { AccountWords, accountTitle } from '../entries/account-words.tsx';
import { AddAccountDialog } from './add-account-dialog.tsx';
import { CountCells, CountHeads, CountTable } from './count-cells.tsx';
import css from './unknown-authors.module.css';

type Props = {
  readonly matter: string;
  readonly respondents: readonly Respondent[];
  readonly authors: readonly UnknownAuthor<ListedItem>[];
  readonly isDated: boolean;
};

/**
 * Authors of items who are not listed as an account, each with a menu to add it to a respondent.
 */
export const UnknownAuthors = ({ matter, respondents, authors, isDated }: Props) => {
  const { t, i18n } = useTranslation();
  const [adding, setAdding] = useState<Account>();
  return (
    <section className={css.unknown} aria-label={t('accounts.unknownAuthors')}>
      <h2>{t('accounts.unknownAuthors')}</h2>
      <p>{t('accounts.unknownAuthorsLead')}</p>
      <CountTable label={t('accounts.unknownAuthors')}>
        <thead>
          <tr>
            <th scope="col">{t('kit.author')}</th>
            <CountHeads isDated={isDated} />
            <th scope="col">{t('entries.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {authors.map((count) => {
            const account = accountOf(count.platform, count.author);
            const name = accountTitle(account, i18n.language, count.author.name);
            return (
              <tr key={`${name} ${account.platformId ?? ''}`}>
                <td>
                  <AccountWords accounts={[account]} name={count.author.name} />
                </td>
                <CountCells count={count} isDated={isDated} name={name} />
                <td>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('accounts.addAccountOf', { name })}
                    onClick={() => setAdding(account)}
                  >
                    {t('accounts.addToRespondent')}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </CountTable>
      {adding && (
        <AddAccountDialog
          matter={matter}
          respondents={respondents}
          account={adding}
          onClose={() => setAdding(undefined)}
        />
      )}
    </section>
  );
};
