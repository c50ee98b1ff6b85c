import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type FilingChoice,
  IMAGE_FORMATS,
  PAPERS,
} from '../../../../../../lib/filing/filing-choice.ts';

type Props = {
  readonly filing: FilingChoice;
  readonly onChange: (changes: Partial<FilingChoice>) => void;
};

const LEAST_MIB = 5;
const MOST_MIB = 1_000;

const ExhibitDetails = ({ filing, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <NumberInput
        label={t('filingChoice.exhibitsMib')}
        value={filing.exhibitsMib}
        min={LEAST_MIB}
        max={MOST_MIB}
        clampBehavior="blur"
        allowDecimal={false}
        onChange={(value) =>
          typeof value === 'number' && value >= LEAST_MIB && onChange({ exhibitsMib: value })
        }
        maw={260}
      />
      <Checkbox
        label={t('filingChoice.each')}
        checked={filing.each}
        onChange={(event) => onChange({ each: event.currentTarget.checked })}
      />
    </>
  );
};

const LoadFileDetails = ({ filing, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('filingChoice.images')}
        data={IMAGE_FORMATS.map((value) => ({ value, label: t(`filingChoice.images_${value}`) }))}
        value={filing.images}
        allowDeselect={false}
        onChange={(value) => value && onChange({ images: value as FilingChoice['images'] })}
        maw={360}
      />
      <TextInput
        label={t('filingChoice.confidentiality')}
        description={t('filingChoice.confidentialityHint')}
        value={filing.confidentiality}
        maxLength={60}
        onChange={(event) => onChange({ confidentiality: event.currentTarget.value })}
        maw={440}
      />
    </>
  );
};

/** Chooses paper and size, and what else the exhibits and the load file need. */
export const FilingDetails = ({ filing, onChange }: Props) => {
  const { t } = useTranslation();
  const { documents } = filing;
  return (
    <>
      <Group gap="lg" align="end">
        <Select
          label={t('filingChoice.paper')}
          data={[...PAPERS]}
          value={filing.paper}
          allowDeselect={false}
          onChange={(value) => value && onChange({ paper: value as FilingChoice['paper'] })}
          maw={160}
        />
        {documents.includes('exhibits') && <ExhibitDetails filing={filing} onChange={onChange} />}
      </Group>
      {documents.includes('loadfile') && <LoadFileDetails filing={filing} onChange={onChange} />}
    </>
  );
};
