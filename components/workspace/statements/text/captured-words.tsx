import { type KeyboardEvent, type MouseEvent, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Choice, moveChoice } from '../../../../lib/casework/quotes/move-choice.ts';
import { splitHighlights, type TextRun } from '../../../../lib/casework/quotes/split-highlights.ts';
import { languageTag } from '../../kit/language-tag.ts';
import categories from '../../kit/sheets/categories.module.css';
import type { TextStatement } from '../numbered-statement.ts';
import css from './captured-words.module.css';

type Props = {
  readonly root: RefObject<HTMLPreElement | null>;
  readonly text: string;
  readonly language: string | undefined;
  readonly statements: readonly TextStatement[];
  readonly focused: string | undefined;
  readonly choice: Choice | undefined;
  readonly onChoose: (choice: Choice) => void;
  readonly onAdd: () => void;
  readonly onOpen: (statement: string) => void;
};

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey;

/**
 * A captured text with its statements marked; words are chosen in it by mouse or by keys. It is
 * never taken for markup.
 */
export const CapturedWords = (props: Props) => {
  const { root, text, language, statements, focused, choice, onChoose, onAdd, onOpen } = props;
  const { t } = useTranslation();
  const runs = useMemo(
    () =>
      splitHighlights(
        text.length,
        statements.map(({ id, anchor: { start, end } }) => ({ id, start, end })),
      ),
    [text, statements],
  );
  const press = (event: KeyboardEvent) => {
    const { key, shiftKey: shift } = event;
    const isAsked = key.toLowerCase() === 's' || (key === 'Enter' && !event.defaultPrevented);
    if (isPlain(event) && isAsked) return onAdd();
    const moved = moveChoice(text, choice ?? { anchor: 0, focus: 0 }, {
      key,
      shift,
      byWord: event.ctrlKey || event.altKey,
    });
    if (!moved || event.metaKey) return;
    event.preventDefault();
    onChoose(moved);
  };
  return (
    <pre
      ref={root}
      className={css.text}
      lang={languageTag(language)}
      // A text that is moved through by keys; a group, as it holds the statements as buttons
      {...{ role: 'group', tabIndex: 0, 'aria-label': t('statements.textOf') }}
      onKeyDown={press}
    >
      {runs.map((run) => (
        <Words
          key={run.start}
          run={run}
          text={text}
          statements={statements}
          focused={focused}
          onOpen={onOpen}
        />
      ))}
    </pre>
  );
};

type WordsProps = Pick<Props, 'text' | 'statements' | 'focused' | 'onOpen'> & {
  readonly run: TextRun;
};

/** Pressed again, overlapping statements open in turn, the shortest first. */
const nextOf = (ids: readonly string[], focused: string | undefined): string =>
  ids[(ids.indexOf(focused ?? '') + 1) % ids.length] ?? '';

const Words = ({
  run: { start, end, ids, ends },
  text,
  statements,
  focused,
  onOpen,
}: WordsProps) => {
  const { t } = useTranslation();
  const words = text.slice(start, end);
  const over = ids.flatMap((id) => statements.find((one) => one.id === id) ?? []);
  const [top] = over;
  if (!top) return words;
  const open = () => onOpen(nextOf(ids, focused));
  const click = (event: MouseEvent) => {
    if (document.getSelection()?.isCollapsed ?? true) open();
    event.stopPropagation();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  return (
    <mark className={css.plain}>
      {/* A button of HTML is a box that does not wrap with the lines of a text */}
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <span
        role="button"
        tabIndex={0}
        className={`${categories.category} ${css.mark}`}
        data-category={top.category}
        data-focused={ids.includes(focused ?? '') || undefined}
        data-overlap={over.length > 1 || undefined}
        data-ends={
          ends.map((id) => statements.find((one) => one.id === id)?.number).join(' ') || undefined
        }
        title={over
          .map(
            ({ number, category }) =>
              `${t('statements.number', { number })}: ${t(`terms.category_${category}`)}`,
          )
          .join('; ')}
        onClick={click}
        onKeyDown={press}
      >
        {words}
      </span>
    </mark>
  );
};
