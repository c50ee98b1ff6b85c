import { Checkbox, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextNumber } from '../../../../../../lib/export/next-number.ts';
import {
  type FilingChoice,
  IMAGE_FORMATS,
  PAPERS,
} from '../../../../../../lib/filing/filing-choice.ts';
import notes from '../../../../kit/sheets/notes.module.css';

type Props = {
  readonly matterId: string;
  readonly filing: FilingChoice;
  readonly onChange: (changes: Partial<FilingChoice>) => void;
};

const LEAST_MIB = 5;
const MOST_MIB = 1_000;
/** Nine digits; the load file's pages must fit as well. */
const MOST_NUMBER = 900_000_000;

type ExhibitProps = Omit<Props, 'matterId'> & { readonly disabled: boolean };

const ExhibitDetails = ({ filing, disabled, onChange }: ExhibitProps) => {
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
        disabled={disabled}
        maw={260}
      />
      <Checkbox
        label={t('filingChoice.each')}
        checked={filing.each}
        onChange={(event) => onChange({ each: event.currentTarget.checked })}
        disabled={disabled}
      />
    </>
  );
};

/** The Bates number that the load file begins with; the matter's next one is offered. */
const FirstNumber = ({ matterId, filing, onChange }: Props) => {
  const { t } = useTranslation();
  const [next, setNext] = useState<number>();
  useEffect(() => void nextNumber(matterId).then(setNext), [matterId]);
  return (
    <NumberInput
      label={t('filingChoice.firstNumber')}
      description={t('filingChoice.firstNumberHint')}
      value={filing.firstNumber ?? next ?? ''}
      min={1}
      max={MOST_NUMBER}
      clampBehavior="blur"
      allowDecimal={false}
      onChange={(value) =>
        typeof value === 'number' && value >= 1 && onChange({ firstNumber: value })
      }
      maw={440}
    />
  );
};

const LoadFileDetails = ({ matterId, filing, onChange }: Props) => {
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
      {filing.images === 'tiff' && <p className={notes.warning}>{t('filingChoice.tiffWarning')}</p>}
      <FirstNumber {...{ matterId, filing, onChange }} />
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

/**
 * Chooses paper and size, and what else the exhibits need, disabled where those are not made; what
 * a load file needs is asked for where one is made alone.
 */
export const FilingDetails = ({ matterId, filing, onChange }: Props) => {
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
          disabled={documents.length === 0}
          maw={160}
        />
        <ExhibitDetails {...{ filing, onChange }} disabled={!documents.includes('exhibits')} />
      </Group>
      {documents.includes('loadfile') && <LoadFileDetails {...{ matterId, filing, onChange }} />}
    </>
  );
};
