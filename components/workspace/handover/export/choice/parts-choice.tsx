import { Checkbox, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPackageLanguage, PACKAGE_LANGUAGES } from '../../../../../lib/format/profile.ts';
import type { ChoiceDraft } from './use-choice.ts';

type Props = {
  readonly draft: ChoiceDraft;
  readonly onChange: (changes: Partial<ChoiceDraft>) => void;
};

/** Chooses the language of what people read in the package, and its optional parts. */
export const PartsChoice = ({ draft: { language, parts, profile }, onChange }: Props) => {
  const { t } = useTranslation();
  const switchPart = (part: keyof ChoiceDraft['parts'], isOn: boolean) =>
    onChange({ parts: { ...parts, [part]: isOn } });
  return (
    <>
      <Select
        label={t('exportChoice.language')}
        data={PACKAGE_LANGUAGES.map((value) => ({
          value,
          label: t(`exportChoice.language_${value}`),
        }))}
        value={language}
        allowDeselect={false}
        onChange={(value) => isPackageLanguage(value) && onChange({ language: value })}
        maw={360}
      />
      <Group gap="lg">
        <Checkbox
          label={t('exportChoice.caseFile')}
          checked={parts.caseFile && profile !== 'hand-over'}
          disabled={profile === 'hand-over'}
          onChange={(event) => switchPart('caseFile', event.currentTarget.checked)}
        />
        <Checkbox
          label={t('exportChoice.verifier')}
          checked={parts.verifier}
          onChange={(event) => switchPart('verifier', event.currentTarget.checked)}
        />
      </Group>
    </>
  );
};
