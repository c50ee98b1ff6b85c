import { digestNow } from '../evidence/digest.ts';
import { WITHHELD_REASONS, type WithheldFile } from '../evidence/export-item.ts';
import type { ItemRecord } from '../evidence/item.ts';
import { itemName } from '../evidence/names/item-name.ts';
import type { ParsedItem } from '../format/parse-index.ts';
import { listDeleted } from '../store/custody.ts';
import type { EvidenceStore } from '../store/db.ts';
import { findListings } from '../store/listings/listings.ts';
import type { FindingCode } from '../verify/finding.ts';
import type { GivenExport, GivenVolume } from './given-volume.ts';
import { type Judgement, judgeFindings } from './judge-findings.ts';

/**
 * What becomes of an item of a package. Imported: `whole`, or `partly` without some files. Not
 * imported: `same` is in the store already; `different` has the id of another record in the store;
 * `faulty` has findings; `redacted` came without its sealed record; `elsewhere` is in a volume that
 * is not here; `withheld`, `left` and `notChosen` are only named by the package.
 */
export type ItemOutcome =
  | 'whole'
  | 'partly'
  | 'same'
  | 'different'
  | 'faulty'
  | 'redacted'
  | 'elsewhere'
  | 'withheld'
  | 'left'
  | 'notChosen';

/** An item of a package and what becomes of it; one that is only named has no id. */
export type PlannedItem = {
  readonly number: number;
  readonly outcome: ItemOutcome;
  readonly id?: string;
  readonly exhibit?: string;
  readonly title?: string;
  /** Files of the record that the package does not hold. */
  readonly absent: readonly WithheldFile[];
  /** The findings about a `faulty` item. */
  readonly codes?: readonly FindingCode[];
  /** The matter that an item of the same id is in. */
  readonly matterId?: string;
  /** A person deleted the item here before; the log keeps that. */
  readonly wasDeleted?: true;
  /** Why the package says that a `withheld` item stays back. */
  readonly reason?: string;
};

/** What an import would do. Nothing is imported while `stops` has findings. */
export type ImportPlan = {
  readonly items: readonly PlannedItem[];
  readonly stops: Judgement['stops'];
  /** The codes of all findings, for the custody log. */
  readonly findings: readonly FindingCode[];
};

/** Whether an item with this outcome is imported. */
export const isImported = ({ outcome }: Pick<PlannedItem, 'outcome'>): boolean =>
  outcome === 'whole' || outcome === 'partly';

const reasonOf = (stated: string): WithheldFile['reason'] =>
  WITHHELD_REASONS.find((reason) => reason === stated) ?? 'chosen';

/** The files that the package withholds of an item, as paths in the item's folder. */
export const absentFiles = ({ folder, withheld = [] }: ParsedItem): readonly WithheldFile[] =>
  withheld.map(({ path, reason }) => ({
    path: path.slice(folder.length + 1),
    reason: reasonOf(reason),
  }));

type Here = ReadonlyMap<string, { readonly digest: string; readonly matterId: string }>;

const outcomeOf = (
  item: ParsedItem,
  { items }: Judgement,
  { opened }: GivenVolume,
  here: Here,
): ItemOutcome => {
  const stored = here.get(item.id);
  if (stored && stored.digest !== item.digest) return 'different';
  if (items.has(item.id)) return 'faulty';
  if (stored) return 'same';
  if (item.redactedRecord || !opened.records.has(item.folder)) return 'redacted';
  return (item.withheld ?? []).length > 0 ? 'partly' : 'whole';
};

/**
 * The name that lists give an item, which tells posts of one platform apart, from its sealed
 * record; where that has findings or stayed back, what the index states.
 */
const nameOf = (item: ParsedItem, { opened }: GivenVolume, { items }: Judgement): string => {
  const record = items.has(item.id) ? undefined : opened.records.get(item.folder);
  return record && digestNow(record) === item.digest
    ? itemName(JSON.parse(new TextDecoder().decode(record)) as ItemRecord)
    : (item.title ?? item.url ?? '');
};

const planItem = (
  item: ParsedItem,
  volume: GivenVolume,
  judgement: Judgement,
  here: Here,
): PlannedItem => {
  const outcome = outcomeOf(item, judgement, volume, here);
  const stored = here.get(item.id);
  const codes = judgement.items.get(item.id);
  return {
    number: item.number,
    id: item.id,
    exhibit: item.exhibit,
    title: nameOf(item, volume, judgement),
    outcome,
    absent: absentFiles(item),
    ...(outcome === 'faulty' && codes && { codes }),
    ...(stored && { matterId: stored.matterId }),
  };
};

/** Items that the package only names. */
const planNamed = ({ volumes }: GivenExport): readonly PlannedItem[] => {
  const [first] = volumes;
  if (!first) return [];
  const { elsewhere, withheld, left = [], notChosen = [] } = first.index;
  const held = new Set(volumes.flatMap(({ index }) => index.items.map(({ number }) => number)));
  const named: readonly PlannedItem[] = [
    ...elsewhere.map(
      ({ number, id }) => ({ number, id, outcome: 'elsewhere', absent: [] }) as const,
    ),
    ...withheld.map(
      ({ number, reason }) => ({ number, reason, outcome: 'withheld', absent: [] }) as const,
    ),
    ...left.map(({ number }) => ({ number, outcome: 'left', absent: [] }) as const),
    ...notChosen.map((number) => ({ number, outcome: 'notChosen', absent: [] }) as const),
  ];
  return named.filter(({ number }) => !held.has(number));
};

const markDeleted =
  (deleted: ReadonlySet<string>) =>
  (item: PlannedItem): PlannedItem =>
    item.id !== undefined && deleted.has(item.id) ? { ...item, wasDeleted: true } : item;

/**
 * Says for each item of a verified package what an import would do with it, by the item's number.
 * Nothing is written.
 */
export const planImport = async (given: GivenExport, db?: EvidenceStore): Promise<ImportPlan> => {
  const judgement = judgeFindings(given.findings);
  const ids = given.volumes.flatMap(({ index }) => index.items.map(({ id }) => id));
  const here = await findListings(ids, db);
  const items = given.volumes.flatMap((volume) =>
    volume.index.items.map((item) => planItem(item, volume, judgement, here)),
  );
  const deleted = await listDeleted(
    items.filter(isImported).flatMap(({ id }) => id ?? []),
    db,
  );
  return {
    items: [...items.map(markDeleted(deleted)), ...planNamed(given)].toSorted(
      (one, other) => one.number - other.number,
    ),
    stops: judgement.stops,
    findings: [...new Set(given.findings.map(({ code }) => code))],
  };
};
