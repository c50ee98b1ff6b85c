import { useTranslation } from 'react-i18next';
import type { NoVault } from '../../../../lib/join/open-reading-vault.ts';
import { VaultError } from '../../../../lib/vault/storage/vault-error.ts';
import { hrefTo } from '../../kit/route.ts';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { MatterKeyForm } from '../../kit/vault/matter-key-form.tsx';
import { PermitAgain } from '../../kit/vault/permit-again.tsx';
import { useVaultSettings } from '../../kit/vault/use-vault-settings.ts';
import { useVaultSentence } from './use-vault-sentence.ts';

/** What a person mends in the settings. */
const IN_SETTINGS: ReadonlySet<string> = new Set(['DENIED', 'KEY_UNKNOWN', 'NO_BUCKET']);

type Props = {
  readonly matterId: string;
  /** What kept the vault from being asked. */
  readonly why?: NoVault | undefined;
  /** What failed. */
  readonly error?: unknown;
  /** Whether it stands in a form, which can hold no other. */
  readonly isInForm?: boolean;
  /** Tries again what was kept, once a person mended it here. */
  readonly onMended: () => void;
};

/** Why a vault was not read, in words, with the way out. */
export const ReadingFault = ({ matterId, why, error, isInForm, onMended }: Props) => {
  const { t } = useTranslation();
  const vault = useVaultSettings();
  const sentenceOf = useVaultSentence();
  if (!why)
    return (
      <>
        <p className={notes.bad}>
          {sentenceOf(error)}{' '}
          {!isInForm && error instanceof VaultError && IN_SETTINGS.has(error.code) && (
            <a className={prose.link} href={hrefTo({ page: 'settings', part: 'vault' })}>
              {t('deposit.toSettings')}
            </a>
          )}
        </p>
        {error instanceof VaultError && error.detail && (
          <p className={prose.quiet}>{t('deposit.itsWords', { words: error.detail })}</p>
        )}
      </>
    );
  const words =
    why === 'NOT_PERMITTED'
      ? t('vault.notPermitted', { url: vault?.endpoint ?? '' })
      : t(`custodians.why_${why}`);
  const isInSettings = why === 'NO_VAULT' || why === 'NO_KEY';
  return (
    <>
      <p className={notes.bad}>
        {words}{' '}
        {isInSettings && (
          <a className={prose.link} href={hrefTo({ page: 'settings', part: 'vault' })}>
            {t('deposit.toSettings')}
          </a>
        )}
      </p>
      {vault && why === 'NOT_PERMITTED' && (
        <PermitAgain endpoint={vault.endpoint} onGiven={onMended} />
      )}
      {isInForm && why === 'MATTER_CLOSED' && (
        <p>
          <a
            className={prose.link}
            href={hrefTo({ page: 'matter', id: matterId, view: 'custodians' })}
          >
            {t('custodians.sharedWhole')}
          </a>
        </p>
      )}
      {vault && !isInForm && why === 'MATTER_CLOSED' && (
        <MatterKeyForm {...{ matterId, vault }} isReading onOpened={onMended} />
      )}
    </>
  );
};
