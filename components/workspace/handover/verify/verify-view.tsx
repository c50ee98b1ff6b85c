import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenPackage } from '../../../../lib/drop/dropped-packages.ts';
import { parseExpectedSigner } from '../../../../lib/verify/outcome/expected-signer.ts';
import { DropZone } from '../../kit/files/drop-zone.tsx';
import { useVerification } from './use-verification.ts';
import { VerificationState } from './verification-state.tsx';
import css from './verify-view.module.css';

/**
 * What is verified and who is expected to have signed it. A change of either verifies again, unless
 * the expected fingerprint is none.
 */
const useEntries = () => {
  const { state, verify, cancel } = useVerification();
  const [packages, setPackages] = useState<readonly GivenPackage[]>([]);
  const [signer, setSigner] = useState('');
  const start = (given: readonly GivenPackage[], entered: string) => {
    setPackages(given);
    setSigner(entered);
    const expected = parseExpectedSigner(entered);
    if (expected && given.length > 0) void verify(given, expected);
  };
  return {
    state,
    cancel,
    signer,
    isWrong: parseExpectedSigner(signer) === undefined,
    take: (given: readonly GivenPackage[]) => start(given, signer),
    expect: (entered: string) => start(packages, entered),
  };
};

/** Verifies packages of any origin, with the code that the command line uses. */
export const VerifyView = () => {
  const { t } = useTranslation();
  const { state, cancel, signer, isWrong, take, expect } = useEntries();
  return (
    <div className={css.view}>
      <h1>{t('handover.verifyPackage')}</h1>
      <p className={css.lead}>{t('handover.verifyLead')}</p>
      <div className={css.screenOnly}>
        <TextInput
          mb="md"
          label={t('handover.expectedSigner')}
          description={t('handover.expectedSignerHint')}
          error={isWrong && t('handover.notFingerprint')}
          value={signer}
          spellCheck={false}
          autoComplete="off"
          onChange={({ currentTarget }) => expect(currentTarget.value)}
        />
        <DropZone onPackages={take} />
      </div>
      {!isWrong && <VerificationState state={state} onCancel={cancel} />}
      {state.step === 'done' && !isWrong && (
        <div className={css.screenOnly}>
          <Button variant="default" size="xs" onClick={() => print()}>
            {t('handover.print')}
          </Button>
        </div>
      )}
    </div>
  );
};
