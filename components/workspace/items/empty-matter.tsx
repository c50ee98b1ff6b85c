import { Kbd } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { useShortcuts } from '../kit/facts/use-shortcuts.ts';
import { hrefTo } from '../kit/route.ts';
import sections from '../kit/sheets/sections.module.css';

/** What to do in a matter, or the Inbox, that holds nothing yet. */
export const EmptyMatter = ({ matter }: { readonly matter: string }) => {
  const { t } = useTranslation();
  const keys = useShortcuts()?.find(({ command }) => command === 'capture')?.keys;
  return (
    <div className={sections.empty}>
      <h2>{t('items.empty')}</h2>
      <ol>
        <li>{t('items.emptyOpen')}</li>
        <li>
          {t('items.emptyPress')} <small>{t('items.emptyPin')}</small>
        </li>
        <li>{t(matter === INBOX_ID ? 'items.emptyCaptureAny' : 'items.emptyCapture')}</li>
      </ol>
      {keys && (
        <p>
          <Trans
            i18nKey="items.emptyShortcut"
            values={{ keys }}
            components={{ keys: <Kbd size="xs" /> }}
            t={t}
          />
        </p>
      )}
      <p>
        <a href={hrefTo({ page: 'guide' })}>{t('items.emptyGuide')}</a>
      </p>
    </div>
  );
};
