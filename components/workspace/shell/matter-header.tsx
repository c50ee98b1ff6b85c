import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { INBOX_ID } from '../../../lib/evidence/matter.ts';
import { visibleText } from '../../../lib/filing/model/visible-text.ts';
import type { ListedMatter } from '../../../lib/store/counted-matters.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { useFormat } from '../../format.ts';
import { AddFiles } from '../files/add-files.tsx';
import { ExportDialog } from '../handover/export/export-dialog.tsx';
import css from './matter-header.module.css';

type Props = {
  readonly matter: ListedMatter;
  /** Its rows; undefined until they are read, which of many takes a while. */
  readonly items: readonly ListingRow[] | undefined;
};

const NONE: readonly never[] = [];

/** The facts of a matter, and the buttons that add files to it and export it. */
export const MatterHeader = ({ matter, items }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [exporting, setExporting] = useState(false);
  const { id, docket, custodian, openedAt } = matter;
  const [name, reference] = [visibleText(matter.name), visibleText(matter.reference)];
  const isInbox = id === INBOX_ID;
  const partial = (items ?? NONE).filter(({ status }) => status === 'partial').length;
  const facts: readonly (readonly [string, string])[] = isInbox
    ? [[t('shell.purpose'), t('shell.inboxHint')]]
    : [
        [t('kit.reference'), reference],
        [t('kit.custodian'), [custodian.name, custodian.organisation].filter(Boolean).join(' · ')],
        // One of the two: both would take a second line.
        docket ? [t('caseFile.field_docket'), docket] : [t('shell.opened'), format.day(openedAt)],
      ];
  const all = items?.length ?? matter.items;
  const count = format.number(all);
  return (
    <header className={css.header}>
      <div className={css.text}>
        <h1>{isInbox ? t('popup.inbox') : name}</h1>
        <dl className={css.facts}>
          {facts.map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
          <div>
            <dt>{t('kit.items')}</dt>
            <dd>{partial > 0 ? t('shell.countPartial', { count: partial, all: count }) : count}</dd>
          </div>
        </dl>
      </div>
      <div className={css.actions}>
        <AddFiles matter={id} />
        <Button
          onClick={() => setExporting(true)}
          disabled={all === 0}
          loading={exporting && !items}
        >
          {t('handover.exportPackage')}
        </Button>
      </div>
      {exporting && items && (
        <ExportDialog matter={matter} items={items} onClose={() => setExporting(false)} />
      )}
    </header>
  );
};
