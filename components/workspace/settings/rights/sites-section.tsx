import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveAllSites } from '../../../../lib/browser/permissions/all-sites.ts';
import { leaveHost } from '../../../../lib/browser/permissions/list-sites.ts';
import { listSiteUsers } from '../../../../lib/store/lists/site-needs.ts';
import { useLive } from '../../../use-live.ts';
import { useSentence } from '../../../use-sentence.ts';
import { AllSitesNotice } from '../../entries/rights/all-sites-notice.tsx';
import { type Rights, useRights } from '../../entries/rights/use-rights.ts';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { useFocusIfLost } from '../../kit/use-focus-if-lost.ts';
import { useSettings } from '../../kit/use-settings.ts';
import { useVaultSettings } from '../../kit/vault/use-vault-settings.ts';
import { type ReadableSite, readableSites } from './readable-sites.ts';
import { SiteTable } from './site-table.tsx';

const NONE: readonly never[] = [];

/** What follows for lists, watches and time-stamps from a right that was taken back, in words. */
const useFollows = () => {
  const { t } = useTranslation();
  return ({ host, users, isAuthority, isVault }: ReadableSite): readonly string[] => [
    ...users
      .filter(({ isActive }) => isActive)
      .map(({ name, watch }) => {
        if (host === undefined) return t('rights.followsPictures', { name });
        return t(watch === undefined ? 'rights.followsList' : 'rights.followsWatch', { name });
      }),
    ...(isAuthority ? [t('rights.followsAuthority')] : []),
    ...(isVault ? [t('rights.followsVault')] : []),
  ];
};

/** Takes a right back, and says what follows from it. */
const useTakeBack = (rights: Rights | undefined) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const follows = useFollows();
  const [said, setSaid] = useState('');
  const takeBack = (site: ReadableSite) => {
    const { host } = site;
    // With all sites, a browser may take others that are needed: they are asked for again.
    const work = host === undefined ? leaveAllSites(rights?.lost) : leaveHost(host);
    const done = t('rights.takenBack', { site: host ?? t('rights.allSites') });
    work.then(
      () => setSaid([done, ...follows(site)].join(' ')),
      (error: unknown) => setSaid(sentenceOf(error)),
    );
  };
  return { said, takeBack };
};

/** The sites that may be read, for what each was asked, and how to take a right back. */
export const SitesSection = () => {
  const { t } = useTranslation();
  const rights = useRights();
  const { said, takeBack } = useTakeBack(rights);
  const users = useLive(() => listSiteUsers(), [], NONE);
  const { timeStampUrl } = useSettings() ?? {};
  const vault = useVaultSettings();
  const place = useFocusIfLost<HTMLHeadingElement>(said);
  if (!rights) return null;
  const authority = timeStampUrl ? new URL(timeStampUrl).hostname : undefined;
  const vaultHost = vault ? new URL(vault.endpoint).hostname : undefined;
  const sites = readableSites(rights.readable, users, authority, vaultHost);
  return (
    <section className={sections.setting} aria-label={t('rights.sites')}>
      <h2 ref={place} tabIndex={-1}>
        {t('rights.sites')}
      </h2>
      <p className={prose.quiet}>{t('rights.sitesLead')}</p>
      <AllSitesNotice />
      {sites.length > 0 ? (
        <SiteTable sites={sites} onTakeBack={takeBack} />
      ) : (
        <p>{t('rights.noSites')}</p>
      )}
      <p role="status">{said}</p>
    </section>
  );
};
