import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
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

type ButtonProps = Pick<Props, 'size' | 'onChange'> & {
  readonly mark: DrawnMark;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onRemove: () => void;
};

/** One mark by name and place: moved and resized with the arrow keys, and removed with Delete. */
export const MarkButton = (props: ButtonProps) => {
  const { mark, size, name, isChosen, onChoose, onChange, onRemove } = props;
  const { t } = useTranslation();
  const press = (event: KeyboardEvent) => {
    const moved = pressedMark(mark, size, event);
    if (!moved && event.key !== 'Delete') return;
    event.preventDefault();
    if (moved) onChange(moved);
    else onRemove();
  };
  return (
    <UnstyledButton
      autoFocus
      className={css.mark ?? ''}
      aria-pressed={isChosen}
      onClick={onChoose}
      onFocus={onChoose}
      onKeyDown={press}
    >
      {name}
      <small>{t('pictures.place', { ...mark })}</small>
    </UnstyledButton>
  );
};

/**
 * The marks by name and place, each moved, resized and removed by keyboard; the chosen one's note.
 */
export const MarkList = ({ marks, chosen, size, onChoose, onChange, onRemove }: Props) => {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  /** The keyboard goes on at the next mark, or at the one before, or at the empty list. */
  const remove = (id: number) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = marks.findIndex((mark) => mark.id === id);
    (buttons[at + 1] ?? buttons[at - 1] ?? list.current)?.focus();
    onRemove(id);
  };
  return (
    <>
      <ul ref={list} tabIndex={-1} className={css.list} aria-label={t('pictures.marks')}>
        {marks.map((mark) => (
          <li key={mark.id}>
            <MarkButton
              name={t(`pictures.mark_${mark.shape}`, { number: mark.id })}
              isChosen={mark.id === chosen?.id}
              onChoose={() => onChoose(mark.id)}
              onRemove={() => remove(mark.id)}
              {...{ mark, size, onChange }}
            />
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
          <Button size="xs" variant="default" onClick={() => remove(chosen.id)}>
            {t('pictures.remove')}
          </Button>
        </div>
      )}
    </>
  );
};
