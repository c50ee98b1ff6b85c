import { type IndexWitness, otherWitnesses } from '../../evidence/witness/witness.ts';
import type { IndexItem, PackageIndex } from '../../format/package-index.ts';
import type { Profile } from '../../format/profile.ts';
import { buildCsv, type Column } from './csv.ts';

const STATED: readonly Column<IndexItem>[] = [
  ['number', (item) => item.number],
  ['exhibit', (item) => item.exhibit],
  ['status', (item) => item.status],
  ['kind', (item) => item.kind],
  ['role', (item) => item.role],
  ['title', (item) => item.title],
  ['author', (item) => item.author?.name ?? item.author?.handle],
  ['published', (item) => item.published?.raw],
  ['published_utc', (item) => item.published?.at],
  ['captured_utc', (item) => item.capturedAt],
  ['url', (item) => item.url],
];

const IDENTITY: readonly Column<IndexItem>[] = [
  ['id', (item) => item.id],
  ['folder', (item) => item.folder],
  ['record_digest', (item) => item.digest],
];

/** Labels of filed lists; a package for hand-over has no person's words among them. */
const FILING: readonly Column<IndexItem>[] = [
  ['purpose', (item) => item.filing?.purpose],
  ['source', (item) => item.filing?.source],
  ['group', (item) => item.filing?.group],
  ['evidence_kind', (item) => item.filing?.evidenceKind],
  ['form', (item) => item.filing?.formIn],
  ['external_number', (item) => item.filing?.externalNumber],
];

/** Tags and notes, which only a package for counsel holds. */
const INTERNAL: readonly Column<IndexItem>[] = [
  ['tags', (item) => item.tags?.join('; ')],
  ['note', (item) => item.note],
];

/** The exhibits of other custodians that show an item's page; they may be in other volumes. */
const witnessColumn = (
  witnesses: readonly IndexWitness[],
  exhibits: ReadonlyMap<string, string>,
): Column<IndexItem> => [
  'second_witness',
  ({ id }) =>
    otherWitnesses(id, witnesses)
      .map((other) => exhibits.get(other))
      .join('; '),
];

/**
 * `items.csv`: a header row, then one row per item. `exhibits` has the labels of the items of all
 * volumes. There is a column of second witnesses where two custodians captured one page.
 */
export const buildItemsCsv = (
  { items, witnesses = [] }: Pick<PackageIndex, 'items' | 'witnesses'>,
  profile: Profile,
  exhibits: ReadonlyMap<string, string>,
): string => {
  const isTold = witnesses.some(({ relation }) => relation === 'two-names');
  const witness = isTold ? [witnessColumn(witnesses, exhibits)] : [];
  const internal = profile === 'counsel' ? INTERNAL : [];
  return buildCsv([...STATED, ...witness, ...FILING, ...internal, ...IDENTITY], items);
};
