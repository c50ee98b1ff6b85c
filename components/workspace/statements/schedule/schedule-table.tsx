import { useTranslation } from 'react-i18next';
import { visibleText } from '../../../../lib/filing/model/visible-text.ts';
import { PublishedTime } from '../../entries/times/published-time.tsx';
import { SortedHead } from '../../kit/lists/sorted-head.tsx';
import { hrefTo } from '../../kit/route.ts';
import { CategoryLabel, TranslationText } from '../statement-facts.tsx';
import type { usePlaces } from '../transcripts/use-places.ts';
import {
  SCHEDULE_COLUMNS,
  type ScheduleColumn,
  type ScheduleFilter,
  type ScheduleRow,
  type ScheduleSort,
  SORTED_COLUMNS,
} from './schedule-rows.ts';
import css from './schedule-table.module.css';

const isSorted = (column: ScheduleColumn): column is ScheduleSort['by'] =>
  (SORTED_COLUMNS as readonly string[]).includes(column);

/** Says where typed words stand, and who typed them. */
type Places = ReturnType<typeof usePlaces>;

type Props = {
  readonly rows: readonly ScheduleRow[];
  /** The category that all rows have, where they are grouped. */
  readonly category: ScheduleFilter['category'];
  readonly places: Places;
  readonly sort: ScheduleSort;
  readonly onSort: (sort: ScheduleSort) => void;
};

/** Statements as a table. Each row leads to its words in the item's text. */
export const ScheduleTable = ({ rows, category, places, sort, onSort }: Props) => {
  const { t } = useTranslation();
  return (
    <table
      className={css.table}
      aria-label={[t('statements.schedule'), category && t(`terms.category_${category}`)]
        .filter(Boolean)
        .join(': ')}
    >
      <thead>
        <tr>
          {SCHEDULE_COLUMNS.map((column) =>
            isSorted(column) ? (
              <ScheduleHead key={column} column={column} sort={sort} onSort={onSort} />
            ) : (
              <th key={column} className={css[column]}>
                {t(`statements.column_${column}`)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.statement.id} row={row} places={places} />
        ))}
      </tbody>
    </table>
  );
};

const ScheduleHead = ({
  column,
  sort,
  onSort,
}: Pick<Props, 'sort' | 'onSort'> & { readonly column: ScheduleSort['by'] }) => {
  const { t } = useTranslation();
  const isCurrent = sort.by === column;
  const order = isCurrent ? (sort.down ? 'descending' : 'ascending') : 'none';
  return (
    <SortedHead
      label={t(`statements.column_${column}`)}
      order={order}
      className={css[column]}
      onPress={() => onSort({ by: column, down: isCurrent && !sort.down })}
    />
  );
};

const Row = ({ row, places }: Pick<Props, 'places'> & { readonly row: ScheduleRow }) => {
  const { t } = useTranslation();
  const { statement, exhibit, author, published, counterEvidence, entities } = row;
  const transcript = places(statement);
  const href = hrefTo({ page: 'item', id: statement.item, statement: statement.id });
  return (
    <tr>
      <td>
        <a
          href={href}
          className={css.exhibitLink}
          aria-label={t('statements.open', { exhibit: exhibit || t('entries.itemGone') })}
        >
          {exhibit || t('entries.itemGone')}
        </a>
        {row.isWithheld && <span className={css.withheld}>{t('statements.withheld')}</span>}
      </td>
      <td>{author ? visibleText(author) : <Unknown />}</td>
      <td title={published}>{row.stated ? <PublishedTime time={row.stated} /> : <Unknown />}</td>
      <td className={css.quoted}>
        <a href={href}>{statement.anchor.exact}</a>
        {transcript && (
          <span className={css.transcript}>
            {transcript.by}
            <br />
            {transcript.place}
          </span>
        )}
      </td>
      <td>
        <CategoryLabel category={statement.category} />
      </td>
      <td className={css.said}>{statement.why}</td>
      <td>
        {counterEvidence.map(({ id, exhibit: shown }) => (
          <a key={id} href={hrefTo({ page: 'item', id })} className={css.line}>
            {shown}
          </a>
        ))}
      </td>
      <td>
        {entities.map((name) => (
          <span key={name} className={css.line}>
            {name}
          </span>
        ))}
      </td>
      <td className={css.said}>
        <TranslationText translation={statement.translation} />
      </td>
    </tr>
  );
};

const Unknown = () => {
  const { t } = useTranslation();
  return <span className={css.unknown}>{t('statements.notStated')}</span>;
};
