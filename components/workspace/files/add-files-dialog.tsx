import { Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addFile } from '../../../lib/add-file.ts';
import type { KeyDate } from '../../../lib/evidence/casework.ts';
import type { ItemRole } from '../../../lib/evidence/item-role.ts';
import type { WorkOptions } from '../../../lib/jobs/job.ts';
import { stampItems } from '../../../lib/stamp-items.ts';
import { saveCaseEntries } from '../../../lib/store/casework.ts';
import { annotateItem } from '../../../lib/store/items/annotate-items.ts';
import { findListings } from '../../../lib/store/listings/listings.ts';
import { RoleField } from '../entries/fields/role-field.tsx';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { itemName } from '../kit/lists/shown-label.ts';
import notes from '../kit/sheets/notes.module.css';
import prose from '../kit/sheets/prose.module.css';
import { sayDone } from '../kit/undo-bar.tsx';
import { AddProgress, type AddState } from './add-progress.tsx';
import { ChosenFiles, canBeAdded } from './chosen-files.tsx';
import { KeyDateField } from './key-date-field.tsx';
import type { Dropped } from './use-file-drop.ts';

type Props = {
  readonly matter: string;
  readonly given: Dropped;
  readonly onClose: () => void;
};

/** What a person entered about the files. */
type Entered = {
  readonly from: string;
  readonly obtained: string;
  readonly role: ItemRole | '';
  readonly date: KeyDate | undefined;
};

const NOTHING: Entered = { from: '', obtained: '', role: '', date: undefined };

/**
 * Adds files one after the other. A file that was added leaves the list, so that a second try after
 * a failure adds none twice.
 */
const useAddFiles = ({ matter, given }: Pick<Props, 'matter' | 'given'>, entered: Entered) => {
  const { t, i18n } = useTranslation();
  const [files, setFiles] = useState(given.files);
  const [state, setState] = useState<AddState>();
  const stop = useRef<AbortController>(undefined);
  const wanted = files.filter(canBeAdded);
  const remove = (file: File) => setFiles((before) => before.filter((one) => one !== file));
  const addOne = async (file: File, options: WorkOptions) => {
    const { from, obtained, role, date } = entered;
    const { id } = await addFile({ matterId: matter, file, source: { from, obtained } }, options);
    remove(file);
    if (role) await annotateItem(id, { role });
    if (date && given.files.length === 1) await saveCaseEntries([{ ...date, proof: id }]);
    return id;
  };
  const addAll = async ({ signal }: WorkOptions) => {
    stop.current = new AbortController();
    const both = AbortSignal.any([signal, stop.current.signal]);
    const added: string[] = [];
    for (const [at, file] of wanted.entries()) {
      const place = { name: file.name, at: at + 1, of: wanted.length };
      const onProgress = (done: number, total: number) => setState({ ...place, done, total });
      onProgress(0, 0);
      added.push(await addOne(file, { signal: both, onProgress }));
    }
    const rows = await findListings(added);
    const names = [...rows.values()].map((row) => itemName(row, t));
    const exhibits = new Intl.ListFormat(i18n.language).format(names);
    sayDone(t('items.filesAdded', { count: added.length, exhibits }));
    void stampItems();
  };
  return { files, wanted, remove, addAll, state, stop: () => stop.current?.abort() };
};

/** Asks where files come from and how they were obtained, and adds them. */
export const AddFilesDialog = ({ matter, given, onClose }: Props) => {
  const { t } = useTranslation();
  const [entered, setEntered] = useState(NOTHING);
  const { from, obtained, role, date } = entered;
  const change = (changes: Partial<Entered>) => setEntered((before) => ({ ...before, ...changes }));
  const { files, wanted, remove, addAll, state, stop } = useAddFiles({ matter, given }, entered);
  const missing = () => {
    if (wanted.length === 0) return t('files.nothingToAdd');
    if (!from.trim()) return t('files.fromNeeded');
    return obtained.trim() ? undefined : t('files.obtainedNeeded');
  };
  return (
    <FormDialog
      title={t('files.dialog')}
      lead={t('files.lead')}
      confirm={wanted.length > 1 ? t('files.addMany', { count: wanted.length }) : t('files.addOne')}
      missing={missing()}
      onSubmit={addAll}
      onClose={onClose}
      busyNote={() => state && <AddProgress state={state} onStop={stop} />}
    >
      {given.hasFolders && <p className={notes.caution}>{t('files.foldersLeftOut')}</p>}
      <ChosenFiles matter={matter} files={files} onRemove={remove} />
      {wanted.length > 1 && <p className={prose.hint}>{t('files.oneSource')}</p>}
      <TextInput
        label={t('files.from')}
        description={t('files.fromHint')}
        required
        data-autofocus
        maxLength={2000}
        value={from}
        onChange={({ currentTarget }) => change({ from: currentTarget.value })}
      />
      <Textarea
        label={t('files.obtained')}
        description={t('files.obtainedHint')}
        required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={5000}
        value={obtained}
        onChange={({ currentTarget }) => change({ obtained: currentTarget.value })}
      />
      <RoleField value={role} onChange={(chosen) => change({ role: chosen })} />
      {given.files.length === 1 && (
        <KeyDateField
          matter={matter}
          value={date}
          onChange={(chosen) => change({ date: chosen })}
        />
      )}
    </FormDialog>
  );
};
