import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { Dialog } from '../../kit/dialogs/dialog.tsx';
import forms from '../../kit/sheets/forms.module.css';
import { useFocusIfLost } from '../../kit/use-focus-if-lost.ts';
import { ReadinessSummary } from '../../readiness/readiness-summary.tsx';
import type { Begun } from './begun.ts';
import { ChoiceForm } from './choice/choice-form.tsx';
import { useChoice } from './choice/use-choice.ts';
import { ExportFacts } from './export-facts.tsx';
import { ExportFailure } from './export-failure.tsx';
import { ExportProgress } from './export-progress.tsx';
import { ExportResult } from './export-result.tsx';
import { ExportUnsaved } from './export-unsaved.tsx';
import { useExport } from './use-export.ts';
import { foreseenOf, usePlace } from './use-place.ts';

type Props = {
  readonly matter: ListedMatter;
  readonly items: readonly ListingRow[];
  readonly onClose: () => void;
};

/**
 * Asks what to export and for whom, exports it when Export is pressed, and shows the progress, then
 * the files or why there are none.
 */
export const ExportDialog = ({ matter, items, onClose }: Props) => {
  const { t } = useTranslation();
  const { draft, change, chooseItems, chooseFiling, isRemembered } = useChoice(matter.id);
  const { start, ...run } = useExport(matter.id);
  const { state, unsaved } = run;
  const [chosen, setChosen] = useState<Begun>();
  const place = usePlace(matter.reference);
  const begin = async (begun: Begun) => {
    const { choice, plan, passPhrase, isPlaced } = begun;
    const chosenPlace = isPlaced ? await place.choose?.(foreseenOf(plan, choice)) : undefined;
    if (isPlaced && !chosenPlace) return;
    setChosen(begun);
    void start(choice, passPhrase, chosenPlace);
  };
  const isIdle = state.step === 'idle';
  // It is read in a moment: the dialog then begins in its first field.
  if (!draft) return null;
  return (
    <Dialog
      title={t('handover.exportPackage')}
      onClose={onClose}
      isBusy={state.step === 'running' && !unsaved}
    >
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
          place={place}
          onExport={(begun) => void begin(begun)}
          onClose={onClose}
        />
      )}
      {!isIdle && <ExportState {...run} {...{ chosen, place, begin, onClose }} />}
    </Dialog>
  );
};

type StateProps = Omit<ReturnType<typeof useExport>, 'start'> & {
  readonly chosen: Begun | undefined;
  readonly place: ReturnType<typeof usePlace>;
  readonly begin: (begun: Begun) => Promise<void>;
  readonly onClose: () => void;
};

/** How an export stands that was begun: its progress, its files, or why there are none. */
const ExportState = (props: StateProps) => {
  const { state, documents, encrypted, unsaved, cancel, reasonOf } = props;
  const { chosen, place, begin, onClose } = props;
  const shown = useFocusIfLost<HTMLDivElement>(unsaved ? 'unsaved' : state.step);
  const isPlaced = chosen?.isPlaced ?? false;
  return (
    <div ref={shown} tabIndex={-1} className={`${forms.dialog} ${forms.place}`}>
      {state.step !== 'done' && chosen && (
        <ExportFacts plan={chosen.plan} place={isPlaced ? 'chosen' : 'downloads'} />
      )}
      {unsaved && <ExportUnsaved {...unsaved} onClose={onClose} />}
      {state.step === 'running' && !unsaved && (
        <ExportProgress
          {...state}
          {...{ documents, encrypted }}
          isPlaced={isPlaced}
          onCancel={cancel}
        />
      )}
      {state.step === 'failed' && chosen && (
        <ExportFailure
          reason={reasonOf(state.error)}
          said={place.said}
          onRetry={() => void begin(chosen)}
          {...(isPlaced && {
            onDownload: () => void begin({ ...chosen, isPlaced: false }),
          })}
          onClose={onClose}
        />
      )}
      {state.step === 'done' && (
        <ExportResult
          exported={state.result}
          passPhrase={chosen?.passPhrase}
          wasPlaceChosen={isPlaced}
          onClose={onClose}
        />
      )}
    </div>
  );
};
