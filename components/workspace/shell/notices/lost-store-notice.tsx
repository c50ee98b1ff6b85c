import { Alert, Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  forgetLostStore,
  type LostStore,
  readLostStore,
} from '../../../../lib/browser/settings/lost-store.ts';
import { useFormat } from '../../../format.ts';
import { hrefTo } from '../../kit/route.ts';

/**
 * Says that the evidence store of this profile was missing, and that what is shown is another:
 * until the person has read it.
 */
export const LostStoreNotice = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const [lost, setLost] = useState<LostStore>();
  useEffect(() => {
    void readLostStore().then(setLost);
  }, []);
  if (!lost) return null;
  const forget = () => {
    setLost(undefined);
    void forgetLostStore();
  };
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      title={t('shell.storeLost')}
      m="8px 20px"
      bg="var(--mantine-color-body)"
    >
      <p>
        {t('shell.storeLostLead', {
          begun: format.time(lost.begun),
          missed: format.time(lost.missed),
        })}
      </p>
      <Group gap="xs">
        <Button size="xs" component="a" href={hrefTo({ page: 'settings' })}>
          {t('shell.storeLostRestore')}
        </Button>
        <Button size="xs" variant="default" onClick={forget}>
          {t('handover.cutOffRead')}
        </Button>
      </Group>
    </Alert>
  );
};
