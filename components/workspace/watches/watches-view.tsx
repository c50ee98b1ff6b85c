import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listWatches } from '../../../lib/store/lists/watches.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useLive } from '../../use-live.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import pages from '../kit/sheets/pages.module.css';
import sections from '../kit/sheets/sections.module.css';
import { WatchCard } from './watch-card.tsx';
import { WatchDialog } from './watch-dialog.tsx';

/** The watched pages of a matter, and what each visit of them showed. */
export const WatchesView = ({ matter }: MatterViewProps) => {
  const { t } = useTranslation();
  const watches = useLive(() => listWatches(matter.id), [matter.id]);
  const { visit: visits } = useCaseFile(matter.id);
  const [isOpen, setIsOpen] = useState(false);
  if (!watches) return null;
  return (
    <div className={pages.tables}>
      {watches.length === 0 && (
        <div className={sections.empty}>
          <h2>{t('watches.empty')}</h2>
          <p>{t('watches.purpose')}</p>
        </div>
      )}
      <div>
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {t('watches.add')}
        </Button>
      </div>
      {watches.map((watch) => (
        <WatchCard
          key={watch.id}
          watch={watch}
          visits={visits.filter((visit) => visit.watch === watch.id)}
        />
      ))}
      {isOpen && <WatchDialog matter={matter.id} onClose={() => setIsOpen(false)} />}
    </div>
  );
};
