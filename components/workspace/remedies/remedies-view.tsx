import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listListings } from '../../../lib/store/listings/listings.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import pages from '../kit/sheets/pages.module.css';
import prose from '../kit/sheets/prose.module.css';
import { ActCard } from './acts/act-card.tsx';
import { ActDialog } from './acts/act-dialog.tsx';
import { PushSection } from './push-section.tsx';
import { RecordSection } from './record-section.tsx';

/** What the court ordered, and whether items show that it was done. */
export const RemediesView = ({ matter }: MatterViewProps) => {
  const { t } = useTranslation();
  const file = useCaseFile(matter.id);
  const listings = useLive(() => listListings(matter.id), [matter.id]);
  const [adding, setAdding] = useState(false);
  const times = new Map(listings?.map(({ id, capturedAt }) => [id, capturedAt]));
  return (
    <div className={pages.sheet}>
      <section aria-label={t('remedies.acts')}>
        <header className={pages.head}>
          <h2>{t('remedies.acts')}</h2>
          <Button size="compact-xs" variant="default" onClick={() => setAdding(true)}>
            {t('remedies.addAct')}
          </Button>
        </header>
        {file.act.length === 0 && <p className={prose.purpose}>{t('remedies.actsPurpose')}</p>}
        {file.act.map((act) => (
          <ActCard key={act.id} act={act} file={file} capturedAt={(item) => times.get(item)} />
        ))}
      </section>
      <PushSection matter={matter.id} pushes={file.push} />
      <RecordSection matter={matter.id} links={file.link} />
      {adding && (
        <ActDialog matter={matter.id} entry={undefined} onClose={() => setAdding(false)} />
      )}
    </div>
  );
};
