import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { canBreach } from '../../../../lib/casework/dates/can-breach.ts';
import { statedCaseTime } from '../../../../lib/casework/dates/case-zone.ts';
import { flagsOfTimes } from '../../../../lib/casework/dates/date-flags.ts';
import type { KeyDate } from '../../../../lib/evidence/casework.ts';
import { visibleText } from '../../../../lib/filing/model/visible-text.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import type { useFormat } from '../../../format.ts';
import type { WordKey } from '../../../words.ts';
import { FlagMarks } from '../../entries/times/flag-chips.tsx';
import { ItemStatus } from '../../kit/lists/item-status.tsx';
import { TagList } from '../../kit/lists/tag-list.tsx';
import css from './columns.module.css';
import type { SortKey } from './sort-items.ts';

type Format = ReturnType<typeof useFormat>;

/**
 * What a cell is given. Words and formats come from the table: a hook in each of some hundred cells
 * holds up the scrolling.
 */
export type CellProps = {
  readonly item: ListingRow;
  /** The dates of the order that date flags are of. */
  readonly dates: readonly KeyDate[];
  /** Whether it is still to be deposited in the vault. */
  readonly isWaiting: boolean;
  /** Whether another custodian's vault lists it, and its record and files are not here yet. */
  readonly isListedOnly: boolean;
  /** The custodian of this browser, whose items name none. */
  readonly me: string;
  readonly t: TFunction;
  readonly format: Format;
};

/**
 * A column of the list: its name, the words of its head, its width as a
 * grid track, and what its cells hold.
 */
export type Column = {
  readonly name: SortKey | 'flags';
  readonly label: WordKey;
  readonly width: string;
  /** Whether the cells hold times, so that the head names their zone. */
  readonly isTime?: true;
  /** Whether it says something only where a matter has several custodians. */
  readonly isShared?: true;
  readonly cell: (props: CellProps) => ReactNode;
};

/** What the page did not state. */
const unknown = (t: TFunction) => <span className={css.unknown}>{t('kit.notStated')}</span>;

const exhibit = ({ item, t }: CellProps) =>
  item.exhibit ? (
    <span className={css.exhibit}>{item.exhibit}</span>
  ) : (
    <span className={css.unknown}>{t('items.notNumbered')}</span>
  );
const custodian = ({ item, me }: CellProps) => (
  <span className={css.clamp}>{item.custodian ?? me}</span>
);
const number = ({ item }: CellProps) => <span className={css.plain}>{item.number}</span>;
const place = ({ item }: CellProps) => <span className={css.plain}>{item.filing?.place}</span>;
const role = ({ item, t }: CellProps) =>
  item.role && <span className={css.role}>{t(`terms.itemRole_${item.role}`)}</span>;
const kind = ({ item, t, format }: CellProps) => (
  <>
    {t(`popup.kinds_${item.kind}`)}
    {item.platform && <span className={css.under}>{format.platform(item.platform)}</span>}
  </>
);
/**
 * An alert has no author but a platform that shows it; that is said, not that the platform wrote
 * it.
 */
const author = ({ item, t, format }: CellProps) =>
  item.kind === 'alert' && !item.author && item.platform ? (
    <>
      <span className={css.clamp}>{format.platform(item.platform)}</span>
      <span className={css.under}>{t('items.platformOf')}</span>
    </>
  ) : (
    <span className={css.clamp} title={visibleText(item.author ?? '')}>
      {visibleText(item.author ?? '') || unknown(t)}
    </span>
  );
/**
 * How much of a time of day is stated; the head of the column names the zone. A coarser time has
 * none, and its day is that of the zone it was read in.
 */
const CLOCK: { readonly [precision: string]: number } = { second: 8, minute: 5, hour: 5 };

const published = ({ item, t, format }: CellProps) => {
  const { raw } = item.stated.published ?? {};
  const time = item.stated.published && statedCaseTime(item.stated.published, format.timeZone);
  if (!time)
    return (
      <span className={css.clamp} title={raw}>
        {raw ?? unknown(t)}
      </span>
    );
  const { at, precision } = time;
  const digits = CLOCK[precision];
  return (
    <time dateTime={at} title={raw} className={css.plain}>
      {digits ? format.day(at) : format.caseTime(time)}
      {digits && <span className={css.under}>{format.clock(at).slice(0, digits)}</span>}
    </time>
  );
};
const captured = ({ item: { capturedAt }, format }: CellProps) => (
  <time dateTime={capturedAt} title={capturedAt} className={css.plain}>
    {format.day(capturedAt)}
    <span className={css.under}>{format.clock(capturedAt)}</span>
  </time>
);
const flags = ({ item, dates, t }: CellProps) =>
  canBreach(item.role) && <FlagMarks flags={flagsOfTimes(item, dates)} t={t} />;
const tags = ({ item }: CellProps) => <TagList tags={item.tags} />;
const note = ({ item }: CellProps) => (
  <span className={css.clamp} title={item.note}>
    {item.note}
  </span>
);
const status = ({ item, isWaiting, isListedOnly, t }: CellProps) => (
  <>
    <ItemStatus status={item.status} problemCodes={item.problemCodes} t={t} />
    {item.withheld && <span className={css.under}>{t('kit.withheld')}</span>}
    {isWaiting && <span className={css.under}>{t('deposit.notYet')}</span>}
    {isListedOnly && (
      <span className={css.under} title={t('custodians.notFetchedHint')}>
        {t('custodians.notFetched')}
      </span>
    )}
  </>
);
const size = ({ item, format }: CellProps) => (
  <span className={css.plain}>{format.size(item.bytes)}</span>
);

/** Every column that can be chosen, in its place; the picture and the title are always there. */
export const COLUMNS: readonly Column[] = [
  { name: 'exhibit', label: 'kit.exhibit', width: '126px', cell: exhibit },
  { name: 'number', label: 'items.number', width: '70px', cell: number },
  { name: 'place', label: 'items.place', width: '70px', cell: place },
  { name: 'role', label: 'entries.role', width: '94px', cell: role },
  { name: 'kind', label: 'kit.kind', width: '80px', cell: kind },
  { name: 'author', label: 'kit.author', width: '96px', cell: author },
  { name: 'published', label: 'kit.published', width: '122px', isTime: true, cell: published },
  { name: 'captured', label: 'kit.captured', width: '122px', isTime: true, cell: captured },
  { name: 'status', label: 'items.status', width: '98px', cell: status },
  { name: 'custodian', label: 'kit.custodian', width: '96px', isShared: true, cell: custodian },
  { name: 'flags', label: 'items.flags', width: '208px', cell: flags },
  { name: 'tags', label: 'kit.tags', width: '108px', cell: tags },
  { name: 'note', label: 'kit.note', width: '160px', cell: note },
  { name: 'size', label: 'items.size', width: '80px', cell: size },
];

/** The columns shown until someone chooses others. */
export const FIRST_COLUMNS: readonly string[] = [
  'exhibit',
  'role',
  'kind',
  'author',
  'published',
  'captured',
  'status',
  'tags',
];
