import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseEntry, CaseKind } from '../../../lib/evidence/casework.ts';
import { newId } from '../../../lib/evidence/id.ts';
import { FormDialog } from '../kit/dialogs/form-dialog.tsx';
import { saveEntries, saveEntry } from './change-entry.ts';

/** An entry without the ids that the store adds. */
export type UnsavedEntry<E extends CaseEntry> = Omit<E, 'id' | 'matterId'>;

type Props<E extends CaseEntry> = {
  readonly matter: string;
  readonly kind: Exclude<CaseKind, 'visit' | 'statement'>;
  readonly entry: E | undefined;
  /** The title, where an entry of this kind has one of its own here. */
  readonly title?: string;
  readonly blank: UnsavedEntry<E>;
  /** Why the draft cannot be saved yet, as a sentence. */
  readonly missing: (draft: UnsavedEntry<E>) => string | false | undefined;
  /** The entries that are saved for a new draft, where it is not the draft alone. */
  readonly expand?: (draft: UnsavedEntry<E>) => readonly UnsavedEntry<E>[];
  readonly onClose: () => void;
  readonly children: (
    draft: UnsavedEntry<E>,
    change: (changed: Partial<UnsavedEntry<E>>) => void,
  ) => ReactNode;
};

/** Without white space around any words that were typed. */
const trimmed = <E extends object>(entry: E): E =>
  Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]),
  ) as E;

/** The dialog that adds or changes an entry of a case file. */
export const EntryForm = <E extends CaseEntry>(props: Props<E>) => {
  const { matter, kind, title, entry, blank, missing, expand, onClose, children } = props;
  const { t } = useTranslation();
  const [draft, setDraft] = useState<UnsavedEntry<E>>(entry ?? blank);
  const entryOf = (one: UnsavedEntry<E>, id = newId()) =>
    ({ ...trimmed(one), id, matterId: matter }) as unknown as E;
  const save = () =>
    entry || !expand
      ? saveEntry(entryOf(draft, entry?.id), entry, t)
      : saveEntries(
          expand(draft).map((one) => entryOf(one)),
          t,
        );
  return (
    <FormDialog
      title={title ?? t(`entries.kind_${kind}`)}
      lead={t(`entries.lead_${kind}`)}
      confirm={t(entry ? 'kit.save' : 'entries.add')}
      missing={missing(draft) || undefined}
      onSubmit={save}
      onClose={onClose}
    >
      {children(draft, (changed) => setDraft((before) => ({ ...before, ...changed })))}
    </FormDialog>
  );
};
