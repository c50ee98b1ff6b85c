import { TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly value: readonly string[];
  /** Names to choose from; any other can be typed. */
  readonly known?: readonly string[];
  /** Whether the keyboard begins here when the dialog opens. */
  readonly isStart?: boolean;
  readonly onChange: (names: readonly string[]) => void;
};

/**
 * A field for any number of names, each ended by Enter or by leaving the field. A name may contain
 * a Western comma, as in “Acme, Inc.”, but no semicolon and no Chinese comma.
 */
export const NamesInput = (props: Props) => {
  const { label, description, value, known = [], isStart = false, onChange } = props;
  const { t } = useTranslation();
  return (
    <TagsInput
      label={label}
      {...(isStart ? { 'data-autofocus': true } : {})}
      {...(description === undefined ? {} : { description })}
      placeholder={value.length === 0 ? t('entries.enterEach') : ''}
      value={[...value]}
      data={[...known]}
      onChange={onChange}
      splitChars={[';', '；', '、', '，']}
      acceptValueOnBlur
    />
  );
};
