import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly value: readonly string[];
  readonly onChange: (names: readonly string[]) => void;
};

/**
 * Any number of names, each set down by Enter or by leaving the field. A comma may be part of a
 * name, a semicolon is not.
 */
export const NamesInput = ({ label, description, value, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <TagsInput
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder={value.length === 0 ? t('entries.enterEach') : ''}
      value={[...value]}
      onChange={onChange}
      splitChars={[';', '；', '、']}
      acceptValueOnBlur
    />
  );
};
