import { useTranslation } from 'react-i18next';
import type { SignerRow } from '../../../../lib/store/rows.ts';
import { tryDescribeCertificate } from '../../../../lib/trust/x509/describe-certificate.ts';
import { useFormat } from '../../../format.ts';
import { FactList } from '../../kit/facts/fact-list.tsx';
import { FingerprintText } from '../../kit/facts/fingerprint-text.tsx';

/** The facts of a certificate: its subject, its fingerprint and its validity. */
export const CertificateFacts = ({ signer }: { readonly signer: SignerRow }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const described = tryDescribeCertificate(signer.certificate);
  if (!described) return <p role="alert">{t('signingKeys.unreadable')}</p>;
  const { subject, issuer, fingerprint, notBefore, notAfter, selfSigned } = described;
  const isExpired = notAfter < new Date().toISOString();
  return (
    <FactList
      facts={[
        [t('signingKeys.subject'), subject],
        [t('signingKeys.fingerprint'), <FingerprintText key="f" fingerprint={fingerprint} />],
        [t('signingKeys.issuer'), selfSigned ? t('signingKeys.selfSigned') : issuer],
        [t('signingKeys.validFrom'), format.exact(notBefore)],
        [
          t('signingKeys.validUntil'),
          `${format.exact(notAfter)}${isExpired ? ` · ${t('signingKeys.expired')}` : ''}`,
        ],
        [
          t('signingKeys.origin'),
          `${t(`signingKeys.origin_${signer.origin}`)} · ${format.exact(signer.madeAt)}`,
        ],
      ]}
    />
  );
};
