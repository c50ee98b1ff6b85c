import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestEntities } from '../../../../lib/casework/accounts/suggest-entities.ts';
import { STATEMENT_CATEGORIES, type Statement } from '../../../../lib/evidence/casework.ts';
import { type Anchor, isTranscript } from '../../../../lib/evidence/statement/anchor.ts';
import { useCaseFile } from '../../../use-case-file.ts';
import { saveEntry } from '../../entries/change-entry.ts';
import { isRecord } from '../../entries/items/likely-items.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import { languageTag } from '../../kit/language-tag.ts';
import { ItemsPicker } from '../../kit/lists/item-picker.tsx';
import { SaidBy } from '../said-by.tsx';
import { usePlaces } from '../transcripts/use-places.ts';
import { EntitiesField } from './entities-field.tsx';
import { buildStatement, draftOf, missingIn, type StatementDraft } from './statement-draft.ts';
import css from './statement-form.module.css';
import { TranslationFields } from './translation-fields.tsx';

/**
 * What a form is opened with: the words, the comment that they are of, a statement to change, or
 * one of another capture to begin from.
 */
export type StatementForm = {
  readonly anchor: Anchor;
  readonly comment?: Statement['comment'] | undefined;
  readonly changes?: Statement;
  readonly like?: Statement;
};
type Props = StatementForm & {
  readonly matterId: string;
  readonly item: string;
  readonly language: string | undefined;
  readonly onClose: () => void;
};

/**
 * The form of a statement: category, why it is false, counter-evidence, entities, translation.
 */
export const StatementDialog = (props: Props) => {
  const { anchor, comment, changes, like, matterId, item, language, onClose } = props;
  const { t } = useTranslation();
  const { entity } = useCaseFile(matterId);
  const [draft, setDraft] = useState(() => draftOf(changes ?? like));
  const set = (part: Partial<StatementDraft>) => setDraft((before) => ({ ...before, ...part }));
  const missing = missingIn(draft);
  const transcript = usePlaces([{ item, anchor }])({ item, anchor });
  const save = async () => {
    const of = { matterId, item, anchor, ...(comment && { comment }) };
    const statement = buildStatement(draft, of, changes?.id);
    await saveEntry(statement, changes, t);
  };
  return (
    <FormDialog
      title={t(changes ? 'statements.editTitle' : 'statements.addTitle')}
      lead={t(isTranscript(anchor) ? 'statements.transcriptLead' : 'statements.formLead')}
      confirm={t('statements.save')}
      missing={missing && t(missing)}
      onSubmit={save}
      onClose={onClose}
    >
      <figure className={css.quote}>
        <figcaption>{t('statements.words')}</figcaption>
        <blockquote lang={languageTag(language)}>{anchor.exact}</blockquote>
        {transcript && (
          <p>
            {transcript.by}
            <br />
            {transcript.place}
          </p>
        )}
        {comment && (
          <p>
            <SaidBy comment={comment} />
          </p>
        )}
      </figure>
      <CategoryField value={draft.category} onChange={(category) => set({ category })} />
      <ReasonFields draft={draft} onChange={set} />
      <ItemsPicker
        label={t('statements.counterEvidence')}
        description={t('statements.counterEvidenceHint')}
        matter={matterId}
        except={item}
        first={isRecord}
        value={draft.counterEvidence}
        onChange={(counterEvidence) => set({ counterEvidence })}
      />
      <EntitiesField
        entities={entity}
        named={suggestEntities(anchor.exact, entity)}
        value={draft.entities}
        onChange={(entities) => set({ entities })}
      />
      <TranslationFields draft={draft} onChange={set} />
    </FormDialog>
  );
};

type ReasonProps = {
  readonly draft: StatementDraft;
  readonly onChange: (part: Partial<StatementDraft>) => void;
};

const REASONS = [
  { name: 'why', label: 'statements.why', hint: 'statements.whyHint' },
  { name: 'internalNote', label: 'statements.internalNote', hint: 'statements.internalNoteHint' },
] as const;

/** Why the words are false, which goes out, and a note beside it that counsel alone gets. */
const ReasonFields = ({ draft, onChange }: ReasonProps) => {
  const { t } = useTranslation();
  return REASONS.map(({ name, label, hint }) => (
    <Textarea
      key={name}
      label={t(label)}
      description={t(hint)}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={10_000}
      value={draft[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  ));
};

type CategoryProps = {
  readonly value: Statement['category'];
  readonly onChange: (category: Statement['category']) => void;
};

const CategoryField = ({ value, onChange }: CategoryProps) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('statements.category')}
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Statement['category'])}
      data={STATEMENT_CATEGORIES.map((one) => ({ value: one, label: t(`terms.category_${one}`) }))}
    />
  );
};
