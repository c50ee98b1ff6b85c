import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import type { useRedaction } from './use-redaction.ts';

/** Asks why something is covered and which words, and says what a court then gets. */
export const RedactionFields = ({
  isNeeded,
  words,
  setWords,
  reason,
  setReason,
  outside,
}: ReturnType<typeof useRedaction>) => {
  const { t } = useTranslation();
  if (!isNeeded) return null;
  return (
    <>
      <TextInput
        size="xs"
        required
        label={t('pictures.reason')}
        description={t('pictures.reasonHint')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Textarea
        size="xs"
        label={t('pictures.coveredWords')}
        description={t('pictures.coveredWordsHint')}
        minRows={3}
        maxRows={8}
        autosize
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {outside.length > 0 && (
        <p className={notes.caution} role="status">
          {t('pictures.wordsOutside', { words: outside.join(' · ') })}
        </p>
      )}
      <p className={forms.said}>{t('pictures.courtGets')}</p>
      {words.trim() === '' && <p className={forms.said}>{t('pictures.wordsUnknown')}</p>}
    </>
  );
};
