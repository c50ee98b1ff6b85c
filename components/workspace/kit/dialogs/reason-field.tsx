import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { readonly value: string; readonly onChange: (reason: string) => void };

/**
 * The reason for something that is done to items, which the custody log keeps; it has the focus
 * when it appears.
 */
export const ReasonField = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('kit.reason')}
      required
      autosize
      minRows={2}
      maxLength={10_000}
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
};
