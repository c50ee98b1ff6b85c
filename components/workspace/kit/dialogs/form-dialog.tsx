import { Alert, Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../../use-sentence.ts';
import forms from '../sheets/forms.module.css';
import { Dialog } from './dialog.tsx';

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly confirm: string;
  /** What is still to be filled in, as a sentence. */
  readonly missing?: string | undefined;
  /** Whether what is done cannot be undone. */
  readonly isGrave?: boolean;
  readonly onSubmit: () => Promise<unknown>;
  /** A sentence for an error of the form's own kind. */
  readonly explain?: (error: unknown) => string | undefined;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

/**
 * A dialog that asks for something, does it, closes when it is done, and says why when it could not
 * be done.
 */
export const FormDialog = (props: Props) => {
  const {
    title,
    lead,
    confirm,
    missing,
    isGrave = false,
    onSubmit,
    explain,
    onClose,
    children,
  } = props;
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [said, setSaid] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (missing) return setSaid(missing);
    setIsBusy(true);
    try {
      await onSubmit();
      onClose();
    } catch (error) {
      setSaid(explain?.(error) ?? sentenceOf(error));
      setIsBusy(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose} isBusy={isBusy}>
      <form className={forms.dialog} onSubmit={submit} noValidate>
        <p>{lead}</p>
        {children}
        {said && (
          <Alert color="red" variant="outline" role="alert" p="xs">
            {said}
          </Alert>
        )}
        <div className={forms.end}>
          <Button variant="default" onClick={onClose} disabled={isBusy}>
            {t('workspace.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} {...(isGrave ? { color: 'red.9' } : {})}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
