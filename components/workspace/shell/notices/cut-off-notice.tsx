import { Alert, Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CutOffExport,
  forgetPlaced,
  listCutOff,
} from '../../../../lib/browser/place/cut-off-exports.ts';
import { useFormat } from '../../../format.ts';

/**
 * Says what an export left at the place that a person chose for it, where the browser ended before
 * it was written: until the person has read it.
 */
export const CutOffNotice = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const [cutOff, setCutOff] = useState<readonly CutOffExport[]>([]);
  useEffect(() => {
    void listCutOff().then(setCutOff);
  }, []);
  const forget = (id: string) => {
    setCutOff((all) => all.filter((one) => one.id !== id));
    void forgetPlaced(id);
  };
  return cutOff.map(({ id, name, isFolder, begunAt }) => (
    <Alert
      key={id}
      color="orange"
      variant="outline"
      role="alert"
      m="8px 20px"
      bg="var(--mantine-color-body)"
    >
      <p>
        {t(isFolder ? 'handover.cutOffFolder' : 'handover.cutOffFile', {
          name,
          at: format.time(begunAt),
        })}
      </p>
      <Button size="xs" variant="default" onClick={() => forget(id)}>
        {t('handover.cutOffRead')}
      </Button>
    </Alert>
  ));
};
