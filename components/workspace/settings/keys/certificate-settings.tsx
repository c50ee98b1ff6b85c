import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { currentSigner } from '../../../../lib/signing/current-signer.ts';
import { listSigners } from '../../../../lib/store/signers.ts';
import { useLive } from '../../../use-live.ts';
import prose from '../../kit/sheets/prose.module.css';
import sections from '../../kit/sheets/sections.module.css';
import { useSettings } from '../../kit/use-settings.ts';
import { CertificateActions } from './certificate-actions.tsx';
import { CertificateFacts } from './certificate-facts.tsx';
import { EarlierCertificates } from './earlier-certificates.tsx';

/**
 * The certificate that signs packages. If the custodian is known, a first one is made when the
 * settings open.
 */
export const CertificateSettings = () => {
  const { t } = useTranslation();
  const settings = useSettings();
  const signers = useLive(() => listSigners());
  const current = signers?.find(({ privateKey }) => privateKey);
  const custodian = settings?.custodian;
  const isFirst = signers?.length === 0;
  useEffect(() => {
    if (isFirst && custodian) void currentSigner(custodian);
  }, [isFirst, custodian]);
  if (!signers || !settings) return null;
  return (
    <section className={sections.setting} aria-label={t('signingKeys.certificate')}>
      <h2>{t('signingKeys.certificate')}</h2>
      <p className={prose.quiet}>{t('signingKeys.certificateLead')}</p>
      {current ? <CertificateFacts signer={current} /> : <p>{t('signingKeys.noKey')}</p>}
      <CertificateActions signer={current} custodian={custodian ?? { name: '' }} />
      <EarlierCertificates signers={signers.filter((signer) => signer !== current)} />
    </section>
  );
};
