import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GivenExport } from '../../../../lib/import/given-volume.ts';
import { useFormat } from '../../../format.ts';
import { useSentence } from '../../../use-sentence.ts';
import { Dialog } from '../../kit/dialogs/dialog.tsx';
import { FormFault } from '../../kit/dialogs/form-fault.tsx';
import forms from '../../kit/sheets/forms.module.css';
import { useFocusIfLost } from '../../kit/use-focus-if-lost.ts';
import { ImportOutcome } from './import-outcome.tsx';
import { PlanForm } from './plan-form.tsx';
import { isBusyElsewhere, useImport } from './use-import.ts';

type Props = { readonly given: GivenExport; readonly onClose: () => void };

/** Shows what an import would do before anything is written, does it, and says what was done. */
export const ImportDialog = ({ given, onClose }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { plan, state, start, cancel } = useImport(given);
  const isBusy = state.step === 'running';
  const place = useFocusIfLost<HTMLDivElement>(state.step);
  return (
    <Dialog title={t('importPackage.title')} onClose={onClose} isBusy={isBusy}>
      <div ref={place} tabIndex={-1} className={`${forms.dialog} ${forms.place}`}>
        {state.step === 'failed' && (
          <FormFault
            sentence={
              isBusyElsewhere(state.error) ? t('importPackage.busy') : sentenceOf(state.error)
            }
          />
        )}
        {plan && (state.step === 'idle' || state.step === 'failed') && (
          <PlanForm
            given={given}
            plan={plan}
            onStart={(target) => void start(target)}
            onClose={onClose}
          />
        )}
        {isBusy && <Working {...state} onCancel={cancel} />}
        {state.step === 'done' && (
          <div role="status">
            <ImportOutcome result={state.result} onClose={onClose} />
          </div>
        )}
      </div>
    </Dialog>
  );
};

type WorkingProps = {
  readonly done: number;
  readonly total: number;
  readonly onCancel: () => void;
};

const Working = ({ done, total, onCancel }: WorkingProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Progress
        value={total > 0 ? (done / total) * 100 : 0}
        aria-label={t('importPackage.progress')}
        size="lg"
      />
      <p className={forms.progress}>
        {total > 0
          ? t('handover.written', { done: format.size(done), total: format.size(total) })
          : t('importPackage.working')}
      </p>
      <div className={forms.end}>
        <Button variant="default" onClick={onCancel}>
          {t('kit.cancel')}
        </Button>
      </div>
    </>
  );
};
