import type { ChainToMerge } from '../chains/merge/merge-chains.ts';
import { changesIn } from '../chains/merge/subject.ts';
import type { Digest } from '../evidence/digest.ts';
import { groupBy } from '../evidence/group-by.ts';
import type { LoggedEntry } from '../evidence/ledger.ts';
import {
  listChangingLines,
  listLinesBetween,
  listLinesOfItem,
} from '../store/chains/chain-lines.ts';
import type { ChainRow } from '../store/chains/chain-rows.ts';
import { listCustody, listCustodyAfter, listCustodyOfItem } from '../store/custody.ts';
import type { EvidenceStore } from '../store/db.ts';

/** Where more lines are new, those of the whole matter are merged. */
const FEW = 200;

/** The lines of a matter's chains that are merged, as far as they change anything. */
export type MergeScope = {
  readonly own: ChainToMerge['lines'];
  readonly others: readonly ChainToMerge[];
  /** The items that these lines are about, where they are not those of the whole matter. */
  readonly items?: ReadonlySet<string>;
};

type Line = { readonly seq: number; readonly line: string; readonly digest: Digest };

/** The lines of the store were verified when they came. */
const parse = ({ seq, line, digest }: Line) => ({
  ...{ seq, digest },
  entry: JSON.parse(line) as LoggedEntry,
});

const isChanging = ({ event }: { readonly event: string }): boolean =>
  event === 'annotated' || event === 'withheld';

/**
 * The items that the lines are about that the rows of the store do not follow yet; undefined where
 * these are many, or change something beside items.
 */
const findNews = async (
  matterId: string,
  ownLines: number,
  rows: readonly ChainRow[],
  db: EvidenceStore | undefined,
): Promise<ReadonlySet<string> | undefined> => {
  if (rows.some(({ projected, projectedWith }) => (projected && projectedWith) === undefined))
    return undefined;
  const followed = Math.min(...rows.map(({ projectedWith = 0 }) => projectedWith));
  const fresh = rows.reduce((sum, { lines, projected = 0 }) => sum + lines - projected, 0);
  if (fresh + ownLines - followed > FEW) return undefined;
  const items = new Set<string>();
  const lines: { readonly line: string }[] = [...(await listCustodyAfter(matterId, followed, db))];
  for (const { id, lines: last, projected = 0 } of rows)
    if (last > projected) lines.push(...(await listLinesBetween(id, projected + 1, last, db)));
  for (const { line } of lines) {
    const entry = JSON.parse(line) as LoggedEntry;
    if (changesIn(entry).some(({ subject }) => !('item' in subject))) return undefined;
    if (entry.item !== undefined) items.add(entry.item);
  }
  return items;
};

const readOf = async (
  matterId: string,
  rows: readonly ChainRow[],
  items: ReadonlySet<string>,
  db: EvidenceStore | undefined,
): Promise<MergeScope> => {
  const own: Line[] = [];
  const joined: (Line & { readonly chain: string })[] = [];
  for (const item of items) {
    const custody = await listCustodyOfItem(item, db);
    own.push(...custody.filter((one) => one.matterId === matterId && isChanging(one)));
    joined.push(...(await listLinesOfItem(item, db)).filter(isChanging));
  }
  const byChain = groupBy(joined, ({ chain }) => chain);
  const inOrder = (lines: readonly Line[]) =>
    lines.toSorted((one, other) => one.seq - other.seq).map(parse);
  return {
    own: inOrder(own),
    others: rows.map(({ id }) => ({ id, lines: inOrder(byChain.get(id) ?? []) })),
    items,
  };
};

const readWhole = async (
  matterId: string,
  rows: readonly ChainRow[],
  db: EvidenceStore | undefined,
): Promise<MergeScope> => {
  const own = (await listCustody(matterId, db)).filter(isChanging).map(parse);
  const others: ChainToMerge[] = [];
  for (const { id } of rows)
    others.push({ id, lines: (await listChangingLines(id, db)).map(parse) });
  return { own, others };
};

/**
 * Reads the lines that have to be merged so that the rows of the store follow all chains: those
 * about the items that are in the news or, where the news is much or of the case file, all.
 */
export const readScope = async (
  matterId: string,
  ownLines: number,
  rows: readonly ChainRow[],
  db?: EvidenceStore,
): Promise<MergeScope> => {
  const items = await findNews(matterId, ownLines, rows, db);
  return items ? readOf(matterId, rows, items, db) : readWhole(matterId, rows, db);
};
