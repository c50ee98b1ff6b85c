import { Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  hasPermission,
  type OptionalPermission,
  optionalPermissions,
  switchPermission,
} from '../../../lib/browser/permissions/optional-permission.ts';
import sections from '../kit/sheets/sections.module.css';

const PermissionSwitch = ({ name }: { readonly name: OptionalPermission }) => {
  const { t } = useTranslation();
  const [on, setOn] = useState(false);
  useEffect(() => {
    void hasPermission(name).then(setOn);
  }, [name]);
  return (
    <Switch
      checked={on}
      onChange={async (event) => setOn(await switchPermission(name, event.currentTarget.checked))}
      aria-label={t(`settings.permission_${name}`)}
      label={t(`settings.permission_${name}`)}
      description={t(`settings.permission_${name}_why`)}
    />
  );
};

/** The optional permissions of the extension: off until a person switches them on. */
export const PermissionSettings = () => {
  const { t } = useTranslation();
  const names = optionalPermissions();
  if (names.length === 0) return null;
  return (
    <section className={sections.setting} aria-label={t('settings.permissions')}>
      <h2>{t('settings.permissions')}</h2>
      {names.map((name) => (
        <PermissionSwitch key={name} name={name} />
      ))}
    </section>
  );
};
