import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepSigners, readKeptSigners } from '../../../lib/browser/settings/met-signers.ts';
import { parseMetSigners } from '../../../lib/verify/outcome/meet-signers.ts';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';

const countKept = async (): Promise<number> => parseMetSigners(await readKeptSigners()).length;

/** How many signers of verified packages this browser remembers, and a button that forgets them. */
export const MetSignersSection = () => {
  const { t } = useTranslation();
  const [count, setCount] = useState<number>();
  useEffect(() => {
    void countKept().then(setCount);
  }, []);
  const forget = async () => {
    await keepSigners([]);
    setCount(await countKept());
  };
  if (count === undefined) return null;
  return (
    <section className={sections.setting} aria-label={t('signingKeys.met')}>
      <h2>{t('signingKeys.met')}</h2>
      <p className={prose.quiet}>{t('signingKeys.metLead')}</p>
      <p role="status">{t('signingKeys.metCount', { count })}</p>
      {count > 0 && (
        <Button size="xs" variant="default" onClick={() => void forget()}>
          {t('signingKeys.metForget')}
        </Button>
      )}
    </section>
  );
};
