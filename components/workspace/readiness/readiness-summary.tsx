import { useTranslation } from 'react-i18next';
import type { Matter } from '../../../lib/evidence/matter.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { useReadiness } from '../entries/filing/use-readiness.ts';
import { ReadinessList } from './readiness-list.tsx';
import css from './readiness-summary.module.css';

type Props = {
  readonly matter: Matter;
  readonly items: readonly ListingRow[];
  readonly onLeave: () => void;
};

/** How many kinds of things are missing, and on request which. */
export const ReadinessSummary = ({ matter, items, onLeave }: Props) => {
  const { t } = useTranslation();
  const lines = useReadiness(matter, items);
  // The line keeps its place until it is known, so that the form below it does not move.
  if (!lines) return <p className={css.summary}>{t('readiness.title')}</p>;
  const say = (what: string) => t('readiness.summary', { what });
  if (lines.length === 0) return <p className={css.summary}>{say(t('readiness.nothingShort'))}</p>;
  return (
    <details className={css.summary}>
      <summary>{say(t('readiness.inExport', { count: lines.length }))}</summary>
      <ReadinessList matter={matter.id} lines={lines} items={items} onLeave={onLeave} />
    </details>
  );
};
