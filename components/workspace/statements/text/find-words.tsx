import { ActionIcon, TextInput } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../../lib/casework/quotes/move-choice.ts';
import type { TextHit } from '../../../../lib/search/find-hits.ts';
import { findPlaces } from '../../../../lib/search/find-places.ts';
import { MagnifierIcon } from '../../kit/icons.tsx';
import prose from '../../kit/sheets/prose.module.css';
import css from './find-words.module.css';
import { useFoundMarks } from './use-found-marks.ts';

type Props = {
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  /** What is sought before anything is typed. */
  readonly first: string;
  readonly onChoose: (choice: Choice) => void;
  /** Called where what is typed stands nowhere, so that nothing is chosen. */
  readonly onNone: () => void;
};

const choiceOf = ({ start, end }: TextHit): Choice => ({ anchor: start, focus: end });

/** Finds words in a text, marks all places and chooses them, one after another. */
export const FindWords = ({ root, text, first, onChoose, onNone }: Props) => {
  const { t } = useTranslation();
  const [words, setWords] = useState(first);
  const [at, setAt] = useState(0);
  const places = useMemo(() => findPlaces(text, words), [text, words]);
  useFoundMarks(root, places);
  const go = (to: number, among = places) => {
    const match = among[to];
    setAt(to);
    if (match) onChoose(choiceOf(match));
    else onNone();
  };
  const step = (by: number) => places.length > 0 && go((at + by + places.length) % places.length);
  const find = (typed: string) => {
    setWords(typed);
    go(0, findPlaces(text, typed));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const status = places.length
    ? t('statements.foundAt', { at: at + 1, all: places.length })
    : words && t('statements.foundNone');
  return (
    <div className={css.find}>
      <TextInput
        type="search"
        size="xs"
        className={css.findBox}
        leftSection={<MagnifierIcon />}
        aria-label={t('statements.find')}
        placeholder={t('statements.findHint')}
        value={words}
        onChange={(event) => find(event.currentTarget.value)}
        onKeyDown={press}
      />
      {places.length > 1 &&
        ([-1, 1] as const).map((by) => (
          <ActionIcon
            key={by}
            variant="default"
            size={28}
            aria-label={t(by < 0 ? 'statements.before' : 'statements.next')}
            onClick={() => step(by)}
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
