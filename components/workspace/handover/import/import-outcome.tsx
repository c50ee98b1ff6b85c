import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportResult } from '../../../../lib/import/import-package.ts';
import { goTo } from '../../kit/route.ts';
import forms from '../../kit/sheets/forms.module.css';
import notes from '../../kit/sheets/notes.module.css';
import prose from '../../kit/sheets/prose.module.css';
import { ItemTable } from './item-table.tsx';

type Props = { readonly result: ImportResult; readonly onClose: () => void };

/** What was imported, item by item and entry by entry, and what was not and why. */
export const ImportOutcome = ({ result, onClose }: Props) => {
  const { t } = useTranslation();
  const { items, entries, isCancelled, matterId } = result;
  const count = items.filter(({ imported }) => imported).length;
  const open = () => {
    onClose();
    if (matterId !== undefined) goTo({ page: 'matter', id: matterId });
  };
  return (
    <div className={forms.dialog}>
      <p className={count > 0 ? notes.good : notes.warning}>
        {count > 0 ? t('importPackage.imported', { count }) : t('importPackage.importedNone')}
      </p>
      {isCancelled && <p className={notes.warning}>{t('importPackage.cancelled')}</p>}
      <ItemTable items={items} isDone />
      <EntryLines entries={entries} />
      {count > 0 && <p className={prose.quiet}>{t('importPackage.logKept')}</p>}
      {(['marked', 'unmarked'] as const)
        .filter((copies) => items.some(({ imported }) => imported?.copies === copies))
        .map((copies) => (
          <p key={copies} className={notes.warning}>
            {t(`importPackage.copies_${copies}`)}
          </p>
        ))}
      <div className={forms.end}>
        <Button variant="default" onClick={onClose}>
          {t('kit.close')}
        </Button>
        {matterId !== undefined && <Button onClick={open}>{t('importPackage.open')}</Button>}
      </div>
    </div>
  );
};

/** How many entries of the case file had each outcome; those that were not taken are named. */
const EntryLines = ({ entries }: Pick<ImportResult, 'entries'>) => {
  const { t, i18n } = useTranslation();
  const listed = new Intl.ListFormat(i18n.language);
  if (entries.length === 0) return null;
  return (
    <section aria-label={t('importPackage.entries')}>
      <h3>{t('importPackage.entries')}</h3>
      <ul>
        {[...Map.groupBy(entries, ({ outcome }) => outcome)].map(([outcome, all]) => (
          <li key={outcome}>
            {t(`importPackage.entry_${outcome}`, {
              count: all.length,
              ids: listed.format(all.map(({ kind, id }) => `${t(`entries.kind_${kind}`)} ${id}`)),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};
