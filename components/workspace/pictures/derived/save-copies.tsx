import { Button } from '@mantine/core';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FormFault } from '../../kit/dialogs/form-fault.tsx';
import forms from '../../kit/sheets/forms.module.css';
import type { Drawable } from './cover-everywhere.ts';
import css from './save-copies.module.css';
import type { useMarks } from './use-marks.ts';
import type { useRedaction } from './use-redaction.ts';
import { useSaveCopies } from './use-save-copies.ts';

type SaveProps = Pick<ReturnType<typeof useMarks>, 'drawn'> & {
  readonly scale: number;
  readonly redaction: ReturnType<typeof useRedaction>['redaction'];
  readonly nameOf: (picture: Drawable) => string;
  /** Absent while there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

/** Says which pictures are copied before it saves them, or why nothing can be saved yet. */
export const SaveCopies = (props: SaveProps) => {
  const { drawn, scale, redaction, nameOf, onUndo, onSaved, onClose } = props;
  const { t } = useTranslation();
  const said = useId();
  const { save, reason, isBusy } = useSaveCopies(scale, () => {
    onSaved();
    onClose();
  });
  const end = useRef<HTMLDivElement>(null);
  const press = () => {
    void save(drawn, redaction);
    const fields = end.current?.closest('[role="dialog"]')?.querySelectorAll('input') ?? [];
    // As in other forms: the keyboard comes to the field that must still be filled in.
    [...fields].find(({ required, value }) => required && value.trim() === '')?.focus();
  };
  const names = drawn.map(({ picture }) => nameOf(picture)).join(t('kit.comma'));
  const isEmpty = drawn.length === 0;
  const copies = drawn.length > 1 ? t('pictures.copies', { names }) : '';
  return (
    <>
      {reason && <FormFault sentence={reason} />}
      <div ref={end} className={`${forms.end} ${css.end}`}>
        <Button
          variant="default"
          disabled={!onUndo}
          title={t('pictures.undoHint')}
          onClick={() => onUndo?.()}
        >
          {t('pictures.undo')}
        </Button>
        <p id={said} className={css.said}>
          {isEmpty ? t('pictures.missing_empty') : copies}
        </p>
        <Button variant="default" onClick={onClose} disabled={isBusy}>
          {t('kit.cancel')}
        </Button>
        <Button disabled={isEmpty} aria-describedby={said} onClick={press} loading={isBusy}>
          {t('pictures.save', { count: Math.max(1, drawn.length) })}
        </Button>
      </div>
    </>
  );
};
