import { Checkbox, FileInput, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendListOrder } from '../../../../lib/browser/messages.ts';
import { askForSites } from '../../../../lib/browser/permissions/list-sites.ts';
import { newId } from '../../../../lib/evidence/id.ts';
import { buildLines } from '../../../../lib/lists/build-lines.ts';
import type { GivenAddress } from '../../../../lib/lists/table/read-addresses.ts';
import { readListText } from '../../../../lib/lists/table/read-list-file.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { addList, type NewLine } from '../../../../lib/store/lists/lists.ts';
import { FormDialog } from '../../kit/dialogs/form-dialog.tsx';
import { FormFault } from '../../kit/dialogs/form-fault.tsx';
import { goTo } from '../../kit/route.ts';
import { RoleField } from '../fields/role-field.tsx';
import { TagsField } from '../fields/tags-field.tsx';
import { PicturesField } from '../rights/pictures-field.tsx';
import { LinePreview } from './line-preview.tsx';
import { OpenTabs } from './open-tabs.tsx';
import { PaceFields } from './pace-fields.tsx';
import { useListChoice, useListFile } from './use-list-choice.ts';

/** What a list is made of before a person adds to it, and what was left out of that and why. */
export type ListStart = {
  readonly name: string;
  readonly addresses: readonly GivenAddress[];
  readonly leftOut?: string;
};

type Props = {
  readonly matter: string;
  readonly items: readonly ListingRow[];
  readonly start?: ListStart;
  readonly onClose: () => void;
  /** Fields that choose what the list begins with. */
  readonly children?: ReactNode;
};

/** The browser did not give the right: what the form says in place of closing. */
class NotPermitted extends Error {}

const NOTHING: ListStart = { name: '', addresses: [] };

type Made = { readonly matter: string; readonly lines: readonly NewLine[]; isStarted: boolean };

/** Makes a list, starts it where the person wants that, and opens it. */
const makeList = async (
  { matter, lines, isStarted }: Made,
  choice: ReturnType<typeof useListChoice>['choice'],
): Promise<void> => {
  const urls = lines.flatMap(({ state, url }) => (state === 'waiting' && url ? [url] : []));
  // Asked for in the press itself, as browsers require.
  if (isStarted && !(await askForSites(urls, choice.allSites))) throw new NotPermitted();
  const list = newId();
  await addList({ id: list, matterId: matter, ...choice }, lines);
  if (isStarted) await sendListOrder({ list, order: 'start' });
  goTo({ page: 'matter', id: matter, view: 'lists', list });
};

/** Makes a list of addresses, after it has shown what each line will do. */
export const NewListDialog = ({ matter, items, start = NOTHING, onClose, children }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [tabs, setTabs] = useState<readonly GivenAddress[]>([]);
  const [isStarted, setStarted] = useState(true);
  const file = useListFile();
  const chosen = useListChoice(start.name);
  const lines = useMemo(
    () =>
      buildLines([...start.addresses, ...readListText(text), ...file.addresses, ...tabs], items),
    [start, text, file.addresses, tabs, items],
  );
  const isEmpty = !lines.some(({ state }) => state === 'waiting');
  const missing = chosen.name.trim() === '' ? t('lists.needName') : undefined;
  return (
    <FormDialog
      title={t('lists.newList')}
      lead={t('lists.newLead')}
      confirm={t(isStarted ? 'lists.makeAndStart' : 'lists.make')}
      missing={missing ?? (isEmpty ? t('lists.needLines') : undefined)}
      onSubmit={() => makeList({ matter, lines, isStarted }, chosen.choice)}
      explain={(error) => (error instanceof NotPermitted ? t('lists.refusedNew') : undefined)}
      onClose={onClose}
    >
      <TextInput
        label={t('lists.name')}
        required
        value={chosen.name}
        onChange={(event) => chosen.setName(event.currentTarget.value)}
      />
      {children}
      {start.leftOut && <p>{start.leftOut}</p>}
      <Textarea
        label={t(start.addresses.length > 0 ? 'lists.moreAddresses' : 'lists.addresses')}
        description={t('lists.addressesHint')}
        rows={start.addresses.length > 0 ? 2 : 5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FileInput
        label={t('lists.file')}
        placeholder={t('kit.fileNone')}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={file.choose}
      />
      {file.fault && <FormFault sentence={t('lists.fileFailed', { reason: file.fault })} />}
      <OpenTabs onRead={setTabs} />
      <LinePreview lines={lines} items={items} />
      <ChoiceFields chosen={chosen} />
      <Checkbox
        label={t('lists.startNow')}
        checked={isStarted}
        onChange={(event) => setStarted(event.currentTarget.checked)}
      />
    </FormDialog>
  );
};

const ChoiceFields = ({ chosen }: { readonly chosen: ReturnType<typeof useListChoice> }) => {
  const { t } = useTranslation();
  return (
    <>
      <PicturesField of="list" value={chosen.allSites} onChange={chosen.setAllSites} />
      <Checkbox
        label={t('lists.openAll')}
        description={t('lists.openAllHint')}
        checked={chosen.openAll}
        onChange={(event) => chosen.setOpenAll(event.currentTarget.checked)}
      />
      <TagsField
        label={t('lists.tags')}
        value={chosen.tags}
        onChange={chosen.setTags}
        typed={chosen.typed}
        onTyped={chosen.setTyped}
      />
      <RoleField value={chosen.role} onChange={chosen.setRole} />
      <PaceFields pace={chosen.pace} onChange={chosen.setPace} />
    </>
  );
};
