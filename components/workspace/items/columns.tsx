import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListingRow } from '../../../lib/store/listing.ts';
import { useFormat } from '../../format.ts';
import { ItemStatus } from '../item-status.tsx';
import { TagList } from '../tag-list.tsx';
import { DayAndTime } from '../when.tsx';
import css from './item-table.module.css';
import type { SortKey } from './sort-items.ts';

type CellProps = { readonly item: ListingRow };

/** A column of the list: its name (`workspace.<label>` or `case.role` is its head), its width as a grid track, and its cell. */
export type Column = {
  readonly name: SortKey;
  readonly label: string;
  readonly width: string;
  readonly Cell: ComponentType<CellProps>;
};

/** What the page did not state. */
const Unknown = () => {
  const { t } = useTranslation();
  return <span className={css.unknown}>{t('workspace.notStated')}</span>;
};

const Exhibit = ({ item }: CellProps) => <span className={css.exhibit}>{item.exhibit}</span>;
const NumberCell = ({ item }: CellProps) => <span className={css.plain}>{item.number}</span>;
const Role = ({ item }: CellProps) => {
  const { t } = useTranslation();
  return item.role ? <span className={css.role}>{t(`case.role_${item.role}`)}</span> : null;
};
const Kind = ({ item: { kind, platform } }: CellProps) => {
  const { t } = useTranslation();
  return (
    <>
      {t(`popup.kinds_${kind}`)}
      {platform && <span className={css.under}>{platform}</span>}
    </>
  );
};
const Author = ({ item: { author } }: CellProps) => (
  <span className={css.clamp} title={author}>
    {author ?? <Unknown />}
  </span>
);
const Published = ({ item: { publishedRaw, publishedAt } }: CellProps) => (
  <span className={css.clamp} title={publishedAt}>
    {publishedRaw ?? <Unknown />}
  </span>
);
const Captured = ({ item }: CellProps) => <DayAndTime at={item.capturedAt} />;
const Tags = ({ item }: CellProps) => <TagList tags={item.tags} />;
const Note = ({ item: { note } }: CellProps) => (
  <span className={css.clamp} title={note}>
    {note}
  </span>
);
const Status = ({ item: { status, problemCodes, withheld } }: CellProps) => {
  const { t } = useTranslation();
  return (
    <>
      <ItemStatus status={status} problemCodes={problemCodes} />
      {withheld && <span className={css.under}>{t('trust.withheld')}</span>}
    </>
  );
};
const Size = ({ item }: CellProps) => <span className={css.plain}>{useFormat().size(item.bytes)}</span>;

/** Every column that can be chosen, in its place; the picture and the title are always there. */
export const COLUMNS: readonly Column[] = [
  { name: 'exhibit', label: 'workspace.exhibit', width: '116px', Cell: Exhibit },
  { name: 'number', label: 'items.number', width: '70px', Cell: NumberCell },
  { name: 'role', label: 'case.role', width: '96px', Cell: Role },
  { name: 'kind', label: 'workspace.kind', width: '80px', Cell: Kind },
  { name: 'author', label: 'workspace.author', width: '104px', Cell: Author },
  { name: 'published', label: 'workspace.published', width: '104px', Cell: Published },
  { name: 'captured', label: 'workspace.captured', width: '102px', Cell: Captured },
  { name: 'tags', label: 'workspace.tags', width: '108px', Cell: Tags },
  { name: 'note', label: 'workspace.note', width: '160px', Cell: Note },
  { name: 'status', label: 'workspace.status', width: '106px', Cell: Status },
  { name: 'size', label: 'items.size', width: '80px', Cell: Size },
];

/** The columns shown until someone chooses others. */
export const FIRST_COLUMNS: readonly string[] = [
  'exhibit',
  'role',
  'kind',
  'author',
  'published',
  'captured',
  'tags',
  'status',
];
