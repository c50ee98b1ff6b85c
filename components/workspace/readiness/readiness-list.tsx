import { useTranslation } from 'react-i18next';
import type { ReadinessLine } from '../../../lib/casework/readiness/readiness-line.ts';
import type { ListingRow } from '../../../lib/store/listings/listing.ts';
import { itemName } from '../kit/lists/shown-label.ts';
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

/** Where a gap of an item can be closed: its first statement that has it, else its field. */
const placeInItem = ({ gap, entries = [] }: ReadinessLine, id: string): Route => {
  const statement = entries.find(({ item }) => item === id)?.id;
  return { page: 'item', id, ...(statement ? { statement } : { sought: gap }) };
};

/**
 * Where a gap can be closed: in the item or statement where it is one, of several the list of
 * them, else the field or entry of the matter.
 */
const placeOf = (matter: string, line: ReadinessLine): Route => {
  const { gap, view, items, count } = line;
  const [item] = items;
  if (item !== undefined && count === 1) return placeInItem(line, item);
  return { page: 'matter', id: matter, view, ...(gap !== 'no-items' && { sought: gap }) };
};

/** What is missing, a line for each kind of gap, each with links to its places. */
export const ReadinessList = ({ matter, lines, items, onLeave }: Props) => {
  const { t } = useTranslation();
  const names = new Map(items.map((item) => [item.id, itemName(item, t)]));
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
                <a key={id} href={hrefTo(placeInItem(line, id))} onClick={onLeave}>
                  {names.get(id) ?? id}
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
