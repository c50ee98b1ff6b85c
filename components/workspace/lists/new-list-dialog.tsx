import { FileInput, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../lib/evidence/id.ts';
import type { ItemRole } from '../../../lib/evidence/item-role.ts';
import { USUAL_PACE } from '../../../lib/evidence/list/capture-list.ts';
import { buildLines } from '../../../lib/lists/build-lines.ts';
import type { GivenAddress } from '../../../lib/lists/table/read-addresses.ts';
import { readListFile, readListText } from '../../../lib/lists/table/read-list-file.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { addList } from '../../../lib/store/lists/lists.ts';
import { useSentence } from '../../use-sentence.ts';
import { RoleField } from '../entries/fields/role-field.tsx';
import { TagsField } from '../entries/fields/tags-field.tsx';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { FormFault } from '../kit/dialogs/form-fault.tsx';
import { LinePreview } from './line-preview.tsx';
import { PaceFields } from './pace-fields.tsx';

type Props = {
  readonly matter: string;
  readonly items: readonly ListingRow[];
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
};

const NONE: readonly GivenAddress[] = [];

/** The addresses of a file that a person chose, and why it could not be read. */
const useListFile = () => {
  const sentenceOf = useSentence();
  const [read, setRead] = useState<{ from: readonly GivenAddress[]; fault?: string }>();
  const choose = (file: File | null) => {
    setRead(undefined);
    if (!file) return;
    readListFile(file).then(
      (from) => setRead({ from }),
      (error: unknown) => setRead({ from: NONE, fault: sentenceOf(error) }),
    );
  };
  return { addresses: read?.from ?? NONE, fault: read?.fault, choose };
};

/** What a person chooses for all pages of the list. */
const useChoice = () => {
  const [name, setName] = useState('');
  const [tags, setTags] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<ItemRole | ''>('');
  const [pace, setPace] = useState(USUAL_PACE);
  const all = [...tags, ...(typed.trim() ? [typed] : [])];
  return {
    choice: { name, tags: all, role, pace },
    ...{ name, setName, tags, setTags, typed, setTyped, role, setRole, pace, setPace },
  };
};

/** Makes a list from pasted addresses and a file, after it has shown what each line will do. */
export const NewListDialog = ({ matter, items, onMade, onClose }: Props) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const file = useListFile();
  const chosen = useChoice();
  const lines = useMemo(
    () => buildLines([...readListText(text), ...file.addresses], items),
    [text, file.addresses, items],
  );
  const isEmpty = !lines.some(({ state }) => state === 'waiting');
  const missing = chosen.name.trim() === '' ? t('lists.needName') : undefined;
  const make = async () => {
    const id = newId();
    await addList({ id, matterId: matter, ...chosen.choice }, lines);
    onMade(id);
  };
  return (
    <FormDialog
      title={t('lists.newList')}
      lead={t('lists.newLead')}
      confirm={t('lists.make')}
      missing={missing ?? (isEmpty ? t('lists.needLines') : undefined)}
      onSubmit={make}
      onClose={onClose}
    >
      <TextInput
        label={t('lists.name')}
        required
        value={chosen.name}
        onChange={(event) => chosen.setName(event.currentTarget.value)}
      />
      <Textarea
        label={t('lists.addresses')}
        description={t('lists.addressesHint')}
        rows={5}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FileInput label={t('lists.file')} accept=".csv,.tsv,.txt,.xlsx" onChange={file.choose} />
      {file.fault && <FormFault sentence={t('lists.fileFailed', { reason: file.fault })} />}
      <LinePreview lines={lines} items={items} />
      <TagsField
        label={t('lists.tags')}
        value={chosen.tags}
        onChange={chosen.setTags}
        typed={chosen.typed}
        onTyped={chosen.setTyped}
      />
      <RoleField value={chosen.role} onChange={chosen.setRole} />
      <PaceFields pace={chosen.pace} onChange={chosen.setPace} />
    </FormDialog>
  );
};
