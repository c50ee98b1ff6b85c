import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeSettings, DEFAULT_MOST_SCREENS } from '../../../lib/browser/settings/settings.ts';
import { useFormat } from '../../format.ts';
import forms from '../kit/sheets/forms.module.css';
import sections from '../kit/sheets/sections.module.css';
import { useSettings } from '../kit/use-settings.ts';

/** The browser takes two screenshots a second, so 400 screens take over three minutes. */
const LIMITS = [20, 60, DEFAULT_MOST_SCREENS, 400] as const;

/** The most screens that a capture takes of a very long or endless page. */
export const ScreensSetting = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useSettings();
  if (!settings) return null;
  return (
    <section className={sections.setting} aria-label={t('settings.captures')}>
      <h2>{t('settings.captures')}</h2>
      <NativeSelect
        className={forms.field ?? ''}
        label={t('settings.mostScreens')}
        description={t('settings.mostScreensHint')}
        value={String(settings.mostScreens ?? DEFAULT_MOST_SCREENS)}
        onChange={(event) => changeSettings({ mostScreens: Number(event.currentTarget.value) })}
        data={LIMITS.map((screens) => ({ value: String(screens), label: format.number(screens) }))}
      />
    </section>
  );
};
