import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseEntry } from '../../../lib/evidence/casework.ts';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';
import { caseEntryWords } from './case-entry-words.ts';
import { removeEntry } from './change-entry.ts';
import { EntryActs } from './entry-acts.tsx';
import css from './entry-section.module.css';

/** What the dialog for an entry is given: the entry to change, none for a new one. */
export type EntryDialogProps<E extends CaseEntry> = {
  readonly matter: string;
  readonly entry: E | undefined;
  readonly onClose: () => void;
};

type Props<E extends CaseEntry> = {
  readonly matter: string;
  readonly title: string;
  /** What the list is of, where several on one screen bear one title. */
  readonly of?: string;
  /** What the list is for, where it holds nothing yet. */
  readonly purpose: string;
  readonly add: string;
  readonly entries: readonly E[];
  readonly columns: readonly (readonly [name: string, cell: (entry: E) => ReactNode])[];
  /**
   * Called at each render, not a component of its own: a form that is open keeps what was typed
   * when the list around it changes.
   */
  readonly dialog: (props: EntryDialogProps<E>) => ReactNode;
};

/**
 * One kind of entry as a dense list, with the ways to add, change and remove; what is removed can
 * be put back.
 */
export const EntrySection = <E extends CaseEntry>(props: Props<E>) => {
  const { matter, title, of, purpose, add, entries, columns, dialog } = props;
  const { t } = useTranslation();
  const [open, setOpen] = useState<{ readonly entry: E | undefined }>();
  return (
    <section className={sections.entries} aria-label={of ? `${title}: ${of}` : title}>
      <header>
        <h2>{title}</h2>
        <Button size="compact-xs" variant="default" onClick={() => setOpen({ entry: undefined })}>
          {add}
        </Button>
      </header>
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
                  <EntryActs
                    name={caseEntryWords(entry, t)}
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
    </section>
  );
};
