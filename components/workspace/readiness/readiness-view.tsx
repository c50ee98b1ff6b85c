import { useTranslation } from 'react-i18next';
import { useReadiness } from '../entries/filing/use-readiness.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { ReadingItems } from '../kit/lists/reading-items.tsx';
import pages from '../kit/sheets/pages.module.css';
import prose from '../kit/sheets/prose.module.css';
import sections from '../kit/sheets/sections.module.css';
import { ReadinessList } from './readiness-list.tsx';

/** What is still missing before the matter can be filed. */
export const ReadinessView = ({ matter, items }: MatterViewProps) => {
  const { t } = useTranslation();
  const lines = useReadiness(matter, items);
  if (!lines || !items) return items ? <ReadingItems /> : null;
  return (
    <div className={pages.sheet}>
      <section className={sections.entries} aria-label={t('shell.view_readiness')}>
        <header>
          <h2>{t('readiness.title')}</h2>
        </header>
        <p className={prose.purpose}>{t('readiness.lead')}</p>
        {lines.length > 0 ? (
          <ReadinessList matter={matter.id} lines={lines} items={items} />
        ) : (
          <p>{t('readiness.nothing')}</p>
        )}
      </section>
    </div>
  );
};
