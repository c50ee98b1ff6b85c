import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AUTHORITIES } from '../../../lib/trust/time-stamp/authorities.ts';
import forms from '../kit/sheets/forms.module.css';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';
import { useSettings } from '../kit/use-settings.ts';
import { OFF, OTHER, useAuthorityForm } from './use-authority-form.ts';

/**
 * Chooses the time-stamp authority, if any. Permission for its origin is requested when it is
 * chosen, and given up when another is.
 */
export const AuthoritySettings = () => {
  const settings = useSettings();
  const now = settings?.timeStampUrl ?? OFF;
  return settings ? <AuthorityForm key={now} now={now} /> : null;
};

const AuthorityForm = ({ now }: { readonly now: string }) => {
  const { t } = useTranslation();
  const { chosen, setChosen, typed, setTyped, said, isLost, url, use } = useAuthorityForm(now);
  const isOther = chosen === OTHER;
  const isOn = t(isLost ? 'timeStamps.authorityLost' : 'timeStamps.authorityIsOn', { url: now });
  return (
    <form
      className={sections.setting}
      onSubmit={use}
      aria-label={t('timeStamps.authority')}
      noValidate
    >
      <h2>{t('timeStamps.authority')}</h2>
      <p className={prose.quiet}>{t('timeStamps.authorityLead')}</p>
      <AuthoritySelect value={chosen} onChange={setChosen} />
      {isOther && (
        <TextInput
          className={forms.field ?? ''}
          label={t('timeStamps.authorityUrl')}
          description={t('timeStamps.authorityUrlHint')}
          type="url"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {(url !== now || isLost || isOther) && (
        <div className={forms.buttons}>
          <Button type="submit" size="xs" disabled={url === now && !isLost && now !== OFF}>
            {t(url || isOther ? 'timeStamps.authorityUse' : 'timeStamps.authorityStop')}
          </Button>
        </div>
      )}
      <p role="status">{said ?? (now ? isOn : t('timeStamps.authorityIsOff'))}</p>
    </form>
  );
};

type SelectProps = { readonly value: string; readonly onChange: (value: string) => void };

const AuthoritySelect = ({ value, onChange }: SelectProps) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      className={forms.field ?? ''}
      aria-label={t('timeStamps.authority')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: OFF, label: t('timeStamps.authorityOff') },
        ...AUTHORITIES.map(({ name, url }) => ({ value: url, label: `${name} · ${url}` })),
        { value: OTHER, label: t('timeStamps.authorityOther') },
      ]}
    />
  );
};
