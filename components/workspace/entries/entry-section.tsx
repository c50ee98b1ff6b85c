import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseEntry } from '../../../lib/evidence/casework.ts';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';
import { removeEntry } from './change-entry.ts';
import { EntryButtons } from './entry-buttons.tsx';
import css from './entry-section.module.css';
import { Section } from './section.tsx';
import { useEntryNames } from './use-entry-names.ts';

/** Props of the dialog for an entry; `entry` is absent for a new one. */
export type EntryDialogProps<E extends CaseEntry> = {
  readonly matter: string;
  readonly entry: E | undefined;
  readonly onClose: () => void;
};

/** The entry that a person comes to complete, or a new one, by the gap that it closes. */
export type Sought<E extends CaseEntry> = { readonly gap: string; readonly entry: E | undefined };

type Props<E extends CaseEntry> = {
  readonly matter: string;
  /** What a person comes for: its dialog opens by itself, once. */
  readonly sought?: Sought<E> | undefined;
  readonly title: string;
  /** Names the list where several on one screen have the same title. */
  readonly of?: string;
  /** The purpose of the list, shown while it is empty. */
  readonly purpose: string;
  readonly add: string;
  readonly entries: readonly E[];
  readonly columns: readonly (readonly [name: string, cell: (entry: E) => ReactNode])[];
  /**
   * Called at each render, and not a component: an open form keeps its typed text when the list
   * around it changes.
   */
  readonly dialog: (props: EntryDialogProps<E>) => ReactNode;
};

/** Which dialog is open; the keyboard returns to the button from one that opened by itself. */
const useDialog = <E extends CaseEntry>(sought: Sought<E> | undefined) => {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<{ readonly entry: E | undefined }>();
  const gap = sought?.gap;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each gap that is sought
  useEffect(() => {
    if (!sought) return;
    button.current?.focus();
    setOpen({ entry: sought.entry });
  }, [gap]);
  return { button, open, setOpen };
};

/**
 * The entries of one kind as a dense list, with buttons to add, change and remove; a removal can be
 * undone.
 */
export const EntrySection = <E extends CaseEntry>(props: Props<E>) => {
  const { matter, sought, title, of, purpose, add, entries, columns, dialog } = props;
  const { t } = useTranslation();
  const { button, open, setOpen } = useDialog(sought);
  const nameOf = useEntryNames(entries);
  return (
    <Section
      title={title}
      label={of ? `${title}: ${of}` : title}
      button={
        <Button
          ref={button}
          size="compact-xs"
          variant="default"
          onClick={() => setOpen({ entry: undefined })}
        >
          {add}
        </Button>
      }
    >
      {entries.length === 0 && <p className={prose.purpose}>{purpose}</p>}
      {entries.length > 0 && (
        <table aria-label={title}>
          <thead>
            <tr>
              {columns.map(([name]) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col" className={sections.acts}>
                <span className={css.unseen}>{t('entries.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id}>
                {columns.map(([name, cell]) => (
                  <td key={name}>{cell(entry)}</td>
                ))}
                <td className={sections.acts}>
                  <EntryButtons
                    name={nameOf(entry)}
                    fromBackup={entry.fromBackup}
                    onEdit={() => setOpen({ entry })}
                    onRemove={() => removeEntry(entry, t)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && dialog({ matter, entry: open.entry, onClose: () => setOpen(undefined) })}
    </Section>
  );
};
