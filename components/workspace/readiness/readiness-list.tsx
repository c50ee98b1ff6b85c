import { useTranslation } from 'react-i18next';
import type { ReadinessLine } from '../../../lib/casework/readiness/readiness-line.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { hrefTo, type Route } from '../kit/route.ts';
import css from './readiness-list.module.css';

/** Exhibits that a line names; of more it says how many. */
const MOST_NAMED = 8;

type Props = {
  readonly matter: string;
  readonly lines: readonly ReadinessLine[];
  readonly items: readonly ListingRow[];
  /** Called when a link is followed. */
  readonly onLeave?: () => void;
};

/**
 * Where a gap can be closed: the field of the item where it is one, of several items the list of
 * them, else the field or view of the matter.
 */
const placeOf = (matter: string, { gap, view, items }: ReadinessLine): Route => {
  const [item, ...others] = items;
  if (item !== undefined && others.length === 0) return { page: 'item', id: item, sought: gap };
  const isSought = view === 'case' || (view === 'items' && item !== undefined);
  return { page: 'matter', id: matter, view, ...(isSought && { sought: gap }) };
};

/** What is missing, a line for each kind of gap, each with links to its places. */
export const ReadinessList = ({ matter, lines, items, onLeave }: Props) => {
  const { t } = useTranslation();
  const exhibits = new Map(items.map(({ id, exhibit }) => [id, exhibit]));
  return (
    <ul className={css.lines} aria-label={t('readiness.title')}>
      {lines.map((line) => (
        <li key={line.gap}>
          <a className={css.line} href={hrefTo(placeOf(matter, line))} onClick={onLeave}>
            {t(`readiness.gap_${line.gap}`, { count: line.count })}
          </a>
          {line.items.length > 0 && (
            <span className={css.exhibits}>
              {line.items.slice(0, MOST_NAMED).map((id) => (
                <a key={id} href={hrefTo({ page: 'item', id, sought: line.gap })} onClick={onLeave}>
                  {exhibits.get(id) ?? id}
                </a>
              ))}
              {line.items.length > MOST_NAMED && (
                <span>{t('readiness.more', { count: line.items.length - MOST_NAMED })}</span>
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};
