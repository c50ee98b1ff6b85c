import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KeyDate } from '../../../lib/evidence/casework.ts';
import { useCaseTimeWords } from '../../format-case-time.ts';
import { useCaseFile } from '../../use-case-file.ts';

type Props = {
  readonly matter: string;
  readonly value: KeyDate | undefined;
  readonly onChange: (date: KeyDate | undefined) => void;
};

/** Chooses the key date of the matter that a file proves; absent where the matter has none. */
export const KeyDateField = ({ matter, value, onChange }: Props) => {
  const { t } = useTranslation();
  const textOf = useCaseTimeWords();
  const { 'key-date': dates } = useCaseFile(matter);
  if (dates.length === 0) return null;
  const nameOf = (date: KeyDate): string => {
    const words = `${t(`terms.keyDate_${date.type}`)} · ${textOf(date.time)}`;
    return date.proof ? t('files.hasProof', { date: words }) : words;
  };
  return (
    <NativeSelect
      label={t('files.keyDate')}
      description={t('files.keyDateHint')}
      value={value?.id ?? ''}
      onChange={({ currentTarget }) => onChange(dates.find(({ id }) => id === currentTarget.value))}
      data={[
        { value: '', label: t('files.noKeyDate') },
        ...dates.map((date) => ({ value: date.id, label: nameOf(date) })),
      ]}
    />
  );
};
