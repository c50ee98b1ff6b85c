import { Button, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../lib/browser/settings/parse-settings.ts';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { visibleText } from '../../../lib/filing/model/visible-text.ts';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import { useFormat } from '../../format.ts';
import { goTo, hrefTo, type Route } from '../kit/route.ts';
import { BackupReminder } from '../settings/backup/backup-reminder.tsx';
import { Preferences } from '../settings/preferences.tsx';
import { useNews } from '../watches/news-view.tsx';
import { StorageLine } from './notices/storage-line.tsx';
import css from './sidebar.module.css';
import { useMenu } from './use-menu.ts';

type Props = {
  readonly matters: readonly ListedMatter[];
  readonly current: string | undefined;
  readonly page: Route['page'];
  readonly settings: Settings;
  readonly onNewMatter: () => void;
  readonly onJoin: () => void;
  /** Goes on behind the sidebar, at the page. */
  readonly onSkip: () => void;
};

/**
 * The sidebar: the matters, and links for the whole workspace. In a narrow window it is one row
 * with a button that opens all of it.
 */
export const Sidebar = (props: Props) => {
  const { matters, current, page, settings, onNewMatter, onJoin, onSkip } = props;
  const { t } = useTranslation();
  const panel = useId();
  const { isOpen, toggle, root, button } = useMenu();
  const place = usePlaceName({ matters, current, page });
  return (
    <aside ref={root} className={css.sidebar} aria-label={t('shell.product')}>
      <button type="button" className={css.skip} onClick={onSkip}>
        {t('shell.skip')}
      </button>
      <div className={css.brand}>
        <img src="/icon.svg" width="22" height="22" alt="" />
        <span className={css.product}>{t('shell.product')}</span>
        <button
          ref={button}
          type="button"
          className={css.menu}
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={toggle}
        >
          <span className={css.name}>{t('shell.menu', { place })}</span>
          <span aria-hidden>▾</span>
        </button>
      </div>
      <div id={panel} className={css.panel} data-open={isOpen || undefined}>
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
        <Button variant="default" size="xs" className={css.action} onClick={onJoin}>
          {t('custodians.join')}
        </Button>
        <WholeWorkspace page={page} settings={settings} />
      </div>
    </aside>
  );
};

/** Links for the whole workspace, and its state. */
const WholeWorkspace = ({ page, settings }: Pick<Props, 'page' | 'settings'>) => {
  const { t } = useTranslation();
  const count = useNews()?.length ?? 0;
  return (
    <footer className={css.footer}>
      <a
        className={css.verify}
        href={hrefTo({ page: 'news' })}
        aria-current={page === 'news' ? 'page' : undefined}
      >
        {count > 0 ? t('watches.newsCount', { count }) : t('watches.newsLink')}
      </a>
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
      <a
        className={css.verify}
        href={hrefTo({ page: 'guide' })}
        aria-current={page === 'guide' ? 'page' : undefined}
      >
        {t('shell.guide')}
      </a>
      <Preferences settings={settings} />
      <BackupReminder settings={settings} />
      <StorageLine />
    </footer>
  );
};

/** Where the person is: the matter, or the page of the whole workspace. */
const usePlaceName = ({ matters, current, page }: Pick<Props, 'matters' | 'current' | 'page'>) => {
  const { t } = useTranslation();
  if (page === 'verify') return t('handover.verifyOrImport');
  if (page === 'settings') return t('settings.settings');
  if (page === 'news') return t('watches.news');
  if (page === 'guide') return t('shell.guide');
  const matter = matters.find(({ id }) => id === current);
  return matter && matter.id !== INBOX_ID ? visibleText(matter.name) : t('popup.inbox');
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
  const { id, items } = matter;
  const [name, reference] = [visibleText(matter.name), visibleText(matter.reference)];
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
