import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readLicences } from '../../../lib/browser/licences.ts';
import { knownRoots, ROOTS_SOURCE } from '../../../lib/trust/time-stamp/known-roots.ts';
import { factsOf } from '../../../lib/trust/x509/describe-certificate.ts';
import { FingerprintText } from '../kit/facts/fingerprint-text.tsx';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';
import css from './about-section.module.css';

/** What this software is, what it cannot do, and the licence notices of all that is in it. */
export const AboutSection = () => {
  const { t } = useTranslation();
  const [licences, setLicences] = useState<string>();
  const show = async () => setLicences((await readLicences()) || t('settings.licencesNone'));
  return (
    <section className={sections.setting} aria-label={t('settings.about')}>
      <h2>{t('settings.about')}</h2>
      <p>{t('settings.aboutLead')}</p>
      <p className={prose.quiet}>{t('settings.aboutLimits')}</p>
      <KnownRoots />
      {licences === undefined ? (
        <Button size="xs" variant="default" className={css.show} onClick={() => void show()}>
          {t('settings.licences')}
        </Button>
      ) : (
        <section className={css.notices} aria-label={t('settings.licences')} lang="en">
          <pre>{licences}</pre>
        </section>
      )}
    </section>
  );
};

/** The roots that make a time-stamp authority known, and where they were taken from. */
const KnownRoots = () => {
  const { t } = useTranslation();
  return (
    <section aria-label={t('settings.knownRoots')}>
      <h3>{t('settings.knownRoots')}</h3>
      <p className={prose.quiet}>{t('settings.knownRootsLead', ROOTS_SOURCE)}</p>
      <dl>
        {knownRoots()
          .map(factsOf)
          .map(({ subject, fingerprint }) => (
            <div key={fingerprint}>
              <dt>{subject}</dt>
              <dd>
                <FingerprintText fingerprint={fingerprint} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
};
