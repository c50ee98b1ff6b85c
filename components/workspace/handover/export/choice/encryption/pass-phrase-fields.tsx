import { Checkbox, PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../../../../kit/sheets/forms.module.css';
import notes from '../../../../kit/sheets/notes.module.css';
import { isPortable, type PassPhraseDraft, strengthOf } from './pass-phrase.ts';

type Props = {
  readonly draft: PassPhraseDraft | undefined;
  readonly onChange: (draft: PassPhraseDraft | undefined) => void;
};

/** Asks whether the package is encrypted, and for the pass phrase, twice. Nothing keeps it. */
export const PassPhraseFields = ({ draft, onChange }: Props) => {
  const { t } = useTranslation();
  const isDifferent = draft !== undefined && draft.second !== '' && draft.first !== draft.second;
  const field = (name: keyof PassPhraseDraft, entered: PassPhraseDraft) => ({
    value: entered[name],
    autoComplete: 'new-password',
    maw: 360,
    visibilityToggleButtonProps: { 'aria-label': t('passPhrase.show') },
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
      onChange({ ...entered, [name]: currentTarget.value }),
  });
  return (
    <section className={forms.side}>
      <Checkbox
        label={t('passPhrase.encrypt')}
        description={t('passPhrase.encryptHint')}
        checked={draft !== undefined}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { first: '', second: '' } : undefined)
        }
      />
      {draft && (
        <>
          <PasswordInput
            label={t('passPhrase.passPhrase')}
            description={t('passPhrase.notKept')}
            {...field('first', draft)}
          />
          {draft.first !== '' && (
            <p className={forms.said} role="status">
              {t(`passPhrase.strength_${strengthOf(draft.first)}`)}
            </p>
          )}
          {!isPortable(draft.first) && (
            <p className={notes.warning}>{t('passPhrase.notPortable')}</p>
          )}
          <PasswordInput
            label={t('passPhrase.again')}
            error={isDifferent && t('passPhrase.differ')}
            {...field('second', draft)}
          />
        </>
      )}
    </section>
  );
};
