import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readOpenTabs } from '../../../../lib/browser/permissions/open-tabs.ts';
import type { GivenAddress } from '../../../../lib/lists/table/read-addresses.ts';
import { useSentence } from '../../../use-sentence.ts';

const WINDOWS = ['this', 'all'] as const;

type Props = { readonly onRead: (addresses: readonly GivenAddress[]) => void };

/** Adds the pages of open tabs to a new list, and says which right that needs. */
export const OpenTabs = ({ onRead }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [said, setSaid] = useState('');
  const add = (windows: (typeof WINDOWS)[number]) =>
    readOpenTabs(windows).then(
      (urls) => {
        if (urls) onRead(urls.map((url, at) => ({ row: at + 1, given: url, url })));
        setSaid(urls ? t('lists.tabsAdded', { count: urls.length }) : t('lists.tabsRefused'));
      },
      (error: unknown) => setSaid(sentenceOf(error)),
    );
  return (
    <div>
      <Group gap={8}>
        {WINDOWS.map((windows) => (
          <Button
            key={windows}
            size="compact-sm"
            variant="default"
            onClick={() => void add(windows)}
          >
            {t(`lists.tabs_${windows}`)}
          </Button>
        ))}
      </Group>
      <p>{t('lists.tabsWhy')}</p>
      <p role="status">{said}</p>
    </div>
  );
};
