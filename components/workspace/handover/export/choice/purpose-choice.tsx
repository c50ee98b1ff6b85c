import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FilingChoice, isPurpose, PURPOSES } from '../../../../../lib/filing/filing-choice.ts';
import { presetOf } from '../../../../../lib/filing/purpose-presets.ts';
import type { ChoiceDraft } from './use-choice.ts';

type Props = {
  readonly draft: ChoiceDraft;
  readonly onChange: (changes: Partial<ChoiceDraft>) => void;
  readonly onChooseFiling: (filing: FilingChoice | undefined) => void;
};

const NONE = 'none';

/**
 * Chooses what the package is for, the first question of all: it presets the profile, the language,
 * the documents and their paper, and each of them can then be changed.
 */
export const PurposeChoice = ({ draft: { filing }, onChange, onChooseFiling }: Props) => {
  const { t } = useTranslation();
  const choose = (value: string | null) =>
    isPurpose(value) ? onChange(presetOf(value)) : onChooseFiling(undefined);
  return (
    <Select
      label={t('filingChoice.purpose')}
      description={t('filingChoice.presets')}
      data={[NONE, ...PURPOSES].map((value) => ({
        value,
        label: t(`filingChoice.purpose_${value as typeof NONE | (typeof PURPOSES)[number]}`),
      }))}
      value={filing ? (filing.purpose ?? 'all') : NONE}
      allowDeselect={false}
      onChange={choose}
    />
  );
};
