import { useTranslation } from 'react-i18next';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { Dialog } from '../../kit/dialogs/dialog.tsx';
import forms from '../../kit/sheets/forms.module.css';
import { ExportFacts } from './export-facts.tsx';
import { ExportFailure } from './export-failure.tsx';
import { ExportProgress } from './export-progress.tsx';
import { ExportResult } from './export-result.tsx';
import { useExport } from './use-export.ts';

type Props = {
  readonly matter: ListedMatter;
  readonly items: readonly ListingRow[];
  readonly onClose: () => void;
};

/** Exports a matter at once, and shows the progress, then the files or why there are none. */
export const ExportDialog = ({ matter, items, onClose }: Props) => {
  const { t } = useTranslation();
  const { state, start, cancel, reasonOf } = useExport(matter.id);
  return (
    <Dialog
      title={t('handover.exportPackage')}
      onClose={onClose}
      isBusy={state.step === 'idle' || state.step === 'running'}
    >
      <div className={forms.dialog}>
        {state.step !== 'done' && <ExportFacts items={items} />}
        {state.step === 'running' && <ExportProgress {...state} onCancel={cancel} />}
        {state.step === 'failed' && (
          <ExportFailure reason={reasonOf(state.error)} onRetry={start} onClose={onClose} />
        )}
        {state.step === 'done' && <ExportResult exported={state.result} onClose={onClose} />}
      </div>
    </Dialog>
  );
};
