import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../lib/browser/settings/parse-settings.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import { useFormat } from '../../format.ts';
import { goTo, hrefTo, type Route } from '../kit/route.ts';
import { BackupReminder } from '../settings/backup/backup-reminder.tsx';
import { Preferences } from '../settings/preferences.tsx';
import { StorageLine } from './notices/storage-line.tsx';
import css from './sidebar.module.css';

type Props = {
  readonly matters: readonly ListedMatter[];
  readonly current: string | undefined;
  readonly page: Route['page'];
  readonly settings: Settings;
  readonly onNewMatter: () => void;
};

/** The sidebar: the matters, and links for the whole workspace. */
export const Sidebar = ({ matters, current, page, settings, onNewMatter }: Props) => {
  const { t } = useTranslation();
  return (
    <aside className={css.sidebar} aria-label={t('shell.product')}>
      <div className={css.brand}>
        <img src="/icon.svg" width="22" height="22" alt="" />
        {t('shell.product')}
      </div>
      <nav aria-label={t('shell.matters')} className={css.matters}>
        <div className={css.heading} aria-hidden>
          {t('shell.matters')}
        </div>
        <ul>
          {matters.map((matter) => (
            <MatterLink key={matter.id} matter={matter} isCurrent={matter.id === current} />
          ))}
        </ul>
      </nav>
      <Button variant="default" size="xs" className={css.action} onClick={onNewMatter}>
        {t('shell.newMatter')}
      </Button>
      <footer className={css.footer}>
        <UnstyledButton
          className={css.verify}
          aria-current={page === 'verify' ? 'page' : undefined}
          onClick={() => goTo({ page: 'verify' })}
        >
          {t('handover.verifyOrImport')}
        </UnstyledButton>
        <a
          className={css.verify}
          href={hrefTo({ page: 'settings' })}
          aria-current={page === 'settings' ? 'page' : undefined}
        >
          {t('settings.settings')}
        </a>
        <Preferences settings={settings} />
        <BackupReminder settings={settings} />
        <StorageLine />
      </footer>
    </aside>
  );
};

const MatterLink = ({
  matter,
  isCurrent,
}: {
  readonly matter: ListedMatter;
  readonly isCurrent: boolean;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, name, reference, items } = matter;
  return (
    <li>
      <a
        href={hrefTo({ page: 'matter', id })}
        className={css.matter}
        aria-current={isCurrent ? 'page' : undefined}
        title={id === INBOX_ID ? t('shell.inboxHint') : `${reference} · ${name}`}
      >
        <span className={css.name}>{id === INBOX_ID ? t('popup.inbox') : name}</span>
        <span className={css.count}>{format.number(items)}</span>
        {id !== INBOX_ID && <span className={css.reference}>{reference}</span>}
      </a>
    </li>
  );
};
