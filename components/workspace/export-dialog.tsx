import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog.tsx';
import css from './export-dialog.module.css';
import { ExportOffer } from './export-offer.tsx';
import { ExportProgress } from './export-progress.tsx';
import { ExportResult } from './export-result.tsx';
import type { ListedMatter } from './list-matters.ts';
import type { ListedItem } from './listed-item.ts';
import { useExport } from './use-export.ts';

type Props = {
  readonly matter: ListedMatter;
  readonly items: readonly ListedItem[];
  readonly onClose: () => void;
};

/** Hands a matter over: what will be written, the writing, and what was written. */
export const ExportDialog = ({ matter, items, onClose }: Props) => {
  const { t } = useTranslation();
  const { state, start, cancel } = useExport(matter.id);
  return (
    <Dialog title={t('workspace.exportPackage')} onClose={onClose} isBusy={state.step === 'writing'}>
      <div className={css.dialog}>
        {state.step === 'ready' && (
          <ExportOffer items={items} said={state.said} onStart={start} onCancel={onClose} />
        )}
        {state.step === 'writing' && <ExportProgress {...state} onCancel={cancel} />}
        {state.step === 'saved' && <ExportResult files={state.exported.files} onClose={onClose} />}
      </div>
    </Dialog>
  );
};
