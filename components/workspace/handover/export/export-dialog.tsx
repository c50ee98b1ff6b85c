import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import type { ExportChoice } from '../../../../lib/package/export-choice.ts';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { Dialog } from '../../kit/dialogs/dialog.tsx';
import forms from '../../kit/sheets/forms.module.css';
import { useFocusIfLost } from '../../kit/use-focus-if-lost.ts';
import { ReadinessSummary } from '../../readiness/readiness-summary.tsx';
import { ChoiceForm } from './choice/choice-form.tsx';
import type { ExportPlan } from './choice/plan-export.ts';
import { useChoice } from './choice/use-choice.ts';
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

/** What was begun; the pass phrase is kept only as long as the dialog is open. */
type Begun = {
  readonly choice: ExportChoice;
  readonly plan: ExportPlan;
  readonly passPhrase: string | undefined;
};

/**
 * Asks what to export and for whom, exports it when Export is pressed, and shows the progress, then
 * the files or why there are none.
 */
export const ExportDialog = ({ matter, items, onClose }: Props) => {
  const { t } = useTranslation();
  const { draft, change, chooseItems, chooseFiling, isRemembered } = useChoice(matter.id);
  const { state, documents, encrypted, start, cancel, reasonOf } = useExport(matter.id);
  const [chosen, setChosen] = useState<Begun>();
  const begin = (choice: ExportChoice, plan: ExportPlan, passPhrase?: string) => {
    setChosen({ choice, plan, passPhrase });
    void start(choice, passPhrase);
  };
  const isIdle = state.step === 'idle';
  const place = useFocusIfLost<HTMLDivElement>(state.step);
  // It is read in a moment: the dialog then begins in its first field.
  if (!draft) return null;
  return (
    <Dialog title={t('handover.exportPackage')} onClose={onClose} isBusy={state.step === 'running'}>
      {isIdle && matter.id !== INBOX_ID && (
        <ReadinessSummary matter={matter} items={items} onLeave={onClose} />
      )}
      {isIdle && (
        <ChoiceForm
          matterId={matter.id}
          rows={items}
          draft={draft}
          isRemembered={isRemembered}
          onChange={change}
          onChooseItems={chooseItems}
          onChooseFiling={chooseFiling}
          onExport={begin}
          onClose={onClose}
        />
      )}
      {!isIdle && (
        <div ref={place} tabIndex={-1} className={`${forms.dialog} ${forms.place}`}>
          {state.step !== 'done' && chosen && <ExportFacts plan={chosen.plan} />}
          {state.step === 'running' && (
            <ExportProgress {...state} {...{ documents, encrypted }} onCancel={cancel} />
          )}
          {state.step === 'failed' && chosen && (
            <ExportFailure
              reason={reasonOf(state.error)}
              onRetry={() => begin(chosen.choice, chosen.plan, chosen.passPhrase)}
              onClose={onClose}
            />
          )}
          {state.step === 'done' && (
            <ExportResult
              exported={state.result}
              passPhrase={chosen?.passPhrase}
              onClose={onClose}
            />
          )}
        </div>
      )}
    </Dialog>
  );
};
