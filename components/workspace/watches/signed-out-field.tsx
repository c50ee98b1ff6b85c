import { Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pressCountsOn } from '../../../lib/browser/permissions/all-sites.ts';
import { mayOpenPrivate } from '../../../lib/browser/work-window/private-window.ts';
import css from './signed-out-field.module.css';

/** Whether private windows are allowed, looked at again when the person comes back to this page. */
const useMayOpenPrivate = (): boolean | undefined => {
  const [may, setMay] = useState<boolean>();
  useEffect(() => {
    const look = () => void mayOpenPrivate().then(setMay);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  return may;
};

/** Says which switch of the browser visits signed out need, as long as it is off. */
export const PrivateNotice = () => {
  const { t } = useTranslation();
  if (useMayOpenPrivate() !== false) return null;
  return (
    <p className={css.switch} role="note">
      {t(pressCountsOn() ? 'watches.privateChromium' : 'watches.privateFirefox')}
    </p>
  );
};

type Props = { readonly value: boolean; readonly onChange: (signedOut: boolean) => void };

/** Chooses whether each visit is followed by one signed out. */
export const SignedOutField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Checkbox
        label={t('watches.signedOut')}
        description={t('watches.signedOutHint')}
        checked={value}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {value && <PrivateNotice />}
    </>
  );
};
