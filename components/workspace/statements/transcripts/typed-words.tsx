import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly words: string;
  /** Who types them. */
  readonly by: string;
  readonly onChange: (words: string) => void;
};

/** The words as a person reads or hears them, and whose transcript they will be. */
export const TypedWords = ({ words, by, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <Textarea
      required
      label={t('statements.typedWords')}
      description={t('statements.typedWordsHint', { name: by })}
      autosize
      minRows={3}
      maxRows={10}
      maxLength={10_000}
      value={words}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};
