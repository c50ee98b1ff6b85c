import type { ReactNode } from 'react';
import { visibleText } from '../../../../lib/filing/model/visible-text.ts';
import type { Excerpt } from '../../../../lib/search/build-excerpt.ts';
import { buildExcerpt } from '../../../../lib/search/build-excerpt.ts';
import { findHits } from '../../../../lib/search/find-hits.ts';
import { markRuns } from '../../../../lib/search/mark-runs.ts';
import type { ListingRow } from '../../../../lib/store/listings/listing.ts';
import { hostOf } from '../../kit/lists/host-of.ts';
import { partialMark } from '../../kit/lists/partial-mark.tsx';
import { hrefTo } from '../../kit/route.ts';
import { markedText } from '../../kit/text/marked-text.tsx';
import type { CellProps } from './columns.tsx';
import css from './row-words.module.css';

/** What was searched for in the list: as typed, and as folded words. */
export type SoughtWords = { readonly query: string; readonly words: readonly string[] };

/** The first field beside the title that holds words of the query, where the text holds none. */
const fieldHit = (item: ListingRow, words: readonly string[]): Excerpt | undefined => {
  if (findHits(item.title, words).length > 0) return undefined;
  const { note, tags, filing, author, exhibit, url } = item;
  const fields = [note, ...tags, ...Object.values(filing ?? {}), author, exhibit, url];
  return fields
    .map((field) => (typeof field === 'string' ? buildExcerpt(field, words) : undefined))
    .find(Boolean);
};

type RowWords = {
  readonly item: ListingRow;
  readonly isEntry: boolean;
  /** Whether a column names custodians already. */
  readonly hasCustodians: boolean;
  readonly sought: SoughtWords | undefined;
  readonly excerpt: Excerpt | undefined;
  readonly t: CellProps['t'];
  readonly onClick: React.MouseEventHandler;
};

/**
 * The link to the item, and under it the line that a search hit or else the item's host. A plain
 * function, not a component, as for the other cells: components in each cell slow down scrolling.
 */
export const rowWords = (words: RowWords): ReactNode => {
  const { item, isEntry, hasCustodians, sought, excerpt, t, onClick } = words;
  const { id, url, status } = item;
  const title = visibleText(item.title);
  const line = sought && (excerpt ?? fieldHit(item, sought.words));
  // Of another custodian's item, whose it is.
  const under = [hasCustodians ? undefined : item.custodian, hostOf(url)]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <a
        href={hrefTo({ page: 'item', id, ...(sought && { find: sought.query }) })}
        data-item={id}
        tabIndex={isEntry ? 0 : -1}
        className={css.link}
        data-short={line ? true : undefined}
        title={title}
        onClick={onClick}
      >
        {partialMark(status, t)}
        {sought ? markedText(markRuns(title, findHits(title, sought.words))) : title}
      </a>
      {line && <span className={css.excerpt}>{markedText(line)}</span>}
      {!line && under && (
        <span className={css.host} title={url}>
          {under}
        </span>
      )}
    </>
  );
};
