import { useTranslation } from 'react-i18next';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import type { ListingRow } from '../../../../lib/store/items/listing.ts';
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

/** Hands a matter over: the writing begins at once; then what was written, or why nothing was. */
export const ExportDialog = ({ matter, items, onClose }: Props) => {
  const { t } = useTranslation();
  const { state, start, cancel } = useExport(matter.id);
  return (
    <Dialog
      title={t('workspace.exportPackage')}
      onClose={onClose}
      isBusy={state.step === 'writing'}
    >
      <div className={forms.dialog}>
        {state.step !== 'saved' && <ExportFacts items={items} />}
        {state.step === 'writing' && <ExportProgress {...state} onCancel={cancel} />}
        {state.step === 'failed' && (
          <ExportFailure said={state.said} onRetry={start} onClose={onClose} />
        )}
        {state.step === 'saved' && <ExportResult exported={state.exported} onClose={onClose} />}
      </div>
    </Dialog>
  );
};
