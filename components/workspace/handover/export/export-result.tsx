import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exported } from '../../../../lib/export-matter.ts';
import { decryptWith } from '../../../../lib/verify/decrypt-with.ts';
import { parseExpectedSigner } from '../../../../lib/verify/outcome/expected-signer.ts';
import { useFormat } from '../../../format.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import { useFocusIfLost } from '../../kit/use-focus-if-lost.ts';
import { SignerField } from '../verify/fields/signer-field.tsx';
import { useVerification } from '../verify/use-verification.ts';
import { VerificationState } from '../verify/verification-state.tsx';
import css from './export-result.module.css';
import { ExportSeal } from './export-seal.tsx';
import { UnmadeDocuments } from './unmade-documents.tsx';

type Props = {
  readonly exported: Exported;
  readonly passPhrase: string | undefined;
  readonly onClose: () => void;
};

/**
 * The files of an export, and a button that verifies them with the code that everyone else uses.
 */
export const ExportResult = ({ exported, passPhrase, onClose }: Props) => {
  const { files, signedAs, unmade } = exported;
  const { t } = useTranslation();
  const format = useFormat();
  const { state, verify, cancel } = useVerification();
  const [signer, setSigner] = useState('');
  const place = useFocusIfLost<HTMLDivElement>(state.step);
  const expected = parseExpectedSigner(signer);
  const check = () =>
    verify(
      files.map(({ name, copy }) => ({ name, file: copy })),
      { ...expected, ...(passPhrase !== undefined && decryptWith(passPhrase)) },
    );
  return (
    <>
      <p role="status">{t('handover.exported', { count: files.length })}</p>
      <ul className={css.files}>
        {files.map(({ download, name, path, copy }) => (
          <li key={download} title={path}>
            <strong>{name}</strong>
            <span>{format.size(copy.size)}</span>
          </li>
        ))}
      </ul>
      {passPhrase !== undefined && <p>{t('passPhrase.encrypted')}</p>}
      <UnmadeDocuments unmade={unmade} />
      {signedAs ? (
        <ExportSeal signedAs={signedAs} />
      ) : (
        <p className={notes.warning}>{t('handover.notSigned')}</p>
      )}
      {signedAs && state.step !== 'done' && <SignerField value={signer} onChange={setSigner} />}
      <div ref={place} tabIndex={-1} className={forms.place}>
        <VerificationState state={state} onCancel={cancel} />
      </div>
      <div className={forms.end}>
        {state.step !== 'done' && (
          <Button
            variant="default"
            onClick={check}
            disabled={!expected}
            loading={state.step === 'running'}
          >
            {t('handover.verifyNow')}
          </Button>
        )}
        <Button onClick={onClose}>{t('kit.done')}</Button>
      </div>
    </>
  );
};
