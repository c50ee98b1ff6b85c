import { useTranslation } from 'react-i18next';
import type { SignedAs } from '../../../../lib/signing/sign-package.ts';
import { FingerprintText } from '../../kit/facts/fingerprint-text.tsx';
import { ExactTime } from '../../kit/facts/when.tsx';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import { useRefusal } from '../../kit/use-refusal.ts';

/** The key that signed a package, and its time-stamp or why it has none. */
export const ExportSeal = ({
  signedAs: { signer, genTime, unstamped },
}: {
  readonly signedAs: SignedAs;
}) => {
  const { t } = useTranslation();
  const refusalOf = useRefusal();
  return (
    <>
      <dl className={forms.facts}>
        <dt>{t('handover.signedBy')}</dt>
        <dd>
          <FingerprintText fingerprint={signer} />
        </dd>
        {genTime && (
          <>
            <dt>{t('timeStamps.timeStamp')}</dt>
            <dd>
              <ExactTime at={genTime} />
            </dd>
          </>
        )}
      </dl>
      {unstamped && (
        <p className={notes.warning} role="status">
          <strong>{t('handover.unstamped')}.</strong> {refusalOf(unstamped.code, unstamped.message)}
        </p>
      )}
    </>
  );
};
