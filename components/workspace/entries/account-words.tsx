import { useTranslation } from 'react-i18next';
import type { Account } from '../../../lib/evidence/casework.ts';
import { platformName } from '../../../lib/evidence/names/platform.ts';
import css from './account-words.module.css';

/** The name of an account: its handle, or else its id or address. */
export const accountName = ({ handle, platformId, url }: Account): string =>
  handle || platformId || url || '';

/** An account's name with its platform, if that is known. */
export const accountTitle = (account: Account, language: string): string =>
  [platformName(account.platform, language), accountName(account)].filter(Boolean).join(' · ');

/** A line for each account: platform and handle, then its other known facts. */
export const AccountWords = ({ accounts }: { readonly accounts: readonly Account[] }) => {
  const { t, i18n } = useTranslation();
  return (
    <ul className={css.accounts}>
      {accounts.map((account) => {
        const { platform, platformId, url, earlierNames } = account;
        const more = [
          platformId,
          url,
          earlierNames.length > 0 && t('accounts.otherNames', { names: earlierNames.join(' · ') }),
        ];
        return (
          <li key={`${platform} ${accountName(account)}`}>
            {accountTitle(account, i18n.language)}
            <span>{more.filter((part) => part && part !== accountName(account)).join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
};
