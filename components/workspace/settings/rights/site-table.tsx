import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SiteUser } from '../../../../lib/store/lists/site-needs.ts';
import { hrefTo } from '../../kit/route.ts';
import tables from '../../kit/sheets/tables.module.css';
import type { ReadableSite } from './readable-sites.ts';

type Props = {
  readonly sites: readonly ReadableSite[];
  readonly onTakeBack: (site: ReadableSite) => void;
};

/** The sites that may be read, a row each. */
export const SiteTable = ({ sites, onTakeBack }: Props) => {
  const { t } = useTranslation();
  return (
    <div className={tables.section}>
      <table aria-label={t('rights.sites')}>
        <thead>
          <tr>
            <th scope="col">{t('rights.site')}</th>
            <th scope="col">{t('rights.usedBy')}</th>
            <th scope="col">{t('rights.act')}</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <SiteRow key={site.host ?? ''} site={site} onTakeBack={() => onTakeBack(site)} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

type RowProps = { readonly site: ReadableSite; readonly onTakeBack: () => void };

const SiteRow = ({ site: { host, users, isAuthority, isVault }, onTakeBack }: RowProps) => {
  const { t } = useTranslation();
  const name = host ?? t('rights.allSites');
  return (
    <tr>
      <td>{name}</td>
      <td>
        {users.map((user) => (
          <UserWords key={user.list} user={user} />
        ))}
        {isAuthority && <div>{t('rights.byAuthority')}</div>}
        {isVault && <div>{t('rights.byVault')}</div>}
        {users.length === 0 && !isAuthority && !isVault && t('rights.byNothing')}
      </td>
      <td>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('rights.takeBackOf', { site: name })}
          onClick={onTakeBack}
        >
          {t('rights.takeBack')}
        </Button>
      </td>
    </tr>
  );
};

const UserWords = ({ user }: { readonly user: SiteUser }) => {
  const { t } = useTranslation();
  const { list, watch, matterId: id, name, isActive } = user;
  const to =
    watch === undefined
      ? hrefTo({ page: 'matter', id, view: 'lists', list })
      : hrefTo({ page: 'matter', id, view: 'watches' });
  return (
    <div>
      <a href={to}>{t(watch === undefined ? 'rights.by_list' : 'rights.by_watch', { name })}</a>
      {isActive && ` · ${t('rights.active')}`}
    </div>
  );
};
