import { useTranslation } from 'react-i18next';
import type { Labels } from '../../lib/evidence/matter.ts';
import { listTags } from '../../lib/store/items/items.ts';
import { useLive } from '../use-live.ts';
import { TagField } from './tags/tag-field.tsx';

/** The labels that a person gives a capture. */
export type WrittenLabels = Pick<Labels, 'tags' | 'note'>;

type Props = { readonly labels: WrittenLabels; readonly onChange: (labels: WrittenLabels) => void };

/** Fields for tags, completed from those in use, and for a note. */
export const LabelFields = ({ labels, onChange }: Props) => {
  const { t } = useTranslation();
  const known = useLive(() => listTags()) ?? [];
  return (
    <>
      <label htmlFor="tags">{t('popup.tags')}</label>
      <TagField
        tags={labels.tags}
        known={known}
        onChange={(tags) => onChange({ ...labels, tags })}
      />
      <label htmlFor="note">{t('popup.note')}</label>
      <textarea
        id="note"
        rows={2}
        value={labels.note}
        onChange={(event) => onChange({ ...labels, note: event.currentTarget.value })}
      />
    </>
  );
};
