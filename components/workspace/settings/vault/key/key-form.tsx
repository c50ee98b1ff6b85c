import { Button, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepVaultKey } from '../../../../../lib/browser/vault/storage-key.ts';
import forms from '../../../kit/sheets/forms.module.css';
import { type KeyDraft, type KeyFaults, NO_KEY, readKeyDraft } from './key-draft.ts';

const useKeyForm = (onKept: () => void) => {
  const [draft, setDraft] = useState(NO_KEY);
  const [faults, setFaults] = useState<KeyFaults>({});
  const [isBusy, setIsBusy] = useState(false);
  const change = (changed: Partial<KeyDraft>) => {
    setDraft({ ...draft, ...changed });
    setFaults(Object.fromEntries(Object.entries(faults).filter(([field]) => !(field in changed))));
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget: form } = event;
    const read = readKeyDraft(draft);
    setFaults(read.faults);
    if (Object.keys(read.faults).length > 0)
      return void requestAnimationFrame(() =>
        form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
    setIsBusy(true);
    await keepVaultKey(read.key, draft.where === 'session' ? undefined : draft.passPhrase);
    setDraft(NO_KEY);
    setIsBusy(false);
    onKept();
  };
  return { draft, change, faults, isBusy, submit };
};

/** The fields of a key. Nothing of it is written to the disk unless a pass phrase closes it. */
export const KeyForm = ({ onKept }: { readonly onKept: () => void }) => {
  const { t } = useTranslation();
  const { draft, change, faults, isBusy, submit } = useKeyForm(onKept);
  const field = (name: Exclude<keyof KeyDraft, 'where'>) => ({
    className: forms.field ?? '',
    label: t(`vault.keyField_${name}`),
    value: draft[name],
    error: faults[name] && t(`vault.keyFault_${faults[name]}`),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      change({ [name]: currentTarget.value }),
  });
  const secret = (name: Exclude<keyof KeyDraft, 'where'>) => ({
    ...field(name),
    autoComplete: 'new-password',
    visibilityToggleButtonProps: {
      'aria-label': t('vault.show', { field: t(`vault.keyField_${name}`) }),
    },
  });
  return (
    <form className={forms.side} onSubmit={submit} aria-label={t('vault.key')} noValidate>
      <TextInput {...field('accessKeyId')} autoComplete="off" spellCheck={false} />
      <PasswordInput {...secret('secretAccessKey')} />
      <PasswordInput {...secret('sessionToken')} description={t('vault.sessionTokenHint')} />
      <WhereRadios
        where={draft.where}
        onChange={(where) => change({ where, passPhrase: '', again: '' })}
      />
      {draft.where === 'pass-phrase' && (
        <>
          <PasswordInput {...secret('passPhrase')} description={t('vault.passPhraseHint')} />
          <PasswordInput {...secret('again')} />
        </>
      )}
      <div className={forms.buttons}>
        <Button type="submit" size="xs" loading={isBusy}>
          {t('vault.keepKey')}
        </Button>
      </div>
    </form>
  );
};

type WhereProps = {
  readonly where: KeyDraft['where'];
  readonly onChange: (where: KeyDraft['where']) => void;
};

const WhereRadios = ({ where, onChange }: WhereProps) => {
  const { t } = useTranslation();
  return (
    <Radio.Group
      label={t('vault.where')}
      value={where}
      onChange={(value) => onChange(value === 'pass-phrase' ? 'pass-phrase' : 'session')}
    >
      <Stack gap={6} mt={6}>
        {(['session', 'pass-phrase'] as const).map((value) => (
          <Radio
            key={value}
            value={value}
            label={t(`vault.where_${value}`)}
            description={t(`vault.where_${value}_why`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};
