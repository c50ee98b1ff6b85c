import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { askForOrigin } from '../../../../../lib/browser/permissions/authority-permission.ts';
import type { VaultSettings } from '../../../../../lib/browser/vault/parse-vault.ts';
import { readVaultKey } from '../../../../../lib/browser/vault/storage-key.ts';
import { checkVault } from '../../../../../lib/vault/check/check-vault.ts';
import type { VaultFinding } from '../../../../../lib/vault/check/vault-finding.ts';
import { useSentence } from '../../../../use-sentence.ts';
import forms from '../../../kit/sheets/forms.module.css';
import notes from '../../../kit/sheets/notes.module.css';
import prose from '../../../kit/sheets/prose.module.css';
import { SoftButton } from '../../../kit/soft-button.tsx';
import { useTask } from '../../../kit/use-task.ts';
import { FindingList } from './finding-list.tsx';

/** What came of the check; without a permission or a key nothing was asked. */
type Checked = readonly VaultFinding[] | 'not-given' | 'no-key';

const check = async (
  { endpoint, region, bucket, prefix }: VaultSettings,
  signal: AbortSignal,
): Promise<Checked> => {
  // Asked first of all: a browser asks a person only while the press is being handled.
  if (!(await askForOrigin(endpoint))) return 'not-given';
  const vaultKey = await readVaultKey();
  if (!vaultKey) return 'no-key';
  return checkVault({ place: { endpoint, region, bucket, prefix }, vaultKey }, { signal });
};

type Props = { readonly vault: VaultSettings; readonly isOpen: boolean };

/** Checks the set-up when a person says so, and lists what was found. */
export const CheckPart = ({ vault, isOpen }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { state, start, cancel } = useTask(({ signal }) => check(vault, signal));
  const isBusy = state.step === 'running';
  return (
    <div className={forms.side}>
      <h3>{t('vault.check')}</h3>
      <p className={prose.quiet}>{t('vault.checkLead')}</p>
      <div className={forms.buttons}>
        <SoftButton size="xs" isOff={!isOpen || isBusy} onClick={() => void start()}>
          {t('vault.checkNow')}
        </SoftButton>
        {isBusy && (
          <Button size="xs" variant="default" onClick={cancel}>
            {t('kit.cancel')}
          </Button>
        )}
      </div>
      {!isOpen && <p>{t('vault.checkNeedsKey')}</p>}
      <div role="status">
        {isBusy && <p>{t('vault.checking')}</p>}
        {state.step === 'done' && <Summary checked={state.result} />}
        {state.step === 'failed' && !state.isCancelled && (
          <p className={notes.bad}>{sentenceOf(state.error)}</p>
        )}
      </div>
      {state.step === 'done' && typeof state.result !== 'string' && (
        <FindingList findings={state.result} />
      )}
    </div>
  );
};

const Summary = ({ checked }: { readonly checked: Checked }) => {
  const { t } = useTranslation();
  if (checked === 'not-given') return <p className={notes.bad}>{t('vault.checkNotGiven')}</p>;
  if (checked === 'no-key') return <p className={notes.bad}>{t('vault.checkNeedsKey')}</p>;
  const faults = checked.filter(({ state }) => state === 'bad').length;
  if (faults > 0) return <p className={notes.bad}>{t('vault.checkFaults', { count: faults })}</p>;
  return <p className={notes.good}>{t('vault.checkUsable')}</p>;
};
