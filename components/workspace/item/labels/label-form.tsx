import { Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { annotateItems } from '../../../../lib/store/items/annotate-items.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { useSentence } from '../../../use-sentence.ts';
import { RoleField } from '../../entries/fields/role-field.tsx';
import { TagsField } from '../../entries/fields/tags-field.tsx';
import { useNumberer } from '../../entries/use-numberer.ts';
import { itemName } from '../../kit/lists/shown-label.ts';
import { offerLabelUndo } from '../../kit/offer-label-undo.ts';
import { hrefTo } from '../../kit/route.ts';
import forms from '../../kit/sheets/forms.module.css';
import { type Said, SaveLine } from './save-line.tsx';
import { type LabelDraft, useLabelDraft } from './use-label-draft.ts';

/**
 * The labels of an item: tags, note and exhibit label, which are stored beside the sealed record.
 */
export const LabelForm = ({ item }: { readonly item: ListedItem }) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const { labels, draft, change: setLabels, isChanged, forget } = useLabelDraft(item);
  const [said, setSaid] = useState<Said>();
  const [typed, setTyped] = useState('');
  const change = (changed: LabelDraft) => {
    setSaid(undefined);
    setLabels(changed);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const before = await annotateItems([{ id: item.id, labels: draft }]);
      forget(draft);
      offerLabelUndo(before, t, itemName(item, t));
      setSaid({ text: t('item.saved'), isBad: false });
    } catch (error) {
      setSaid({ text: sentenceOf(error), isBad: true });
    }
  };
  return (
    <form className={forms.side} onSubmit={save} aria-label={t('item.labels')}>
      <h2>{t('item.labels')}</h2>
      <ExhibitField
        matterId={item.matterId}
        value={labels.exhibit}
        onChange={(exhibit) => change({ exhibit })}
      />
      <div data-field="role">
        <RoleField size="xs" value={labels.role} onChange={(role) => change({ role })} />
      </div>
      <TagsField
        size="xs"
        label={t('kit.tags')}
        placeholder={labels.tags.length === 0 ? t('entries.enterEach') : ''}
        value={labels.tags}
        onChange={(tags) => change({ tags })}
        typed={typed}
        onTyped={setTyped}
      />
      <Textarea
        size="xs"
        label={t('kit.note')}
        description={t('item.noteHint')}
        autosize
        minRows={3}
        maxRows={12}
        value={labels.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <SaveLine said={said} isChanged={isChanged} />
    </form>
  );
};

type ExhibitProps = {
  readonly matterId: string;
  readonly value: string;
  readonly onChange: (exhibit: string) => void;
};

/** The exhibit label; where another custodian numbers, it is read only, and says who and why. */
const ExhibitField = ({ matterId, value, onChange }: ExhibitProps) => {
  const { t } = useTranslation();
  const numberer = useNumberer(matterId);
  return (
    <div>
      <TextInput
        size="xs"
        label={t('item.exhibitLabel')}
        description={numberer}
        value={value}
        readOnly={numberer !== undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {numberer && (
        <a
          className={forms.said}
          href={hrefTo({ page: 'matter', id: matterId, view: 'custodians' })}
        >
          {t('custodians.toNumbering')}
        </a>
      )}
    </div>
  );
};
