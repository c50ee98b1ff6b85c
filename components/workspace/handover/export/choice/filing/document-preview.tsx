import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { describeBrowser } from '../../../../../../lib/browser/environment.ts';
import { expectedSigner } from '../../../../../../lib/export/expected-signer.ts';
import { readWordings } from '../../../../../../lib/export/filing-wordings.ts';
import type { FiledName } from '../../../../../../lib/filing/filed-documents.ts';
import type { DocumentPreview as Preview } from '../../../../../../lib/filing/preview-document.ts';
import { runJob } from '../../../../../../lib/jobs/run-job.ts';
import type { ExportChoice } from '../../../../../../lib/package/export-choice.ts';
import { BlobImage } from '../../../../../blob-image.tsx';
import { useSentence } from '../../../../../use-sentence.ts';
import { PdfPages } from '../../../../files/pdf-pages.tsx';
import forms from '../../../../kit/sheets/forms.module.css';
import { useTask } from '../../../../kit/use-task.ts';
import css from './document-preview.module.css';

type Props = {
  readonly matterId: string;
  readonly name: FiledName;
  readonly choice: ExportChoice;
  readonly onClose: () => void;
};

const Shown = ({ preview, title }: { preview: Preview | undefined; title: string }) => {
  const { t } = useTranslation();
  if (!preview) return <p>{t('filingChoice.previewEmpty')}</p>;
  if (preview.mediaType === 'application/pdf') return <PdfPages blob={preview.blob} />;
  return <BlobImage blob={preview.blob} alt={title} />;
};

/**
 * Makes one document as it would be filed, and shows it before anything is exported. It comes into
 * view with the keyboard in it: the button that asked for it is far above.
 */
export const DocumentPreview = ({ matterId, name, choice, onClose }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const place = useRef<HTMLElement>(null);
  const { state, start } = useTask(async (options) => {
    const software = `Matterproof ${describeBrowser().extension}`;
    const wordings = await readWordings();
    const signer = await expectedSigner(matterId);
    const order = { matterId, name, choice, software, wordings, ...(signer && { signer }) };
    return runJob('preview-document', order, options);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once, as it was asked for
  useEffect(() => void start(), []);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, []);
  const title = t('filingChoice.previewOf', { document: t(`filingChoice.document_${name}`) });
  return (
    <section ref={place} tabIndex={-1} className={css.preview} aria-label={title}>
      <h3>{title}</h3>
      <p className={forms.said}>{t('filingChoice.previewLead')}</p>
      <div className={css.sheet}>
        {state.step === 'running' && <p role="status">{t('filingChoice.previewMaking')}</p>}
        {state.step === 'failed' && (
          <p role="alert">{t('filingChoice.previewFailed', { reason: sentenceOf(state.error) })}</p>
        )}
        {state.step === 'done' && <Shown preview={state.result} title={title} />}
      </div>
      <Button variant="default" size="xs" onClick={onClose}>
        {t('filingChoice.previewClose')}
      </Button>
    </section>
  );
};
