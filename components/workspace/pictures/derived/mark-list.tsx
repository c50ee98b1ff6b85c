import { Button, TextInput, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import css from './mark-list.module.css';
import { type DrawnMark, pressedMark, type Size } from './move-mark.ts';

type Props = {
  readonly marks: readonly DrawnMark[];
  readonly chosen: DrawnMark | undefined;
  readonly size: Size;
  readonly onChoose: (id: number) => void;
  readonly onChange: (mark: DrawnMark) => void;
  readonly onRemove: (id: number) => void;
};

/**
 * The marks by name and place, each moved, resized and removed by keyboard; the chosen one's note.
 */
export const MarkList = ({ marks, chosen, size, onChoose, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const press = (event: KeyboardEvent, mark: DrawnMark) => {
    const moved = pressedMark(mark, size, event);
    if (!moved && event.key !== 'Delete') return;
    event.preventDefault();
    if (moved) onChange(moved);
    else onRemove(mark.id);
  };
  return (
    <>
      <ul className={css.list} aria-label={t('pictures.marks')}>
        {marks.map((mark) => (
          <li key={mark.id}>
            <UnstyledButton
              autoFocus
              className={css.mark ?? ''}
              aria-pressed={mark.id === chosen?.id}
              onClick={() => onChoose(mark.id)}
              onFocus={() => onChoose(mark.id)}
              onKeyDown={(event: KeyboardEvent) => press(event, mark)}
            >
              {t(`pictures.mark_${mark.shape}`, { number: mark.id })}
              <small>{t('pictures.place', { ...mark })}</small>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {chosen && (
        <div className={css.note}>
          <TextInput
            size="xs"
            label={t('pictures.text')}
            maxLength={120}
            value={chosen.text ?? ''}
            onChange={(event) => onChange({ ...chosen, text: event.currentTarget.value })}
          />
          <Button size="xs" variant="default" onClick={() => onRemove(chosen.id)}>
            {t('pictures.remove')}
          </Button>
        </div>
      )}
    </>
  );
};
