import type { CaseFile } from '../../../../lib/evidence/case-file.ts';
import type { Statement } from '../../../../lib/evidence/casework.ts';
import { commentAuthor } from '../../../../lib/evidence/comments/comment-list.ts';
import type { StatedTime } from '../../../../lib/evidence/item.ts';
import { compareAnchors } from '../../../../lib/evidence/statement/anchor.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';

/** An item that shows otherwise than a statement says. */
type CounterItem = {
  readonly id: string;
  readonly exhibit: string;
  readonly isWithheld: boolean;
};

/**
 * A row of the schedule: a statement with what its item states, and the names that its ids stand
 * for.
 */
export type ScheduleRow = {
  readonly statement: Statement;
  /** Where the item stands in the matter; undefined where it has left. */
  readonly number: number | undefined;
  readonly exhibit: string;
  /** Whether a person withheld the item: its statements then stay in the workspace. */
  readonly isWithheld: boolean;
  readonly author: string;
  /** As the page states it, word for word; `publishedAt` where the words allow an instant. */
  readonly published: string;
  readonly publishedAt: string | undefined;
  readonly stated: StatedTime | undefined;
  readonly counterEvidence: readonly CounterItem[];
  readonly entities: readonly string[];
};

/**
 * A case file's statements as rows; what a page did not state is empty. `nameOf` says what an item
 * is called that may have no exhibit label.
 */
export const buildScheduleRows = (
  { statement: statements, entity }: CaseFile,
  listings: readonly ListingRow[],
  nameOf: (item: ListingRow) => string,
): readonly ScheduleRow[] => {
  const items = new Map(listings.map((item) => [item.id, item]));
  const names = new Map(entity.map(({ id, name }) => [id, name]));
  return statements.map((statement) => {
    const item = items.get(statement.item);
    const { comment } = statement;
    const published = comment ? comment.published : item?.stated.published;
    return {
      statement,
      number: item?.number,
      exhibit: item ? nameOf(item) : '',
      isWithheld: Boolean(item?.withheld),
      author: (comment ? commentAuthor(comment) : item?.author) ?? '',
      published: (comment ? published?.raw : item?.publishedRaw) ?? '',
      publishedAt: comment ? published?.at : item?.publishedAt,
      stated: published,
      counterEvidence: statement.counterEvidence.flatMap((id) => {
        const counter = items.get(id);
        if (!counter) return [];
        return [{ id, exhibit: nameOf(counter), isWithheld: Boolean(counter.withheld) }];
      }),
      entities: statement.entities.flatMap((id) => names.get(id) ?? []),
    };
  });
};

/**
 * The rows that may leave the workspace: none of a withheld item, and none that names one as
 * counter-evidence.
 */
export const rowsToHandOver = (rows: readonly ScheduleRow[]): readonly ScheduleRow[] =>
  rows
    .filter(({ isWithheld }) => !isWithheld)
    .map((row) => ({
      ...row,
      counterEvidence: row.counterEvidence.filter(({ isWithheld }) => !isWithheld),
    }));

/** What a schedule is cut down to; empty where anything will do. */
export type ScheduleFilter = {
  readonly category: Statement['category'] | '';
  readonly entity: string;
  readonly author: string;
  /** What is missing of the statements; which they are is known once readiness is computed. */
  readonly gap: string;
};

export const filterRows = (
  rows: readonly ScheduleRow[],
  { category, entity, author, gap }: ScheduleFilter,
  lacking?: ReadonlySet<string>,
): readonly ScheduleRow[] =>
  rows.filter(
    (row) =>
      (!category || row.statement.category === category) &&
      (!entity || row.entities.includes(entity)) &&
      (!author || row.author === author) &&
      (!gap || (lacking?.has(row.statement.id) ?? false)),
  );

/** The columns of the schedule, in their order. */
export const SCHEDULE_COLUMNS = [
  'exhibit',
  'author',
  'published',
  'words',
  'category',
  'why',
  'counterEvidence',
  'entities',
  'translation',
] as const;
export type ScheduleColumn = (typeof SCHEDULE_COLUMNS)[number];

/** The columns that a schedule can be ordered by. */
export const SORTED_COLUMNS = ['exhibit', 'author', 'published', 'words', 'category'] as const;
export type ScheduleSort = { readonly by: (typeof SORTED_COLUMNS)[number]; readonly down: boolean };

const READERS: Record<ScheduleSort['by'], (row: ScheduleRow) => string | number | undefined> = {
  exhibit: ({ number }) => number,
  author: ({ author }) => author || undefined,
  published: ({ publishedAt }) => publishedAt,
  words: ({ statement }) => statement.anchor.exact,
  category: ({ statement }) => statement.category,
};

/**
 * The rows in order, those of one item as their words follow one another; one without a value comes
 * last both ways.
 */
export const sortRows = (
  rows: readonly ScheduleRow[],
  { by, down }: ScheduleSort,
  language: string,
): readonly ScheduleRow[] => {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const read = READERS[by];
  const tie = (one: ScheduleRow, other: ScheduleRow) =>
    (one.number ?? 0) - (other.number ?? 0) ||
    compareAnchors(one.statement.anchor, other.statement.anchor);
  return rows.toSorted((one, other) => {
    const [a, b] = [read(one), read(other)];
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined) || tie(one, other);
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return (down ? -order : order) || tie(one, other);
  });
};
