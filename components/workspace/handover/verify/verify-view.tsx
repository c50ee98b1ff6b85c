import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GivenPackage } from '../../../../lib/drop/dropped-packages.ts';
import { toProblem } from '../../../../lib/evidence/problem.ts';
import type { TaskState } from '../../../../lib/jobs/create-task.ts';
import { parseExpectedSigner } from '../../../../lib/verify/outcome/expected-signer.ts';
import { type GivenAuthority, trusting } from '../../../../lib/verify/outcome/given-authorities.ts';
import { DropZone } from '../../kit/files/drop-zone.tsx';
import { ImportSection } from '../import/import-section.tsx';
import { AuthorityField } from './fields/authority-field.tsx';
import { PassPhraseField } from './fields/pass-phrase-field.tsx';
import { SignerField } from './fields/signer-field.tsx';
import { useShownResult } from './use-shown-result.ts';
import { useVerification, type VerifiedFiles } from './use-verification.ts';
import { VerificationState } from './verification-state.tsx';
import css from './verify-view.module.css';

const foundIn = ({ result: { volumes, findings } }: VerifiedFiles) => [
  ...volumes.flatMap((volume) => volume.findings),
  ...findings,
];

const isEncrypted = (verified: VerifiedFiles): boolean =>
  foundIn(verified).some(({ code }) => code === 'ZIP_ENCRYPTED');

/** Whether nothing is known but that a pass phrase is needed: then there is no outcome to show. */
const isLocked = (state: TaskState<VerifiedFiles>): boolean =>
  state.step === 'done' &&
  isEncrypted(state.result) &&
  foundIn(state.result).every(({ code }) => code === 'ZIP_ENCRYPTED');

const needsPassPhrase = (state: TaskState<VerifiedFiles>): boolean =>
  state.step === 'done'
    ? isEncrypted(state.result)
    : state.step === 'failed' && toProblem(state.error).code === 'PASS_PHRASE_WRONG';

type Entries = {
  readonly packages: readonly GivenPackage[];
  readonly signer: string;
  readonly authorities: readonly GivenAuthority[];
  /** Of the packages given last. */
  readonly passPhrase?: string | undefined;
};

const NONE: Entries = { packages: [], signer: '', authorities: [] };

/**
 * What is verified, who is expected to have signed it, which authorities the person trusts, and the
 * pass phrase of encrypted packages. A change of any verifies again, unless the expected
 * fingerprint is none.
 */
const useEntries = () => {
  const { state, verify, cancel } = useVerification();
  const [entries, setEntries] = useState(NONE);
  const change = (changes: Partial<Entries>) => {
    const next = { ...entries, ...changes };
    setEntries(next);
    const { packages, signer, authorities, passPhrase } = next;
    const expected = parseExpectedSigner(signer);
    const opening = passPhrase !== undefined && { passPhrase };
    if (expected && packages.length > 0)
      void verify(packages, { ...expected, ...trusting(authorities), ...opening });
  };
  const { signer, authorities } = entries;
  return {
    ...{ state, cancel, signer, authorities },
    isWrong: parseExpectedSigner(signer) === undefined,
    take: (packages: readonly GivenPackage[]) => change({ packages, passPhrase: undefined }),
    expect: (entered: string) => change({ signer: entered }),
    open: (passPhrase: string) => change({ passPhrase }),
    trust: (trusted: readonly GivenAuthority[]) => change({ authorities: trusted }),
  };
};

/** Verifies packages of any origin, with the code that the command line uses. */
export const VerifyView = () => {
  const { t } = useTranslation();
  const { state, cancel, signer, authorities, isWrong, ...entries } = useEntries();
  const { take, expect, trust, open } = entries;
  const isShown = !isWrong && !isLocked(state);
  const place = useShownResult(state.step);
  return (
    <div className={css.view}>
      <h1>{t('handover.verifyOrImport')}</h1>
      <p className={css.lead}>{t('handover.verifyLead')}</p>
      <div className={css.screenOnly}>
        <SignerField value={signer} onChange={expect} />
        <DropZone onPackages={take} />
        <AuthorityField given={authorities} onGiven={trust} />
      </div>
      <div ref={place} tabIndex={-1} className={css.result}>
        {needsPassPhrase(state) && <PassPhraseField onOpen={open} />}
        {isShown && <VerificationState state={state} onCancel={cancel} />}
      </div>
      {state.step === 'done' && isShown && (
        <div className={css.screenOnly}>
          <Button variant="default" size="xs" onClick={() => print()}>
            {t('handover.print')}
          </Button>
        </div>
      )}
      {state.step === 'done' && isShown && (
        <div className={css.screenOnly}>
          <ImportSection verified={state.result} />
        </div>
      )}
    </div>
  );
};
