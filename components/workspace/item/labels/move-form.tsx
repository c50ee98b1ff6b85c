import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countEntriesAbout } from '../../../../lib/casework/entries-about.ts';
import { INBOX_ID } from '../../../../lib/evidence/matter.ts';
import type { ListedMatter } from '../../../../lib/store/counted-matters.ts';
import type { ListedItem } from '../../../../lib/store/items/opened-items.ts';
import { transferItem } from '../../../../lib/store/items/transfer-item.ts';
import { useCaseFile } from '../../../use-case-file.ts';
import { useSentence } from '../../../use-sentence.ts';
import forms from '../../kit/sheets/forms.module.css';
import { Warning } from '../../kit/warning.tsx';
import css from './move-form.module.css';

type Props = { readonly item: ListedItem; readonly matters: readonly ListedMatter[] };

/** Moves an item to another matter; both custody logs get an entry. */
export const MoveForm = ({ item, matters }: Props) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [chosen, setChosen] = useState('');
  const [said, setSaid] = useState<string>();
  const nameOf = ({ id, reference, name }: ListedMatter) =>
    id === INBOX_ID ? t('popup.inbox') : `${reference} · ${name}`;
  const others = matters.filter(({ id }) => id !== item.matterId);
  const staying = countEntriesAbout(useCaseFile(item.matterId), new Set([item.id]));
  const to = others.find(({ id }) => id === chosen);
  const move = async (event: FormEvent) => {
    event.preventDefault();
    if (!to) return;
    try {
      await transferItem(item.id, to.id);
      setSaid(t('item.moved', { matter: nameOf(to) }));
    } catch (error) {
      setSaid(sentenceOf(error));
    }
  };
  return (
    <form className={forms.side} onSubmit={move}>
      <div className={css.row}>
        <NativeSelect
          size="xs"
          label={t('kit.moveTo')}
          value={to ? chosen : ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: t('kit.chooseMatter') },
            ...others.map((matter) => ({ value: matter.id, label: nameOf(matter) })),
          ]}
        />
        <Button type="submit" size="xs" variant="default" disabled={!to}>
          {t('kit.move')}
        </Button>
      </div>
      {to && staying > 0 && (
        <Warning title={t('items.staysTitle')}>
          <p>{t('items.moveStays', { count: staying })}</p>
        </Warning>
      )}
      <span role="status" className={forms.said}>
        {said}
      </span>
    </form>
  );
};
