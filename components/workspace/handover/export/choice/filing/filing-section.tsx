import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type FilingChoice,
  isPurpose,
  PURPOSES,
} from '../../../../../../lib/filing/filing-choice.ts';
import { presetOf } from '../../../../../../lib/filing/purpose-presets.ts';
import forms from '../../../../kit/sheets/forms.module.css';
import type { ChoiceDraft } from '../use-choice.ts';
import { DocumentsChoice } from './documents-choice.tsx';
import { FilingDetails } from './filing-details.tsx';

type Props = {
  readonly matterId: string;
  readonly draft: ChoiceDraft;
  readonly onChange: (changes: Partial<ChoiceDraft>) => void;
  readonly onChooseFiling: (filing: FilingChoice | undefined) => void;
};

const NONE = 'none';

/** What the fields show, disabled, while nothing is made: they keep their places. */
const NOTHING: FilingChoice = { ...presetOf('all').filing, documents: [] };

/**
 * Chooses what is made for filing. A purpose presets documents, paper, profile and language; each
 * can then be changed. All fields are there from the beginning, so that none moves when a purpose
 * is chosen.
 */
export const FilingSection = ({ matterId, draft, onChange, onChooseFiling }: Props) => {
  const { t } = useTranslation();
  const { filing } = draft;
  const choosePurpose = (value: string | null) => {
    if (!isPurpose(value)) return onChooseFiling(undefined);
    onChange(presetOf(value));
  };
  const changeFiling = (changes: Partial<FilingChoice>) =>
    filing && onChooseFiling({ ...filing, ...changes });
  return (
    <section className={forms.side}>
      <h2>{t('filingChoice.heading')}</h2>
      <p className={forms.said}>{t('filingChoice.lead')}</p>
      <Select
        label={t('filingChoice.purpose')}
        description={t('filingChoice.presets')}
        data={[NONE, ...PURPOSES].map((value) => ({
          value,
          label: t(`filingChoice.purpose_${value as typeof NONE | (typeof PURPOSES)[number]}`),
        }))}
        value={filing ? (filing.purpose ?? 'all') : NONE}
        allowDeselect={false}
        onChange={choosePurpose}
        maw={360}
      />
      <DocumentsChoice
        matterId={matterId}
        draft={draft}
        filing={filing ?? NOTHING}
        isDisabled={!filing}
        onChange={changeFiling}
      />
      <FilingDetails matterId={matterId} filing={filing ?? NOTHING} onChange={changeFiling} />
    </section>
  );
};
