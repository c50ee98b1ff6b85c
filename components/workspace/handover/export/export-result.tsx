import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Exported } from '../../../../lib/export-matter.ts';
import { decryptWith } from '../../../../lib/verify/decrypt-with.ts';
import { useFormat } from '../../../format.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import { useFocusIfLost } from '../../kit/use-focus-if-lost.ts';
import { useVerification } from '../verify/use-verification.ts';
import { VerificationState } from '../verify/verification-state.tsx';
import css from './export-result.module.css';
import { ExportSeal } from './export-seal.tsx';
import { UnmadeDocuments } from './unmade-documents.tsx';

type Props = {
  readonly exported: Exported;
  readonly passPhrase: string | undefined;
  /** Whether the person chose a place, which is not where a package of several volumes went. */
  readonly wasPlaceChosen: boolean;
  readonly onClose: () => void;
};

/**
 * The files of an export, and a button that verifies them with the code that everyone else uses;
 * the key that signed them here is the one expected.
 */
export const ExportResult = ({ exported, passPhrase, wasPlaceChosen, onClose }: Props) => {
  const { files, isPlaced, signedAs, unmade } = exported;
  const { t } = useTranslation();
  const format = useFormat();
  const { state, verify, cancel } = useVerification();
  const place = useFocusIfLost<HTMLDivElement>(state.step);
  const check = () =>
    verify(
      files.map(({ name, copy }) => ({ name, file: copy })),
      {
        ...(signedAs && { signer: signedAs.signer }),
        ...(passPhrase !== undefined && decryptWith(passPhrase)),
      },
    );
  return (
    <>
      <p role="status">
        {t(isPlaced ? 'handover.placed' : 'handover.exported', { count: files.length })}
      </p>
      <ul className={css.files}>
        {files.map(({ fileName, name, path, copy }) => (
          <li key={fileName} title={path}>
            <strong>{name}</strong>
            <span>{format.size(copy.size)}</span>
          </li>
        ))}
      </ul>
      {wasPlaceChosen && !isPlaced && <p className={notes.warning}>{t('handover.notPlaced')}</p>}
      {passPhrase !== undefined && <p>{t('passPhrase.encrypted')}</p>}
      <UnmadeDocuments unmade={unmade} />
      {signedAs ? (
        <ExportSeal signedAs={signedAs} />
      ) : (
        <p className={notes.warning}>{t('handover.notSigned')}</p>
      )}
      <div ref={place} tabIndex={-1} className={forms.place}>
        <VerificationState state={state} onCancel={cancel} />
      </div>
      <div className={forms.end}>
        {state.step !== 'done' && (
          <Button variant="default" onClick={check} loading={state.step === 'running'}>
            {t('handover.verifyNow')}
          </Button>
        )}
        <Button onClick={onClose}>{t('kit.done')}</Button>
      </div>
    </>
  );
};
