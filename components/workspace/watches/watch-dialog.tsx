import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OrderedAct } from '../../../lib/evidence/casework.ts';
import { PicturesField } from '../entries/rights/pictures-field.tsx';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { ItemPicker } from '../kit/lists/item-picker.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { SignedOutField } from './signed-out-field.tsx';
import { useWatchForm } from './use-watch-form.ts';

type Props = {
  readonly matter: string;
  /** The item whose text is watched, where the person came from one. */
  readonly item?: string;
  readonly onClose: () => void;
};

/** Begins to watch a page: the page of an item, or an address. */
export const WatchDialog = ({ matter, item, onClose }: Props) => {
  const { t } = useTranslation();
  const form = useWatchForm(matter, item);
  const { acts, draft, listing, change } = form;
  return (
    <FormDialog
      title={t('watches.title')}
      lead={t('watches.lead')}
      confirm={t('watches.start')}
      missing={form.missing}
      onSubmit={form.submit}
      explain={form.explain}
      onClose={onClose}
    >
      <ItemPicker
        label={t('watches.item')}
        description={t('watches.itemHint')}
        matter={matter}
        value={draft.item}
        onChange={(chosen) => change({ item: chosen })}
      />
      <TextInput
        label={t('watches.url')}
        type="url"
        required
        placeholder="https://"
        value={draft.url || (listing?.url ?? '')}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <TextInput
        label={t('watches.name')}
        maxLength={200}
        placeholder={listing?.title ?? ''}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <ScheduleFields
        value={form.schedule}
        onChange={form.changeSchedule}
        onFault={form.setFault}
      />
      <WatchPictures draft={draft} onChange={change} />
      <SignedOutField value={draft.signedOut} onChange={(signedOut) => change({ signedOut })} />
      {acts.length > 0 && (
        <ActField acts={acts} value={draft.act} onChange={(act) => change({ act })} />
      )}
    </FormDialog>
  );
};

type PicturesProps = {
  readonly draft: { readonly allSites: boolean; readonly isLight: boolean };
  readonly onChange: (changed: { readonly allSites?: boolean; readonly isLight?: boolean }) => void;
};

/** Which right visits have, and how many pictures are taken by it. */
const WatchPictures = ({ draft, onChange }: PicturesProps) => {
  const { t } = useTranslation();
  return (
    <>
      <PicturesField
        of="watch"
        value={draft.allSites}
        onChange={(allSites) => onChange({ allSites })}
      />
      {draft.allSites && (
        <Checkbox
          label={t('watches.light')}
          description={t('watches.lightHint')}
          checked={draft.isLight}
          onChange={(event) => onChange({ isLight: event.currentTarget.checked })}
        />
      )}
    </>
  );
};

type ActFieldProps = {
  readonly acts: readonly OrderedAct[];
  readonly value: string;
  readonly onChange: (act: string) => void;
};

const ActField = ({ acts, value, onChange }: ActFieldProps) => {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('watches.act')}
      description={t('watches.actHint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('watches.noAct') },
        ...acts.map(({ id, words }) => ({ value: id, label: words.slice(0, 80) })),
      ]}
    />
  );
};
