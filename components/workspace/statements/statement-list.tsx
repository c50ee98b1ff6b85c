import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../lib/evidence/casework.ts';
import { removeEntry } from '../entries/change-entry.ts';
import { languageTag } from '../kit/language-tag.ts';
import cards from '../kit/sheets/cards.module.css';
import prose from '../kit/sheets/prose.module.css';
import { type NumberedStatement, unnumbered } from './numbered-statement.ts';
import { CategoryLabel, type Names, StatementFacts } from './statement-facts.tsx';
import css from './statement-list.module.css';

type Props<S extends NumberedStatement> = {
  readonly statements: readonly S[];
  readonly title: string;
  /** What a press on the words does. */
  readonly showTitle: string;
  /** Whether the item that the text is of is withheld from exports. */
  readonly isWithheld: boolean;
  readonly focused: string | undefined;
  readonly language: string | undefined;
  readonly names: Names;
  readonly onShow: (statement: S) => void;
  readonly onEdit: (statement: Statement) => void;
};

/** The statements marked in a text, in its order; each is shown there, changed or taken out. */
export const StatementList = <S extends NumberedStatement>({
  statements,
  title,
  isWithheld,
  ...rest
}: Props<S>) => {
  const { t } = useTranslation();
  return (
    <section className={cards.list} aria-label={title}>
      <h2>{title}</h2>
      {statements.length === 0 && <p className={prose.hint}>{t('statements.empty')}</p>}
      {statements.length > 0 && isWithheld && (
        <p className={prose.hint}>{t('statements.withheldHint')}</p>
      )}
      <ol>
        {statements.map((statement) => (
          <StatementCard key={statement.id} statement={statement} {...rest} />
        ))}
      </ol>
    </section>
  );
};

type CardProps<S extends NumberedStatement> = Omit<
  Props<S>,
  'statements' | 'title' | 'isWithheld'
> & {
  readonly statement: S;
};

const StatementCard = <S extends NumberedStatement>({
  statement,
  focused,
  language,
  names,
  showTitle,
  onShow,
  onEdit,
}: CardProps<S>) => {
  const { t } = useTranslation();
  const { id, number, category, anchor } = statement;
  const words = useRef<HTMLButtonElement>(null);
  const isFocused = id === focused;
  useEffect(() => {
    if (!isFocused) return;
    words.current?.focus({ preventScroll: true });
    words.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isFocused]);
  const remove = () => removeEntry(unnumbered(statement), t);
  return (
    <li className={cards.card} aria-current={isFocused || undefined}>
      <div className={cards.head}>
        <strong>{number}</strong>
        <CategoryLabel category={category} />
        <span className={css.buttons}>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('statements.editOf', { number })}
            onClick={() => onEdit(unnumbered(statement))}
          >
            {t('statements.edit')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('statements.removeOf', { number })}
            onClick={remove}
          >
            {t('statements.remove')}
          </Button>
        </span>
      </div>
      <button
        type="button"
        ref={words}
        className={css.words}
        lang={languageTag(language)}
        title={showTitle}
        onClick={() => onShow(statement)}
      >
        {anchor.exact}
      </button>
      <StatementFacts statement={statement} names={names} />
    </li>
  );
};
