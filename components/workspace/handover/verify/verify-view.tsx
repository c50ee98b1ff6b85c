import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenPackage } from '../../../../lib/drop/dropped-packages.ts';
import { toProblem } from '../../../../lib/evidence/problem.ts';
import type { TaskState } from '../../../../lib/jobs/create-task.ts';
import { decryptWith } from '../../../../lib/verify/decrypt-with.ts';
import { parseExpectedSigner } from '../../../../lib/verify/outcome/expected-signer.ts';
import { type GivenAuthority, trusting } from '../../../../lib/verify/outcome/given-authorities.ts';
import { DropZone } from '../../kit/files/drop-zone.tsx';
import { ImportSection } from '../import/import-section.tsx';
import { AuthorityField } from './fields/authority-field.tsx';
import { PassPhraseField } from './fields/pass-phrase-field.tsx';
import { SignerField } from './fields/signer-field.tsx';
import { useVerification, type VerifiedFiles } from './use-verification.ts';
import { VerificationState } from './verification-state.tsx';
import css from './verify-view.module.css';

const isEncrypted = ({ result }: VerifiedFiles): boolean =>
  result.volumes.some(({ findings }) => findings.some(({ code }) => code === 'ZIP_ENCRYPTED'));

const isDecrypted = ({ result }: VerifiedFiles): boolean =>
  result.volumes.some(({ notes }) => notes.some(({ code }) => code === 'DECRYPTED'));

const needsPassPhrase = (state: TaskState<VerifiedFiles>): boolean =>
  state.step === 'done'
    ? isEncrypted(state.result)
    : state.step === 'failed' && toProblem(state.error).code === 'PASS_PHRASE_WRONG';

/**
 * What is verified, who is expected to have signed it, and which authorities the person trusts. A
 * change of any verifies again, unless the expected fingerprint is none.
 */
const useEntries = () => {
  const { state, verify, cancel } = useVerification();
  const [packages, setPackages] = useState<readonly GivenPackage[]>([]);
  const [signer, setSigner] = useState('');
  const [authorities, setAuthorities] = useState<readonly GivenAuthority[]>([]);
  const start = (
    given: readonly GivenPackage[],
    entered: string,
    trusted: readonly GivenAuthority[],
    passPhrase?: string,
  ) => {
    setPackages(given);
    setSigner(entered);
    setAuthorities(trusted);
    const expected = parseExpectedSigner(entered);
    if (expected && given.length > 0) {
      const openEncrypted = passPhrase === undefined ? {} : decryptWith(passPhrase);
      void verify(given, { ...expected, ...trusting(trusted), ...openEncrypted });
    }
  };
  return {
    state,
    cancel,
    signer,
    authorities,
    isWrong: parseExpectedSigner(signer) === undefined,
    take: (given: readonly GivenPackage[]) => start(given, signer, authorities),
    expect: (entered: string) => start(packages, entered, authorities),
    open: (passPhrase: string) => start(packages, signer, authorities, passPhrase),
    trust: (trusted: readonly GivenAuthority[]) => start(packages, signer, trusted),
  };
};

/** Verifies packages of any origin, with the code that the command line uses. */
export const VerifyView = () => {
  const { t } = useTranslation();
  const { state, cancel, signer, authorities, isWrong, ...entries } = useEntries();
  const { take, expect, trust, open } = entries;
  return (
    <div className={css.view}>
      <h1>{t('handover.verifyOrImport')}</h1>
      <p className={css.lead}>{t('handover.verifyLead')}</p>
      <div className={css.screenOnly}>
        <SignerField value={signer} onChange={expect} />
        <DropZone onPackages={take} />
        <AuthorityField given={authorities} onGiven={trust} />
      </div>
      {needsPassPhrase(state) && <PassPhraseField onOpen={open} />}
      {!isWrong && <VerificationState state={state} onCancel={cancel} />}
      {state.step === 'done' && !isWrong && (
        <div className={css.screenOnly}>
          <Button variant="default" size="xs" onClick={() => print()}>
            {t('handover.print')}
          </Button>
        </div>
      )}
      {state.step === 'done' && !isWrong && (
        <div className={css.screenOnly}>
          {isDecrypted(state.result) ? (
            <p>{t('passPhrase.notImported')}</p>
          ) : (
            <ImportSection verified={state.result} />
          )}
        </div>
      )}
    </div>
  );
};
