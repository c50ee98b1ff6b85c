import { useTranslation } from 'react-i18next';
import type { Account } from '../../../lib/evidence/casework.ts';
import { platformName } from '../../../lib/evidence/names/platform.ts';
import css from './account-words.module.css';

/** The name of an account: its handle, or else its id or address. */
export const accountName = ({ handle, platformId, url }: Account): string =>
  handle || platformId || url || '';

/**
 * An account's name with its platform, if that is known. `name` is what a post shows its author as,
 * as the list of items says it; by default that of `accountName`.
 */
export const accountTitle = (account: Account, language: string, name?: string): string =>
  [platformName(account.platform, language), name || accountName(account)]
    .filter(Boolean)
    .join(' · ');

type Props = {
  readonly accounts: readonly Account[];
  /** What a post of the one account shows its author as. */
  readonly name?: string | undefined;
};

/** A line for each account: platform and name, then its other known facts. */
export const AccountWords = ({ accounts, name }: Props) => {
  const { t, i18n } = useTranslation();
  return (
    <ul className={css.accounts}>
      {accounts.map((account) => {
        const { platform, platformId, url, earlierNames } = account;
        const shown = name || accountName(account);
        const others = earlierNames.filter((other) => other !== shown);
        const more = [
          accountName(account),
          platformId,
          url,
          others.length > 0 && t('accounts.otherNames', { names: others.join(' · ') }),
        ];
        return (
          <li key={`${platform} ${accountName(account)}`}>
            {accountTitle(account, i18n.language, shown)}
            <span>{[...new Set(more)].filter((part) => part && part !== shown).join(' · ')}</span>
          </li>
        );
      })}
    </ul>
  );
};
