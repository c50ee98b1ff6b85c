import { COMMENTS_FILE } from '../../evidence/comments/comment-list.ts';
import type { Derived } from '../../evidence/derived.ts';
import type { Bytes } from '../../evidence/digest.ts';
import type { ExportItem } from '../../evidence/export-item.ts';
import { newId } from '../../evidence/id.ts';
import { type Arrival, buildLedger, listPresent } from '../../evidence/ledger.ts';
import { type Matter, unnumberedLabel } from '../../evidence/matter.ts';
import { isKeptOfPackages } from '../../format/layout.ts';
import { logLineOf } from '../../format/parse-log-line.ts';
import { parseComments } from '../../format/shapes/parse-comments.ts';
import type { PackageInput, SignatureFile } from '../../package/input.ts';
import { isMaskable, needsRedaction } from '../../package/profile/redact/redact-item.ts';
import { listImported } from '../../store/custody.ts';
import type { EvidenceStore } from '../../store/db.ts';
import type { ReceiptRow } from '../../store/deposits/deposit-rows.ts';
import { listImports } from '../../store/imports.ts';
import { findArtifact, listArtifacts } from '../../store/items/artifacts.ts';
import { openRecord } from '../../store/items/open-record.ts';
import { readMatter } from '../../store/read-matter.ts';
import type {
  CustodyRow,
  DerivedRow,
  ImportRow,
  ItemRow,
  MatterRow,
  StampRow,
} from '../../store/rows.ts';
import { type JoinedItem, readSharedPart } from './shared/shared-part.ts';

const describeMatter = ({
  usedAt: _usedAt,
  records: _records,
  lastRecord: _lastRecord,
  entries: _entries,
  lastEntry: _lastEntry,
  unnumbered: _unnumbered,
  ...matter
}: MatterRow): Matter => matter;

const describeDerived = ({ item: _item, blob: _blob, ...derived }: DerivedRow): Derived => derived;

/** The items that the log has in the matter, with the latest receipt of each. */
const readPresent = (custody: readonly Pick<CustodyRow, 'line'>[]): ReadonlyMap<string, Arrival> =>
  listPresent(buildLedger(custody.flatMap((row) => logLineOf(row).entry ?? [])));

/** The receipt of an item that the log of its matter names last, as `named` has it. */
const receiptOf = (
  row: ReceiptRow | undefined,
  named: ReadonlyMap<string, Arrival>,
): ReceiptRow | undefined => (row && named.get(row.item)?.receipt === row.digest ? row : undefined);

const buildItem = (
  item: ItemRow,
  stamp: StampRow | undefined,
  derived: readonly DerivedRow[],
  receipt: ReceiptRow | undefined,
): ExportItem => {
  const {
    number,
    chain,
    digest,
    recordBytes,
    tags,
    note,
    exhibit,
    role,
    filing,
    absent = [],
  } = item;
  return {
    number,
    ...(chain && { chain }),
    digest,
    recordBytes,
    record: openRecord(item),
    labels: { tags, note, exhibit, role, ...(filing && { filing }) },
    ...(stamp?.token && { recordToken: stamp.token }),
    ...(receipt && { receipt: receipt.bytes }),
    ...(derived.length > 0 && { derived: derived.map(describeDerived) }),
    ...(absent.length > 0 && { withheld: absent }),
  };
};

const buildJoined = ({ item, stamp, derived, receipt }: JoinedItem): ExportItem =>
  buildItem(item, stamp, derived, receipt);

/**
 * The custody logs and seals of the packages that items were received in, by package and volume.
 * Only files that packages have: the rows may be of a stranger's backup.
 */
const listReceived = (imports: readonly ImportRow[]): readonly SignatureFile[] =>
  imports.flatMap(({ volumes }, at) =>
    volumes.flatMap(({ files }, place) =>
      files
        .filter(({ path }) => isKeptOfPackages(path))
        .map(({ path, content }) => ({
          path: `${String(at + 1).padStart(4, '0')}/vol${place + 1}/${path}`,
          bytes: content,
        })),
    ),
  );

/** The captured texts of an item that has a redaction, to be masked in a package for a court. */
const readTexts = async (item: ExportItem, db: EvidenceStore | undefined): Promise<ExportItem> => {
  if (!needsRedaction(item)) return item;
  const files = await listArtifacts(item.record.id, db);
  const texts = files.filter(({ role }) => isMaskable(role));
  return {
    ...item,
    texts: await Promise.all(
      texts.map(async ({ path, blob }) => ({ path, text: await blob.text() })),
    ),
  };
};

/** An item with the comments of its page, which lists and tables of a package name one by one. */
const readComments = async (
  item: ExportItem,
  db: EvidenceStore | undefined,
): Promise<ExportItem> => {
  const { id, artifacts } = item.record;
  if (!artifacts.some(({ role }) => role === 'comments')) return item;
  const file = await findArtifact(id, COMMENTS_FILE, db);
  const comments = file && parseComments(await file.blob.text());
  return comments ? { ...item, comments } : item;
};

/** An item with the texts and comments of it that a package is made from. */
const withTexts = async (item: ExportItem, db: EvidenceStore | undefined): Promise<ExportItem> =>
  readComments(await readTexts(item, db), db);

/** The test of which items go out, by their ids; absent, all do. */
const isAmong = (chosen: readonly string[] | undefined) => {
  const asked = chosen && new Set(chosen);
  return ({ id }: { readonly id: string }): boolean => asked?.has(id) ?? true;
};

/** The items that a log says were received, from another matter or in a package. */
const arrivedIn = (custody: readonly CustodyRow[]): readonly string[] =>
  custody.flatMap(({ event, item }) => (event === 'received' && item !== undefined ? [item] : []));

/**
 * What a package of this matter is made from, as the store has it now. With `chosen` (ids), it has
 * the numbers alone of the matter's other items; those of other custodians it has all.
 * `authorities` are those of the time-stamps that go out: the verifier finds a certificate that
 * belongs to no time-stamp of the package. Throws `MATTER_UNKNOWN`.
 */
export const buildInput = async (
  matterId: string,
  {
    db,
    now,
    software,
    chosen,
  }: {
    readonly db?: EvidenceStore | undefined;
    readonly now: Date;
    readonly software: string;
    readonly chosen?: readonly string[] | undefined;
  },
): Promise<{ readonly input: PackageInput; readonly authorities: readonly Bytes[] }> => {
  const goesOut = isAmong(chosen);
  const isAsked = (item: ItemRow) => item.withheld !== undefined || goesOut(item);
  const read = await readMatter(matterId, db, isAsked);
  const { matter, caseFile, items, others, custody, stamps, derived, receipts } = read;
  const lines = custody.map(({ line, digest }) => ({ line, digest }));
  const present = readPresent(lines);
  const received = listReceived(await listImports(matterId, db));
  const held = items.filter((item) => !item.withheld);
  const withheld = items.filter((item) => item.withheld);
  const fromPackages = await listImported(arrivedIn(custody), db);
  const shared = await readSharedPart(matterId, custody, db);
  const own = held.map((item): ExportItem => {
    const receipt = receiptOf(receipts.get(item.id), present);
    const named = shared && { id: shared.chain, custodian: matter.custodian };
    const exhibit = item.exhibit || (named ? unnumberedLabel(named, item.number) : '');
    const row = { ...item, exhibit };
    const built = buildItem(row, stamps.get(item.id), derived.get(item.id) ?? [], receipt);
    return fromPackages.has(item.id) ? { ...built, isReceived: true } : built;
  });
  const sent = [...own, ...(shared?.items ?? []).map(buildJoined)];
  const input = {
    matter: describeMatter(matter),
    caseFile,
    items: await Promise.all(
      sent.map((item) => (goesOut(item.record) ? withTexts(item, db) : item)),
    ),
    withheld: withheld.map(({ id, number, withheld: reason = '' }) => ({
      ...{ number, reason },
      ...(present.get(id)?.receipt !== undefined && { inVault: true as const }),
    })),
    ...(others.length > 0 && { notChosen: others }),
    custody: lines,
    ...(received.length > 0 && { received }),
    ...(shared && { chain: shared.chain, chains: shared.chains }),
    export: {
      id: newId(now.getTime()),
      at: now.toISOString(),
      by: matter.custodian.name,
      software,
    },
  };
  const stamped = held.filter(goesOut).map(({ id }) => stamps.get(id));
  const authorities = stamped.flatMap((stamp) => (stamp?.token && stamp.chain) || []);
  return { input, authorities: [...authorities, ...(shared?.authorities ?? [])] };
};
