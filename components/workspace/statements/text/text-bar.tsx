import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../../lib/casework/quotes/move-choice.ts';
import { SoftButton } from '../../kit/soft-button.tsx';
import { ChosenWords } from './chosen-words.tsx';
import { FindWords } from './find-words.tsx';

type Props = {
  readonly root: RefObject<HTMLElement | null>;
  readonly text: string;
  /** The words that are chosen. */
  readonly chosen: string | undefined;
  /** Changes when what was chosen became a statement: what was sought for it is then done with. */
  readonly round: number;
  /** What is sought first. */
  readonly find: string;
  readonly onChoose: (choice: Choice) => void;
  readonly onNone: () => void;
  readonly onAdd: () => void;
};

/** Above a text: finds words in it, says which are chosen, and makes a statement of them. */
export const TextBar = ({ chosen, round, find, onAdd, ...finding }: Props) => {
  const { t } = useTranslation();
  return (
    <ChosenWords
      status={
        chosen === undefined
          ? t('statements.chooseFirst')
          : t('statements.chosen', { words: chosen })
      }
    >
      <FindWords key={`${round} ${find}`} {...finding} first={find} />
      <SoftButton size="xs" isOff={chosen === undefined} onClick={onAdd}>
        {t('statements.add')}
      </SoftButton>
    </ChosenWords>
  );
};
