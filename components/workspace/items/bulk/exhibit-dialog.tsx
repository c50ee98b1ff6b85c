import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { annotateItems } from '../../../../lib/store/items/annotate-items.ts';
import { nameItems } from '../../entries/items/name-items.ts';
import { useNumberer } from '../../entries/use-numberer.ts';
import { offerLabelUndo } from '../../kit/offer-label-undo.ts';
import { hrefTo } from '../../kit/route.ts';
import notes from '../../kit/sheets/notes.module.css';
import { BulkDialog } from './bulk-dialog.tsx';
import type { BulkProps } from './bulk-props.ts';
import css from './exhibit-dialog.module.css';
import {
  clashes,
  EXHIBIT_ORDERS,
  type ExhibitOrder,
  nextNumber,
  numberExhibits,
} from './number-exhibits.ts';

/** Numbers exhibits without a gap, in the order of publication, of capture, or of the list. */
export const ExhibitDialog = ({ items, all, matter, onClose }: BulkProps) => {
  const { t } = useTranslation();
  const chosen = new Set(items.map(({ id }) => id));
  const others = all.filter(({ id }) => !chosen.has(id));
  const [prefix, setPrefix] = useState(matter.exhibitPrefix ?? matter.reference);
  const [order, setOrder] = useState<ExhibitOrder>('published');
  const [first, setFirst] = useState<number>(() => nextNumber(others, prefix));
  const changes = numberExhibits(items, { order, prefix: prefix.trim(), first });
  const taken = clashes(changes, others);
  const numberer = useNumberer(matter.id);
  const clash = taken.length > 0 ? t('items.exhibitTaken', { exhibit: taken[0] }) : undefined;
  const missing = numberer ?? clash;
  const labels = changes.map((change) => change.labels.exhibit);
  return (
    <BulkDialog
      title={t('items.exhibitTitle', { items: nameItems(items, t) })}
      lead={t('items.exhibitLead')}
      confirm={t('items.exhibit')}
      missing={prefix.trim() || numberer ? missing : t('items.prefixNeeded')}
      onSubmit={async (onProgress) =>
        offerLabelUndo(await annotateItems(changes, { onProgress }), t)
      }
      onClose={onClose}
    >
      {numberer && (
        <p className={notes.warning}>
          {numberer}{' '}
          <a href={hrefTo({ page: 'matter', id: matter.id, view: 'custodians' })} onClick={onClose}>
            {t('custodians.toNumbering')}
          </a>
        </p>
      )}
      <NativeSelect
        label={t('items.order')}
        data-autofocus
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value as ExhibitOrder)}
        data={EXHIBIT_ORDERS.map((value) => ({ value, label: t(`items.order_${value}`) }))}
      />
      <div className={css.number}>
        <TextInput
          label={t('items.prefix')}
          value={prefix}
          maxLength={50}
          onChange={(event) => setPrefix(event.currentTarget.value)}
        />
        <NumberInput
          label={t('items.first')}
          min={1}
          max={999_999}
          allowDecimal={false}
          value={first}
          onChange={(value) => setFirst(Math.max(1, Number(value) || 1))}
        />
      </div>
      <p className={css.preview}>{[...new Set([labels[0], labels.at(-1)])].join(' – ')}</p>
    </BulkDialog>
  );
};
