import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import prose from '../../kit/sheets/prose.module.css';
import type { StatementDraft } from './statement-draft.ts';
import css from './translation-fields.module.css';

const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'ja', 'ko', 'fr', 'de', 'es', 'pt', 'ru', 'ar'] as const;

/** A language's name in the language of the screen. */
export const languageName = (tag: string, screen: string): string =>
  new Intl.DisplayNames([screen], { type: 'language' }).of(tag) ?? tag;

type Props = {
  readonly draft: StatementDraft;
  readonly onChange: (part: Partial<StatementDraft>) => void;
};

/**
 * A translation of the words: into which language, and by whom. It never stands in for the words
 * themselves.
 */
export const TranslationFields = ({ draft, onChange }: Props) => {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className={css.translation}>
      <legend>{t('statements.translation')}</legend>
      <p className={prose.hint}>{t('statements.translationHint')}</p>
      <div className={css.pair}>
        <NativeSelect
          size="xs"
          label={t('statements.language')}
          value={draft.language}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
          data={[
            { value: '', label: t('statements.noTranslation') },
            ...LANGUAGES.map((value) => ({ value, label: languageName(value, i18n.language) })),
          ]}
        />
        {draft.language && (
          <TextInput
            size="xs"
            label={t('statements.by')}
            maxLength={200}
            value={draft.by}
            onChange={(event) => onChange({ by: event.currentTarget.value })}
          />
        )}
      </div>
      {draft.language && (
        <Textarea
          size="xs"
          label={t('statements.translated')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={10_000}
          value={draft.translated}
          onChange={(event) => onChange({ translated: event.currentTarget.value })}
        />
      )}
    </fieldset>
  );
};
