import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../lib/browser/settings/parse-settings.ts';
import { changeSettings } from '../../../lib/browser/settings/settings.ts';
import { LANGUAGES, type Language, speak } from '../../words.ts';
import css from './preferences.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Language and colours, remembered in this browser. */
export const Preferences = ({ settings }: { readonly settings: Settings }) => {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const [scheme, setScheme] = useState(settings.colorScheme ?? 'auto');
  const chooseLanguage = (language: Language) => {
    speak(language);
    void changeSettings({ language });
  };
  const chooseScheme = (colorScheme: (typeof SCHEMES)[number]) => {
    setScheme(colorScheme);
    setColorScheme(colorScheme);
    void changeSettings({ colorScheme });
  };
  return (
    <div className={css.preferences}>
      <NativeSelect
        size="xs"
        label={t('settings.language')}
        value={i18n.language}
        onChange={(event) => chooseLanguage(event.currentTarget.value as Language)}
        data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
      />
      <NativeSelect
        size="xs"
        label={t('settings.scheme')}
        value={scheme}
        onChange={(event) => chooseScheme(event.currentTarget.value as (typeof SCHEMES)[number])}
        data={SCHEMES.map((value) => ({ value, label: t(`settings.scheme_${value}`) }))}
      />
    </div>
  );
};
