import { ActionIcon, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../../lib/casework/quotes/move-choice.ts';
import { MagnifierIcon } from '../../kit/icons.tsx';
import prose from '../../kit/sheets/prose.module.css';
import css from './find-words.module.css';

type Props = { readonly text: string; readonly onChoose: (choice: Choice) => void };

const MOST = 1_000;

/** Where the words stand, in any case; offsets stay those of the text itself. */
const placesOf = (text: string, words: string): readonly Choice[] => {
  if (words === '') return [];
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'giu');
  return [...text.matchAll(pattern).take(MOST)].map(({ index, 0: found }) => ({
    anchor: index,
    focus: index + found.length,
  }));
};

/** Finds words in a text and chooses them, one place after another. */
export const FindWords = ({ text, onChoose }: Props) => {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const places = placesOf(text, words);
  const go = (to: number, among = places) => {
    const match = among[to];
    setAt(to);
    if (match) onChoose(match);
  };
  const step = (by: number) => places.length > 0 && go((at + by + places.length) % places.length);
  const find = (typed: string) => {
    setWords(typed);
    go(0, placesOf(text, typed));
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
