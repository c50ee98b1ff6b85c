import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkOptions } from '../../../../lib/jobs/job.ts';
import { useSentence } from '../../../use-sentence.ts';
import forms from '../sheets/forms.module.css';
import { useTask } from '../use-task.ts';
import { Dialog } from './dialog.tsx';
import { FormFault } from './form-fault.tsx';

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly confirm: string;
  /** What the person must still fill in, as a sentence. */
  readonly missing?: string | undefined;
  /** Whether the action cannot be undone. */
  readonly isGrave?: boolean;
  /** Its width in pixels. */
  readonly size?: number | undefined;
  readonly onSubmit: (options: WorkOptions) => Promise<unknown>;
  /** A sentence for an error that is particular to this form. */
  readonly explain?: (error: unknown) => string | undefined;
  readonly onClose: () => void;
  /** What is shown while the change is made; `done` and `total` as `onSubmit` reports them. */
  readonly busyNote?: (done: number, total: number) => ReactNode;
  readonly children?: ReactNode;
};

/** Moves the keyboard to the first field that must be filled in and is not. */
const focusEmpty = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>(':is(input, select, textarea):required')]
    .find(({ value }) => value.trim() === '')
    ?.focus();

/** Moves the keyboard to the field that says a sentence itself, where there is one. */
const focusSaying = (form: HTMLFormElement, sentence: string): boolean => {
  const said = [...form.querySelectorAll('fieldset [aria-live]')];
  const field = said.find(({ textContent }) => textContent === sentence)?.closest('fieldset');
  const faulty = field?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (faulty ?? field?.querySelector('input'))?.focus();
  return Boolean(field);
};

/** A form in a dialog: submits it, closes after success, and shows the reason of a failure. */
export const FormDialog = (props: Props) => {
  const {
    title,
    lead,
    confirm,
    missing,
    isGrave = false,
    size,
    onSubmit,
    explain,
    onClose,
    busyNote,
    children,
  } = props;
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [gap, setGap] = useState<string>();
  const { state, start } = useTask(async (options) => {
    await onSubmit(options);
    onClose();
  });
  const isBusy = state.step === 'running';
  const reason =
    state.step === 'failed' ? (explain?.(state.error) ?? sentenceOf(state.error)) : undefined;
  // Once it is filled in, nothing says any more that it is missing.
  const said = gap !== undefined && gap === missing ? gap : reason;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget: form } = event;
    const isSaid = missing !== undefined && focusSaying(form, missing);
    setGap(isSaid ? undefined : missing);
    if (!missing) return void start();
    if (!isSaid) focusEmpty(form);
  };
  return (
    <Dialog title={title} onClose={onClose} isBusy={isBusy} {...(size && { size })}>
      <form className={forms.dialog} onSubmit={submit} noValidate>
        <p>{lead}</p>
        {children}
        {state.step === 'running' && busyNote?.(state.done, state.total)}
        {said && <FormFault sentence={said} />}
        <div className={forms.end}>
          <Button variant="default" onClick={onClose} disabled={isBusy}>
            {t('kit.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} {...(isGrave ? { color: 'red.9' } : {})}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
