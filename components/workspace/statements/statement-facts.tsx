import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../lib/evidence/casework.ts';
import categories from '../kit/sheets/categories.module.css';
import { languageName } from './form/translation-fields.tsx';
import { SaidBy } from './said-by.tsx';
import css from './statement-facts.module.css';
import { usePlaces } from './transcripts/use-places.ts';

/** The names that a statement's ids stand for: those of items and of entities. */
export type Names = {
  readonly exhibits: ReadonlyMap<string, string>;
  readonly entities: ReadonlyMap<string, string>;
};

/** A category with the wash and line that its words bear in the text. */
export const CategoryLabel = ({ category }: Pick<Statement, 'category'>) => {
  const { t } = useTranslation();
  return (
    <span className={`${categories.category} ${css.swatch}`} data-category={category}>
      {t(`terms.category_${category}`)}
    </span>
  );
};

/** A translation, said to be one, with its language and whose it is. */
export const TranslationText = ({
  translation,
}: {
  readonly translation: Statement['translation'];
}) => {
  const { t, i18n } = useTranslation();
  if (!translation) return null;
  const language = languageName(translation.language, i18n.language);
  return (
    <>
      <span className={css.label}>
        {t('statements.translationBy', { language, by: translation.by })}
      </span>
      <span lang={translation.language}>{translation.text}</span>
    </>
  );
};

const namesOf = (ids: readonly string[], names: ReadonlyMap<string, string>): readonly string[] =>
  ids.flatMap((id) => names.get(id) ?? []);

/**
 * The facts of a statement: why it is false, counsel's internal note, counter-evidence, affected
 * entities, translation.
 */
export const StatementFacts = ({
  statement,
  names,
}: {
  readonly statement: Statement;
  readonly names: Names;
}) => {
  const { t } = useTranslation();
  const transcript = usePlaces([statement])(statement);
  const facts = [
    ['why', statement.why],
    ['internalNote', statement.internalNote],
    ['counterEvidence', namesOf(statement.counterEvidence, names.exhibits).join(t('kit.comma'))],
    ['entities', namesOf(statement.entities, names.entities).join(t('kit.comma'))],
  ] as const;
  return (
    <dl className={css.facts}>
      {transcript && (
        <div>
          <dt>{transcript.by}</dt>
          <dd>{transcript.place}</dd>
        </div>
      )}
      {statement.comment && (
        <div>
          <dt>{t('statements.saidBy')}</dt>
          <dd>
            <SaidBy comment={statement.comment} />
          </dd>
        </div>
      )}
      {facts
        .filter(([, text]) => text)
        .map(([name, text]) => (
          <div key={name}>
            <dt>{t(`statements.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      {statement.fromBackup && (
        <div>
          <dt>⚠</dt>
          <dd>{t('entries.fromBackup')}</dd>
        </div>
      )}
      {statement.translation && (
        <div>
          <dt>{t('statements.translation')}</dt>
          <dd className={css.stack}>
            <TranslationText translation={statement.translation} />
          </dd>
        </div>
      )}
    </dl>
  );
};
