import { ActionIcon, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { MagnifierIcon } from '../icons.tsx';
import prose from '../sheets/prose.module.css';
import css from './find-field.module.css';

type Props = {
  readonly label: string;
  readonly hint: string;
  /** The names of the buttons to the place before and to the next. */
  readonly before: string;
  readonly next: string;
  readonly typed: string;
  /** How many places hold what is typed. */
  readonly count: number;
  /** Which of the places is shown, or that there is none. */
  readonly status: ReactNode;
  readonly onType: (typed: string) => void;
  /** Called for the next place (1) and for the one before (-1); never without a place. */
  readonly onStep: (by: 1 | -1) => void;
};

/** A field for words that are sought, and what leads from one place that holds them to the next. */
export const FindField = ({ count, typed, status, onType, onStep, ...words }: Props) => {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (count > 0) onStep(event.shiftKey ? -1 : 1);
  };
  return (
    <div className={css.find}>
      <TextInput
        type="search"
        size="xs"
        className={css.box}
        leftSection={<MagnifierIcon />}
        aria-label={words.label}
        placeholder={words.hint}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={press}
      />
      {count > 1 &&
        ([-1, 1] as const).map((by) => (
          <ActionIcon
            key={by}
            variant="default"
            size={28}
            aria-label={by < 0 ? words.before : words.next}
            onClick={() => onStep(by)}
          >
            <span aria-hidden>{by < 0 ? '↑' : '↓'}</span>
          </ActionIcon>
        ))}
      <span role="status" className={prose.hint}>
        {status}
      </span>
    </div>
  );
};
