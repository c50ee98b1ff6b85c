import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { readonly value: string; readonly onChange: (reason: string) => void };

/**
 * A field for the reason of an action on items, which the custody log keeps; it is focused when it
 * appears.
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
