import { Alert } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readWrongSettings } from '../../../../lib/browser/settings/settings.ts';

/** Says which stored settings could not be read and were replaced by their defaults. */
export const SettingsNotice = () => {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState<readonly string[]>([]);
  useEffect(() => {
    void readWrongSettings().then(setWrong);
  }, []);
  if (wrong.length === 0) return null;
  return (
    <Alert
      color="orange"
      variant="outline"
      role="alert"
      m="8px 20px"
      bg="var(--mantine-color-body)"
    >
      {t('shell.settingsReset', { names: wrong.join(t('kit.comma')) })}
    </Alert>
  );
};
