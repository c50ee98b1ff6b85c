import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostCount } from '../../../lib/casework/accounts/account-posts.ts';
import { canBreach } from '../../../lib/casework/dates/can-breach.ts';
import { statedCaseTime } from '../../../lib/casework/dates/case-zone.ts';
import type { StatedTime } from '../../../lib/evidence/item.ts';
import type { ListedItem } from '../../../lib/store/items/opened-items.ts';
import { useCaseZone } from '../../case-zone.tsx';
import { CaseTimeWords } from '../entries/times/case-time-words.tsx';
import { itemName } from '../kit/lists/shown-label.ts';
import { hrefTo } from '../kit/route.ts';
import prose from '../kit/sheets/prose.module.css';
import css from './count-cells.module.css';

const ORDERS = ['before', 'after', 'cannot-tell'] as const;

/** A table whose rows are counted by `CountCells`. */
export const CountTable = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  <div className={css.scroll}>
    <table className={css.table} aria-label={label}>
      {children}
    </table>
  </div>
);

/** The heads over `CountCells`. */
export const CountHeads = ({ isDated }: { readonly isDated: boolean }) => {
  const { t } = useTranslation();
  return (
    <>
      <th scope="col">{t('kit.items')}</th>
      <th scope="col">{t('accounts.firstPublished')}</th>
      <th scope="col">{t('accounts.lastPublished')}</th>
      {isDated &&
        ORDERS.map((order) => (
          <th key={order} scope="col" className={css.number}>
            {t(`accounts.count_${order}`)}
          </th>
        ))}
    </>
  );
};

type Props = {
  readonly count: PostCount<ListedItem>;
  readonly isDated: boolean;
  /** Whose posts they are, with the platform. */
  readonly name: string;
};

/**
 * What is there of one author: the exhibits, the first and the last, and how many posts before and
 * after the order was served. Those after it are marked where the order can forbid them.
 */
export const CountCells = ({
  count: { items, quoted, first, last, orders },
  isDated,
  name,
}: Props) => (
  <>
    <td>
      <Exhibits items={items} name={name} />
      {quoted.length > 0 && <QuotedComments items={quoted} />}
    </td>
    <td className={css.time}>
      <PublishedCell time={first?.record.post?.published} />
    </td>
    <td className={css.time}>
      <PublishedCell time={last?.record.post?.published} />
    </td>
    {isDated &&
      ORDERS.map((order) => (
        <td key={order} className={css.number}>
          {order === 'after' && orders.after > 0 && items.some(({ role }) => canBreach(role)) ? (
            <strong className={css.after}>{orders.after}</strong>
          ) : (
            orders[order]
          )}
        </td>
      ))}
  </>
);

type ExhibitsProps = { readonly items: readonly ListedItem[]; readonly name: string };

const Exhibits = ({ items, name }: ExhibitsProps) => {
  const { t } = useTranslation();
  if (items.length === 0) return <span className={prose.quiet}>0</span>;
  return (
    <details className={css.exhibits}>
      <summary aria-label={t('accounts.itemCountOf', { count: items.length, name })}>
        {t('accounts.itemCount', { count: items.length })}
      </summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <a href={hrefTo({ page: 'item', id: item.id })} title={item.title}>
              {itemName(item, t)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** How many comments statements quote, and in which items. */
const QuotedComments = ({ items }: Pick<ExhibitsProps, 'items'>) => {
  const { t } = useTranslation();
  return (
    <small className={css.quoted}>
      {t('accounts.quoted', { count: items.length })}
      {[...new Set(items)].map((item) => (
        <a key={item.id} href={hrefTo({ page: 'item', id: item.id })} title={item.title}>
          {itemName(item, t)}
        </a>
      ))}
    </small>
  );
};

const PublishedCell = ({ time }: { readonly time: StatedTime | undefined }) => {
  const { t } = useTranslation();
  const timeZone = useCaseZone();
  const known = time && statedCaseTime(time, timeZone);
  if (!known) return <span className={prose.quiet}>{t('kit.notStated')}</span>;
  return <CaseTimeWords time={known} />;
};
