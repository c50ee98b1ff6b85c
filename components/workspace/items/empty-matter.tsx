import { Kbd } from '@mantine/core';
import { Trans, useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { hrefTo } from '../kit/route.ts';
import sections from '../kit/sheets/sections.module.css';

/** What to do in a matter, or the Inbox, that holds nothing yet. */
export const EmptyMatter = ({ matter }: { readonly matter: string }) => {
  const { t } = useTranslation();
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
      <p>
        <Trans
          i18nKey="items.emptyShortcut"
          components={{ keys: <Kbd size="xs">Alt+Shift+E</Kbd> }}
          t={t}
        />
      </p>
      <p>
        <a href={hrefTo({ page: 'guide' })}>{t('items.emptyGuide')}</a>
      </p>
    </div>
  );
};
