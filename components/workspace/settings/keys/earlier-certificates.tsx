import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SignerRow } from '../../../../lib/store/rows.ts';
import { dropSigner } from '../../../../lib/store/signers.ts';
import { tryDescribeCertificate } from '../../../../lib/trust/x509/describe-certificate.ts';
import { useFormat } from '../../../format.ts';
import prose from '../../kit/sheets/prose.module.css';
import css from './earlier-certificates.module.css';

/** Certificates that signed before; their packages still verify. */
export const EarlierCertificates = ({ signers }: { readonly signers: readonly SignerRow[] }) => {
  const { t } = useTranslation();
  if (signers.length === 0) return null;
  return (
    <details className={css.earlier}>
      <summary>{t('signingKeys.earlier')}</summary>
      <ul>
        {signers.map((signer) => (
          <EarlierCertificate key={signer.id} signer={signer} />
        ))}
      </ul>
    </details>
  );
};

/** One that came with a backup, or cannot be read, says so and can be removed. */
const EarlierCertificate = ({ signer }: { readonly signer: SignerRow }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { id, certificate, madeAt, fromBackup } = signer;
  const facts = tryDescribeCertificate(certificate);
  const subject = facts?.subject ?? t('signingKeys.unreadable');
  return (
    <li>
      {subject}, {format.exact(madeAt)}
      {facts && <div className={prose.fingerprint}>{facts.fingerprint}</div>}
      {fromBackup && <p className={prose.quiet}>{t('signingKeys.fromBackup')}</p>}
      {(fromBackup || !facts) && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t('signingKeys.removeOf', { subject })}
          onClick={() => void dropSigner(id)}
        >
          {t('signingKeys.remove')}
        </Button>
      )}
    </li>
  );
};
