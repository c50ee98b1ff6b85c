import { type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../../lib/casework/quotes/move-choice.ts';
import type { TextHit } from '../../../../lib/search/find-hits.ts';
import { findPlaces } from '../../../../lib/search/find-places.ts';
import { FindField } from '../../kit/text/find-field.tsx';
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
  const find = (typed: string) => {
    setWords(typed);
    go(0, findPlaces(text, typed));
  };
  const status = places.length
    ? t('statements.foundAt', { at: at + 1, all: places.length })
    : words && t('statements.foundNone');
  return (
    <FindField
      label={t('statements.find')}
      hint={t('statements.findHint')}
      before={t('statements.before')}
      next={t('statements.next')}
      typed={words}
      count={places.length}
      status={status}
      onType={find}
      onStep={(by) => go((at + by + places.length) % places.length)}
    />
  );
};
