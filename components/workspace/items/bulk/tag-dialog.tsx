import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { annotateItems } from '../../../../lib/store/items/annotate-items.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { TagsField } from '../../entries/fields/tags-field.tsx';
import { nameItems, onlyName } from '../../entries/items/name-items.ts';
import { offerLabelUndo } from '../../kit/offer-label-undo.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { BulkProps } from './bulk-props.ts';

const retag = (tags: readonly string[], add: readonly string[], remove: readonly string[]) => [
  ...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add]),
];
const tagsOf = (items: readonly ListingRow[]) =>
  [...new Set(items.flatMap(({ tags }) => tags))].sort();

/** Adds tags to the chosen items and removes tags from them. */
export const TagDialog = ({ items, onClose }: BulkProps) => {
  const { t } = useTranslation();
  const [add, setAdd] = useState<string[]>([]);
  const [remove, setRemove] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const adding = [...add, ...(typed.trim() ? [typed] : [])];
  const present = tagsOf(items);
  return (
    <BulkDialog
      title={t('items.tagTitle', { items: nameItems(items, t) })}
      lead={t('items.tagLead')}
      confirm={t('items.tag')}
      missing={adding.length + remove.length === 0 ? t('items.tagNeeded') : undefined}
      onSubmit={async (onProgress) => {
        const changes = items.map(({ id, tags }) => ({
          id,
          labels: { tags: retag(tags, adding, remove) },
        }));
        offerLabelUndo(await annotateItems(changes, { onProgress }), t, onlyName(items, t));
      }}
      onClose={onClose}
    >
      <TagsField
        label={t('items.tagAdd')}
        data-autofocus
        value={add}
        onChange={setAdd}
        typed={typed}
        onTyped={setTyped}
      />
      {present.length > 0 && (
        <TagsInput
          label={t('items.tagRemove')}
          value={remove}
          onChange={(tags) => setRemove(tags.filter((tag) => present.includes(tag)))}
          data={present}
        />
      )}
    </BulkDialog>
  );
};
