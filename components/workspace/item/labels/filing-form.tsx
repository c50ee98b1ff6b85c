import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { suggestFiling } from '../../../../lib/casework/readiness/suggest-filing.ts';
import type { FilingField } from '../../../../lib/evidence/filing-labels.ts';
import { annotateItems } from '../../../../lib/store/items/annotate-items.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { useCaseZone } from '../../../case-zone.tsx';
import { useSentence } from '../../../use-sentence.ts';
import { FilingInputs } from '../../entries/filing/filing-inputs.tsx';
import { filingWords } from '../../entries/filing/filing-words.ts';
import { Suggestion } from '../../entries/filing/suggestion.tsx';
import { itemName } from '../../kit/lists/shown-label.ts';
import { offerLabelUndo } from '../../kit/offer-label-undo.ts';
import forms from '../../kit/sheets/forms.module.css';
import { type Said, SaveLine } from './save-line.tsx';
import { useFilingDraft } from './use-filing-draft.ts';

/**
 * What filed lists say of an item. Suggestions stand below empty fields and are filled in by a
 * press alone.
 */
export const FilingForm = ({ item }: { readonly item: ListedItem }) => {
  const { t, i18n } = useTranslation();
  const sentenceOf = useSentence();
  const { shown, draft, change, isChanged, forget } = useFilingDraft(item);
  const [said, setSaid] = useState<Said>();
  const suggested = filingWords(suggestFiling(item), t, i18n.language, useCaseZone());
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const before = await annotateItems([{ id: item.id, labels: { filing: draft } }]);
      forget(draft);
      offerLabelUndo(before, t, itemName(item, t));
      setSaid({ text: t('item.saved'), isBad: false });
    } catch (error) {
      setSaid({ text: sentenceOf(error), isBad: true });
    }
  };
  const below = (field: FilingField) => {
    const value = suggested[field];
    if (!value || shown[field]) return null;
    const label = t(`terms.filing_${field}`);
    return (
      <Suggestion
        words={field === 'evidenceKind' ? t(`terms.evidenceKind_${value as 'witness'}`) : value}
        name={t('filingFields.useFor', { field: label })}
        onUse={() => change({ [field]: value })}
      />
    );
  };
  return (
    <form className={forms.side} onSubmit={save} aria-label={t('filingFields.section')}>
      <h2>{t('filingFields.section')}</h2>
      <span className={forms.said}>{t('filingFields.sectionLead')}</span>
      <FilingInputs
        size="xs"
        value={shown}
        onChange={(changed) => {
          setSaid(undefined);
          change(changed);
        }}
        first={[{ value: '', label: t('filingFields.none') }]}
        below={below}
      />
      <SaveLine said={said} isChanged={isChanged} />
    </form>
  );
};
