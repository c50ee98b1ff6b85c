import { useTranslation } from 'react-i18next';
import type { SignerRow } from '../../../../lib/store/rows.ts';
import { describeCertificate } from '../../../../lib/trust/x509/describe-certificate.ts';
import { useFormat } from '../../../format.ts';
import prose from '../../kit/sheets/prose.module.css';
import css from './earlier-certificates.module.css';

/** Certificates that signed before; their packages still verify. */
export const EarlierCertificates = ({ signers }: { readonly signers: readonly SignerRow[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  if (signers.length === 0) return null;
  return (
    <details className={css.earlier}>
      <summary>{t('signingKeys.earlier')}</summary>
      <ul>
        {signers.map(({ id, certificate, madeAt }) => {
          const { subject, fingerprint } = describeCertificate(certificate);
          return (
            <li key={id}>
              {subject}, {format.exact(madeAt)}
              <div className={prose.fingerprint}>{fingerprint}</div>
            </li>
          );
        })}
      </ul>
    </details>
  );
};
