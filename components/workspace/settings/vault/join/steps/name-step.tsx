import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../../../../lib/evidence/problem.ts';
import type { Invitation } from '../../../../../../lib/join/invitation.ts';
import { openReadingVault } from '../../../../../../lib/join/open-reading-vault.ts';
import { joinMatter } from '../../../../../../lib/join-matter.ts';
import { findVaultMatter } from '../../../../../../lib/store/deposits/vault-matters.ts';
import { findMatter } from '../../../../../../lib/store/matters.ts';
import { useLive } from '../../../../../use-live.ts';
import { ReadingProgress } from '../../../../custodians/reading/reading-progress.tsx';
import { oneReading } from '../../../../custodians/reading/reading-queue.ts';
import { useVaultSentence } from '../../../../custodians/reading/use-vault-sentence.ts';
import { FormFault } from '../../../../kit/dialogs/form-fault.tsx';
import { goTo } from '../../../../kit/route.ts';
import forms from '../../../../kit/sheets/forms.module.css';
import { useSettings } from '../../../../kit/use-settings.ts';
import { useTask } from '../../../../kit/use-task.ts';

type Props = { readonly invitation: Invitation; readonly onClose: () => void };

/** Asks for the name of this custodian, unless the matter is here, and joins. */
export const NameStep = ({ invitation, onClose }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useVaultSentence();
  const { matterId } = invitation;
  const settings = useSettings();
  const here = useLive(async () => (await findMatter(matterId)) ?? null, [matterId]);
  const [typed, setTyped] = useState<string>();
  const [isMissing, setIsMissing] = useState(false);
  const known = settings?.custodian;
  const name = typed ?? known?.name ?? '';
  const { state, start } = useTask(async ({ signal, onProgress }) => {
    const vault = await openReadingVault(matterId, signal);
    if (typeof vault === 'string') throw new ProblemError('UNEXPECTED', vault);
    const own = (await findVaultMatter(matterId))?.chain;
    const custodian = name === known?.name ? known : { name: name.trim() };
    const options = { ...(own && { own }), onProgress };
    await oneReading(matterId, () => joinMatter(vault, invitation, custodian, options));
    onClose();
    goTo({ page: 'matter', id: matterId });
  });
  if (here === undefined || !settings) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setIsMissing(!here && name.trim() === '');
    if (here || name.trim() !== '') return void start();
    event.currentTarget.querySelector('input')?.focus();
  };
  return (
    <form className={forms.dialog} onSubmit={submit} noValidate>
      {here ? (
        <p>{t('custodians.joinHere', { name: here.custodian.name })}</p>
      ) : (
        <TextInput
          label={t('custodians.yourName')}
          description={t('custodians.yourNameHint')}
          value={name}
          error={isMissing && t('custodians.noName')}
          data-autofocus
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setIsMissing(false);
          }}
        />
      )}
      <div role="status">{state.step === 'running' && <ReadingProgress {...state} />}</div>
      {state.step === 'failed' && <FormFault sentence={sentenceOf(state.error)} />}
      <div className={forms.end}>
        <Button variant="default" onClick={onClose}>
          {t('kit.cancel')}
        </Button>
        <Button type="submit" loading={state.step === 'running'}>
          {t('custodians.joinConfirm')}
        </Button>
      </div>
    </form>
  );
};
