import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { leaveAllSites } from '../../../../lib/browser/permissions/all-sites.ts';
import { hostOfPattern } from '../../../../lib/browser/permissions/list-sites.ts';
import prose from '../../kit/sheets/prose.module.css';
import { sayFailure } from '../../kit/undo-bar.tsx';
import { type Rights, useRights } from './use-rights.ts';

/** What else goes with the right to all sites in this browser, in words. */
export const useLostSites = (rights: Pick<Rights, 'lost'> | undefined): string => {
  const { t } = useTranslation();
  return [
    ...new Set((rights?.lost ?? []).map((one) => hostOfPattern(one) ?? t('rights.frames'))),
  ].join(t('kit.comma'));
};

/**
 * Says that the right to all sites is held though nothing uses it, why it was not given back by
 * itself, and gives it back. Nothing where that is not so.
 */
export const AllSitesNotice = () => {
  const rights = useRights();
  if (!rights?.hasAll || rights.isAllUsed || rights.lost.length === 0) return null;
  return <Held rights={rights} />;
};

const Held = ({ rights }: { readonly rights: Rights }) => {
  const { t } = useTranslation();
  const sites = useLostSites(rights);
  return (
    <div role="note">
      <p className={prose.purpose}>{t('rights.stillHeld', { sites })}</p>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => sayFailure(leaveAllSites(rights.lost))}
      >
        {t('rights.giveBack')}
      </Button>
    </div>
  );
};
