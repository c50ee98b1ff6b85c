import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { pressCountsOn } from '../../../../lib/browser/permissions/all-sites.ts';
import { useLostSites } from './all-sites-notice.tsx';
import { useRights } from './use-rights.ts';

type Props = {
  /** Whether pictures are wanted of every page. */
  readonly value: boolean;
  readonly onChange: (allSites: boolean) => void;
  readonly of: 'list' | 'watch';
};

/** Chooses which right a list or a watch asks for, and says what is kept of its pages by each. */
export const PicturesField = ({ value, onChange, of }: Props) => {
  const { t } = useTranslation();
  const rights = useRights();
  const sites = useLostSites(rights);
  const why = [t(`rights.allWhy_${of}`), sites && t('rights.allWaits', { sites })];
  return (
    <Radio.Group
      label={t('rights.pictures')}
      value={value ? 'all' : 'sites'}
      onChange={(chosen) => onChange(chosen === 'all')}
    >
      <Stack gap={8} mt={4}>
        <Radio
          value="sites"
          label={t(`rights.sites_${of}`)}
          description={t(pressCountsOn() ? `rights.sitesWhy_${of}` : 'rights.sitesWhyEach')}
        />
        <Radio value="all" label={t('rights.all')} description={why.filter(Boolean).join(' ')} />
      </Stack>
    </Radio.Group>
  );
};
