import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendDeposit } from '../../../../lib/browser/messages.ts';
import { keepMatterKey } from '../../../../lib/browser/vault/matter-keys.ts';
import type { VaultSettings } from '../../../../lib/browser/vault/parse-vault.ts';
import { hasMatterKey, openMatterKeyIn } from '../../../../lib/deposit/open-matter-key.ts';
import { findChains } from '../../../../lib/join/chain/list-chains.ts';
import { EnvelopeRefused } from '../../../../lib/vault/envelope/envelope-refused.ts';
import { VaultError } from '../../../../lib/vault/storage/vault-error.ts';
import forms from '../sheets/forms.module.css';
import notes from '../sheets/notes.module.css';
import { matterKeyPlace } from './matter-key-place.ts';

type Props = {
  readonly matterId: string;
  readonly vault: VaultSettings;
  /** Whether a key that the vault does not have yet is made; a reader makes none. */
  readonly isReading?: boolean;
};

type Outcome =
  | 'opened'
  | { readonly plain: number }
  | 'differs'
  | 'wrong'
  | 'locked'
  | 'none'
  | VaultError;

const tryToOpen = async (
  { matterId, vault, isReading }: Props,
  passPhrase: string,
  again: string | undefined,
): Promise<Outcome> => {
  const place = await matterKeyPlace(matterId, vault);
  if (!place) return 'locked';
  try {
    // A key that nobody has yet is made: its pass phrase is typed twice.
    if (again === undefined && !(await hasMatterKey(place)))
      return isReading ? 'none' : { plain: (await findChains(place, matterId)).length };
    if (again !== undefined && again !== passPhrase) return 'differs';
    await keepMatterKey(matterId, await openMatterKeyIn(place, passPhrase));
    void sendDeposit('all').catch(() => {});
    return 'opened';
  } catch (error) {
    if (error instanceof EnvelopeRefused) return 'wrong';
    if (error instanceof VaultError) return error;
    throw error;
  }
};

const useKeyForm = (props: Props, onOpened: () => void) => {
  const [passPhrase, setPassPhrase] = useState('');
  const [again, setAgain] = useState<string>();
  const [plain, setPlain] = useState(0);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (passPhrase === '') return;
    setIsBusy(true);
    const told = await tryToOpen(props, passPhrase, again).finally(() => setIsBusy(false));
    setOutcome(told);
    if (typeof told === 'object' && 'plain' in told) {
      setAgain('');
      setPlain(told.plain);
    }
    if (told === 'opened') onOpened();
  };
  return { passPhrase, setPassPhrase, again, setAgain, plain, outcome, isBusy, submit };
};

/** Asks for the pass phrase of an encrypted matter, or for a new one where it has none yet. */
export const MatterKeyForm = ({
  onOpened,
  ...props
}: Props & { readonly onOpened: () => void }) => {
  const { t } = useTranslation();
  const form = useKeyForm(props, onOpened);
  const { passPhrase, again, plain, outcome, isBusy } = form;
  const refusal = outcome instanceof VaultError ? outcome.code : undefined;
  const toggle = (label: string) => ({ 'aria-label': t('vault.show', { field: label }) });
  return (
    <form className={forms.side} onSubmit={form.submit} aria-label={t('deposit.openKey')}>
      <PasswordInput
        maw={440}
        label={t('deposit.keyField')}
        description={t('deposit.keyHint')}
        value={passPhrase}
        error={outcome === 'wrong' && t('deposit.keyWrong')}
        autoComplete="off"
        visibilityToggleButtonProps={toggle(t('deposit.keyField'))}
        onChange={({ currentTarget }) => form.setPassPhrase(currentTarget.value)}
      />
      {again !== undefined && plain > 0 && (
        <p className={notes.warning} role="status">
          {t('deposit.keyMixed', { count: plain })}
        </p>
      )}
      {again !== undefined && (
        <PasswordInput
          maw={440}
          label={t('deposit.keyAgain')}
          description={t('deposit.keyNew')}
          value={again}
          error={outcome === 'differs' && t('deposit.keyDiffers')}
          autoComplete="off"
          visibilityToggleButtonProps={toggle(t('deposit.keyAgain'))}
          onChange={({ currentTarget }) => form.setAgain(currentTarget.value)}
        />
      )}
      <p role="status">
        {outcome === 'locked' && t('deposit.fault_KEY_LOCKED')}
        {outcome === 'none' && t('deposit.keyNone')}
        {refusal && t(`deposit.fault_${refusal}`)}
      </p>
      <div className={forms.buttons}>
        <Button type="submit" size="xs" loading={isBusy}>
          {t('deposit.openKey')}
        </Button>
      </div>
    </form>
  );
};
