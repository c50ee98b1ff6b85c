import { useTranslation } from 'react-i18next';
import type { FilingChoice } from '../../../../../../lib/filing/filing-choice.ts';
import { presetOf } from '../../../../../../lib/filing/purpose-presets.ts';
import forms from '../../../../kit/sheets/forms.module.css';
import type { ChoiceDraft } from '../use-choice.ts';
import { DocumentsChoice } from './documents-choice.tsx';
import { FilingDetails } from './filing-details.tsx';

type Props = {
  readonly matterId: string;
  readonly draft: ChoiceDraft;
  readonly onChooseFiling: (filing: FilingChoice | undefined) => void;
};

/** What the fields show, disabled, while nothing is made: they keep their places. */
const NOTHING: FilingChoice = { ...presetOf('all').filing, documents: [] };

/**
 * Chooses what is made for filing. All fields are there from the beginning, so that none moves when
 * a purpose is chosen.
 */
export const FilingSection = ({ matterId, draft, onChooseFiling }: Props) => {
  const { t } = useTranslation();
  const { filing } = draft;
  const changeFiling = (changes: Partial<FilingChoice>) =>
    filing && onChooseFiling({ ...filing, ...changes });
  return (
    <section className={forms.side}>
      <h2>{t('filingChoice.heading')}</h2>
      <p className={forms.said}>{t('filingChoice.lead')}</p>
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
