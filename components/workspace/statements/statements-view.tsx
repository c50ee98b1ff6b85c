import { Button, NativeSelect, Switch } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterGap } from '../../../lib/casework/readiness/readiness-line.ts';
import { STATEMENT_CATEGORIES } from '../../../lib/evidence/casework.ts';
import { useCaseFile } from '../../use-case-file.ts';
import { useSentence } from '../../use-sentence.ts';
import { useReadiness } from '../entries/filing/use-readiness.ts';
import type { MatterViewProps } from '../entries/matter-view-props.ts';
import { saveBlob } from '../kit/files/save-blob.ts';
import { itemName } from '../kit/lists/shown-label.ts';
import { useListings } from '../kit/lists/use-listings.ts';
import { useSought } from '../kit/route.ts';
import { EmptyStatements } from './empty-statements.tsx';
import { buildScheduleCsv, buildScheduleTable } from './schedule/schedule-columns.ts';
import {
  buildScheduleRows,
  filterRows,
  rowsToHandOver,
  type ScheduleFilter,
  type ScheduleRow,
  type ScheduleSort,
  sortRows,
} from './schedule/schedule-rows.ts';
import { ScheduleTable } from './schedule/schedule-table.tsx';
import css from './statements-view.module.css';
import { usePlaces } from './transcripts/use-places.ts';

const NO_FILTER: ScheduleFilter = { category: '', entity: '', author: '', gap: '' };

/** What a statement can lack. */
const GAPS = ['statement-reason', 'statement-counter'] as const satisfies readonly MatterGap[];

const distinct = (values: readonly string[]): string[] =>
  [...new Set(values.filter(Boolean))].sort();

/** The filter, which a line of readiness may set, and the statements that have the chosen gap. */
const useScheduleFilter = (matter: MatterViewProps['matter'], items: MatterViewProps['items']) => {
  const sought = useSought('statements');
  const [filter, setFilter] = useState(NO_FILTER);
  const lines = useReadiness(matter, filter.gap ? items : undefined);
  useEffect(() => {
    if (sought) setFilter({ ...NO_FILTER, gap: sought });
  }, [sought]);
  const lacking = useMemo(() => {
    const line = lines?.find(({ gap }) => gap === filter.gap);
    return lines && new Set(line?.entries?.map(({ id }) => id));
  }, [lines, filter.gap]);
  return [filter, setFilter, lacking] as const;
};

/**
 * The schedule of statements: the words, where and by whom they were published, their category, why
 * they are false, and the counter-evidence.
 */
export const StatementsView = ({ matter, items }: MatterViewProps) => {
  const { t, i18n } = useTranslation();
  const file = useCaseFile(matter.id);
  const listings = useListings(matter.id);
  const [filter, setFilter, lacking] = useScheduleFilter(matter, items);
  const [sort, setSort] = useState<ScheduleSort>({ by: 'exhibit', down: false });
  const [isGrouped, setIsGrouped] = useState(false);
  const rows = useMemo(
    () => buildScheduleRows(file, listings ?? [], (item) => itemName(item, t)),
    [file, listings, t],
  );
  const shown = useMemo(
    () => sortRows(filterRows(rows, filter, lacking), sort, i18n.language),
    [rows, filter, lacking, sort, i18n.language],
  );
  const places = usePlaces(file.statement);
  const groups: readonly (readonly [ScheduleFilter['category'], readonly ScheduleRow[]])[] =
    isGrouped
      ? STATEMENT_CATEGORIES.map(
          (category) => [category, filterRows(shown, { ...NO_FILTER, category })] as const,
        )
      : [['', shown]];
  const held = groups.filter(([, of]) => of.length > 0);
  // What lacks something is read from the store; until then nothing is said of how many do.
  const isKnown = filter.gap === '' || lacking !== undefined;
  if (!listings) return null;
  if (rows.length === 0) return <EmptyStatements matter={matter.id} />;
  return (
    <div className={css.view}>
      <div className={css.bar}>
        <Filters rows={rows} filter={filter} onFilter={setFilter} />
        <Switch
          size="xs"
          label={t('statements.group')}
          checked={isGrouped}
          onChange={(event) => setIsGrouped(event.currentTarget.checked)}
        />
        <span role="status" className={css.count}>
          {isKnown &&
            (shown.length === rows.length
              ? t('statements.count', { count: rows.length })
              : t('statements.countOf', { count: shown.length, all: rows.length }))}
        </span>
        <HandOver rows={held.flatMap(([, of]) => of)} {...{ places }} name={matter.reference} />
      </div>
      {isKnown && held.length === 0 && <p className={css.none}>{t('statements.noneLeft')}</p>}
      {held.map(([category, of]) => (
        <section key={category} className={css.group}>
          {category && (
            <h2>
              {t(`terms.category_${category}`)} <span className={css.count}>{of.length}</span>
            </h2>
          )}
          <ScheduleTable {...{ places, category, sort }} rows={of} onSort={setSort} />
        </section>
      ))}
    </div>
  );
};

type FiltersProps = {
  readonly rows: readonly ScheduleRow[];
  readonly filter: ScheduleFilter;
  readonly onFilter: (filter: ScheduleFilter) => void;
};

const Filters = ({ rows, filter, onFilter }: FiltersProps) => {
  const { t } = useTranslation();
  const categories = STATEMENT_CATEGORIES.filter((one) =>
    rows.some(({ statement }) => statement.category === one),
  );
  const plain = (values: readonly string[]) =>
    distinct(values).map((value) => ({ value, label: value }));
  const choices = {
    category: categories.map((value) => ({ value, label: t(`terms.category_${value}`) })),
    entity: plain(rows.flatMap(({ entities }) => entities)),
    author: plain(rows.map(({ author }) => author)),
    gap: GAPS.map((value) => ({ value, label: t(`statements.lacks_${value}`) })),
  };
  return (['category', 'entity', 'author', 'gap'] as const).map((name) => (
    <NativeSelect
      key={name}
      size="xs"
      className={css.filter ?? ''}
      label={t(name === 'gap' ? 'statements.gap' : `statements.${name}`)}
      value={filter[name]}
      onChange={(event) => onFilter({ ...filter, [name]: event.currentTarget.value })}
      data={[{ value: '', label: t('statements.all') }, ...choices[name]]}
    />
  ));
};

const HandOver = ({
  rows,
  places,
  name,
}: {
  readonly rows: readonly ScheduleRow[];
  readonly places: ReturnType<typeof usePlaces>;
  readonly name: string;
}) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const [message, setMessage] = useState('');
  const withheld = rows.length - rowsToHandOver(rows).length;
  const copy = async () => {
    const table = buildScheduleTable(rows, t, places);
    const blobs = {
      'text/html': new Blob([table.html], { type: 'text/html' }),
      'text/plain': new Blob([table.text], { type: 'text/plain' }),
    };
    await navigator.clipboard
      .write([new ClipboardItem(blobs)])
      .then(() => setMessage(t('statements.copied')))
      .catch((error: unknown) => setMessage(sentenceOf(error)));
  };
  const save = () => {
    const csv = new Blob([buildScheduleCsv(rows, t, places)], { type: 'text/csv' });
    saveBlob(csv, `${name.replace(/[^\p{L}\p{N}-]+/gu, '-')}-statements.csv`);
  };
  return (
    <div className={css.handOver}>
      <span role="status" className={css.count}>
        {message || (withheld > 0 && t('statements.withheldCount', { count: withheld }))}
      </span>
      <Button size="xs" variant="default" onClick={() => void copy()}>
        {t('statements.copy')}
      </Button>
      <Button size="xs" variant="default" onClick={save}>
        {t('statements.csv')}
      </Button>
    </div>
  );
};
