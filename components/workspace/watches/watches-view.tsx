import { Button } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listWatches } from '../../../lib/store/lists/watches.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import pages from '../kit/sheets/pages.module.css';
import prose from '../kit/sheets/prose.module.css';
import tables from '../kit/sheets/tables.module.css';
import { VisitTable } from './visits/visit-table.tsx';
import { WatchCard } from './watch-card.tsx';
import { WatchDialog } from './watch-dialog.tsx';

/** The watched pages of a matter, and what each visit of them showed. */
export const WatchesView = ({ matter, items = [] }: MatterViewProps) => {
  const { t } = useTranslation();
  const watches = useLive(() => listWatches(matter.id), [matter.id]);
  const { visit: visits, act: acts } = useCaseFile(matter.id);
  const [isOpen, setIsOpen] = useState(false);
  if (!watches) return null;
  return (
    <div className={pages.tables}>
      <div>
        <div className={pages.head}>
          <h2>{t('watches.pages')}</h2>
          <Button size="compact-xs" variant="default" onClick={() => setIsOpen(true)}>
            {t('watches.add')}
          </Button>
        </div>
        {watches.length === 0 && visits.length === 0 && (
          <>
            <p className={prose.purpose}>{t('watches.empty')}</p>
            <p className={prose.purpose}>{t('watches.purpose')}</p>
          </>
        )}
      </div>
      {watches.map((watch) => (
        <WatchCard
          key={watch.id}
          watch={watch}
          act={acts.find(({ id }) => id === watch.act)?.words}
          items={items}
          visits={visits.filter((visit) => visit.watch === watch.id)}
        />
      ))}
      <OtherVisits
        visits={visits.filter(({ watch }) => !watches.some(({ id }) => id === watch))}
        items={items}
      />
      {isOpen && <WatchDialog matter={matter.id} onClose={() => setIsOpen(false)} />}
    </div>
  );
};

type Listed = ComponentProps<typeof VisitTable>;

/** Visits of watches that were removed, or that came in a package or a backup. */
const OtherVisits = ({ visits, items }: Pick<Listed, 'visits' | 'items'>) => {
  const { t } = useTranslation();
  return [...Map.groupBy(visits, ({ watch }) => watch)].map(([watch, own]) => (
    <section key={watch} className={tables.section} aria-label={own[0]?.url}>
      <h2>{own[0]?.url}</h2>
      <p className={prose.purpose}>{t('watches.noWatch')}</p>
      <VisitTable name={own[0]?.url ?? ''} visits={own} items={items} />
    </section>
  ));
};
