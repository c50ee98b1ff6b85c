import { Button, Kbd } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openShortcutPage, shortcutPage } from '../../../lib/browser/settings/shortcuts.ts';
import { useSentence } from '../../use-sentence.ts';
import { useShortcuts } from '../kit/facts/use-shortcuts.ts';
import sections from '../kit/sheets/sections.module.css';
import css from './shortcut-settings.module.css';

/** The keys by which a page is captured, as the browser has them, and where they are changed. */
export const ShortcutSettings = () => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const shortcuts = useShortcuts();
  const [failure, setFailure] = useState('');
  const page = shortcutPage();
  const isFirefox = page === 'about:addons';
  const open = () => openShortcutPage().catch((error: unknown) => setFailure(sentenceOf(error)));
  return (
    <section className={sections.setting} aria-label={t('settings.shortcuts')}>
      <h2>{t('settings.shortcuts')}</h2>
      <dl className={css.shortcuts}>
        {shortcuts?.map(({ command, keys }) => (
          <div key={command}>
            <dt>{t(`settings.shortcut_${command}`)}</dt>
            <dd>{keys === '' ? t('settings.shortcutNone') : <Kbd>{keys}</Kbd>}</dd>
          </div>
        ))}
      </dl>
      <p>{t(isFirefox ? 'settings.shortcutsFirefox' : 'settings.shortcutsAt', { page })}</p>
      <Button size="xs" variant="default" w="fit-content" onClick={open}>
        {t('settings.shortcutsChange')}
      </Button>
      <p role="status">{failure}</p>
    </section>
  );
};
