import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DropZone } from '../../kit/files/drop-zone.tsx';
import { useVerification } from './use-verification.ts';
import { VerificationState } from './verification-state.tsx';
import css from './verify-view.module.css';

/** Verifies packages of any origin, with the code that the command line uses. */
export const VerifyView = () => {
  const { t } = useTranslation();
  const { state, verify, cancel } = useVerification();
  return (
    <div className={css.view}>
      <h1>{t('handover.verifyPackage')}</h1>
      <p className={css.lead}>{t('handover.verifyLead')}</p>
      <div className={css.screenOnly}>
        <DropZone onPackages={verify} />
      </div>
      <VerificationState state={state} onCancel={cancel} />
      {state.step === 'done' && (
        <div className={css.screenOnly}>
          <Button variant="default" size="xs" onClick={() => print()}>
            {t('handover.print')}
          </Button>
        </div>
      )}
    </div>
  );
};
