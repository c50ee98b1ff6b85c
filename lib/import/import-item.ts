import type { Derived } from '../evidence/derived.ts';
import { digestNow } from '../evidence/digest.ts';
import { keepChecksum } from '../evidence/file/kept-checksum.ts';
import { EVIDENCE_KINDS, FORMS, isPlace } from '../evidence/filing-labels.ts';
import type { Artifact, ItemRecord } from '../evidence/item.ts';
import { ITEM_ROLES } from '../evidence/item-role.ts';
import { ProblemError } from '../evidence/problem.ts';
import type { ParsedDerived, ParsedItem } from '../format/parse-index.ts';
import { parseLogLine } from '../format/parse-log-line.ts';
import { buildThumbnail } from '../screen/cut-picture.ts';
import { pictureForThumbnail } from '../screen/thumbnail-picture.ts';
import { putFileRow } from '../store/bulk/file-rows.ts';
import type { EvidenceStore } from '../store/db.ts';
import { ensureRoom } from '../store/free-space.ts';
import { beginImporting, endImporting } from '../store/imports.ts';
import type { NewLabels } from '../store/items/labels.ts';
import { type ReceivedPlace, receiveItem } from '../store/items/receive-item.ts';
import type { ImportRow } from '../store/rows.ts';
import type { FreshStamp } from '../store/stamps.ts';
import { withStoreProblems } from '../store/with-store-problems.ts';
import type { GivenVolume } from './given-volume.ts';
import { absentFiles } from './plan-import.ts';
import type { ReadVolume } from './read-volume.ts';

/** An item of a package, the volume that holds it, and how to read its files. */
export type GivenItem = {
  readonly item: ParsedItem;
  readonly volume: GivenVolume;
  readonly read: ReadVolume;
  /** The volume's place among those of the import's row. */
  readonly at: number;
};

/** How the files of an item are written: each is named with its size once it is in the store. */
export type FileOptions = {
  readonly db?: EvidenceStore | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onBytes?: (bytes: number) => void;
};

/**
 * What became of an imported item; `leftOut` are derived files that no store holds. `copies` says
 * of marked copies whether their marks came: `marked` if the marks of all did, `unmarked` if not,
 * since earlier packages and those for a court do not state them.
 */
export type ImportedItem = ReceivedPlace & {
  readonly leftOut: readonly string[];
  readonly copies?: 'marked' | 'unmarked';
};

const inside = ({ folder }: ParsedItem, path: string): string => path.slice(folder.length + 1);

/** Only pictures that a person marked are kept; texts and records are redacted in each export. */
const isKept = ({ kind = 'picture' }: ParsedDerived): boolean => kind === 'picture';
/** A page with its media is made anew, of the same files, for each package. */
const isMadeAnew = ({ kind }: ParsedDerived): boolean => kind === 'page';

/** When the package's log says that a derived file was made, or else when it was exported. */
const madeAt = ({ opened, index }: GivenVolume, { digest }: ParsedDerived): string => {
  const entries = opened.log.split('\n').flatMap((line) => parseLogLine(line).entry ?? []);
  const making = entries.find(({ detail }) => detail?.derived && detail.digest === digest);
  return making?.at ?? index.export.at;
};

const derivedRow = ({ item, volume }: GivenItem, derived: ParsedDerived): Derived => {
  const { path, mediaType, bytes, digest, from, by, marks = [], redaction } = derived;
  const at = madeAt(volume, derived);
  return {
    ...{ path: inside(item, path), mediaType, bytes, digest, from, by, at },
    marks: marks.map(({ text, ...mark }) => ({ ...mark, ...(text !== undefined && { text }) })),
    ...(redaction && { redaction }),
  };
};

const writeFile = async (
  table: 'artifacts' | 'derived',
  { item, read }: GivenItem,
  file: ItemRecord['artifacts'][number] | Derived,
  { db, signal, onBytes }: FileOptions,
): Promise<Blob> => {
  if (signal?.aborted) throw new ProblemError('CANCELLED', 'The import was cancelled');
  await ensureRoom(file.bytes);
  const given = await read(`data/${item.folder}/${file.path}`, file.digest);
  const blob = given.blob.slice(0, given.blob.size, file.mediaType);
  const checksum = table === 'artifacts' && keepChecksum(given.crc32, file.digest);
  await withStoreProblems(() =>
    putFileRow(table, { item: item.id, ...file, ...checksum, blob }, db),
  );
  onBytes?.(file.bytes);
  return blob;
};

/** Labels of filed lists; a kind, form or place that is not known here stays behind. */
const filingOf = ({ evidenceKind, formIn, place, ...texts }: NonNullable<ParsedItem['filing']>) => {
  const kind = EVIDENCE_KINDS.find((one) => one === evidenceKind);
  const form = FORMS.find((one) => one === formIn);
  return {
    ...texts,
    ...(kind && { evidenceKind: kind }),
    ...(form && { formIn: form }),
    ...(place && isPlace(place) && { place }),
  };
};

const labelsOf = ({ exhibit, role, tags, note, filing }: ParsedItem): NewLabels => {
  const known = ITEM_ROLES.find((one) => one === role);
  return {
    ...(exhibit && { exhibit }),
    ...(known && { role: known }),
    ...(tags && tags.length > 0 && { tags }),
    ...(note && { note }),
    ...(filing && { filing: filingOf(filing) }),
  };
};

/** The time-stamp of an item's record, as the verification read it. */
const stampOf = ({ item, volume }: GivenItem): FreshStamp | undefined => {
  const token = volume.opened.tokens.get(item.folder);
  const shown = volume.facts.stamps?.find(({ path }) => path === `data/${item.folder}/record.json`);
  if (!token || !shown) return undefined;
  return { token, chain: shown.chain, genTime: shown.at, authority: shown.authority.subject };
};

const openSealed = ({ item, volume }: GivenItem) => {
  const recordBytes = volume.opened.records.get(item.folder);
  if (!recordBytes || digestNow(recordBytes) !== item.digest)
    throw new ProblemError('ALTERED', 'Its record is not the sealed one', 'item');
  const record = JSON.parse(new TextDecoder().decode(recordBytes)) as ItemRecord;
  return { recordBytes, record };
};

/**
 * Writes the files that came, and returns the picture that shows the item best: where the originals
 * stayed back, that of a copy.
 */
const writeFiles = async (
  given: GivenItem,
  came: readonly Artifact[],
  copies: readonly ParsedDerived[],
  options: FileOptions,
): Promise<Blob | undefined> => {
  const best = pictureForThumbnail(came);
  let picture: Blob | undefined;
  for (const artifact of came) {
    const blob = await writeFile('artifacts', given, artifact, options);
    if (artifact === best) picture = blob;
  }
  for (const copy of copies) {
    const blob = await writeFile('derived', given, derivedRow(given, copy), options);
    picture ??= blob;
  }
  return picture;
};

const write = async (given: GivenItem, from: ImportRow, options: FileOptions) => {
  const { item, volume, at } = given;
  const { recordBytes, record } = openSealed(given);
  const absent = absentFiles(item);
  const back = new Set(absent.map(({ path }) => path));
  const derived = item.derived ?? [];
  const copies = derived.filter(isKept);
  const came = record.artifacts.filter(({ path }) => !back.has(path));
  const picture = await writeFiles(given, came, copies, options);
  const thumbnail = picture && (await buildThumbnail(picture).catch(() => undefined));
  const stamp = stampOf(given);
  const receipt = volume.opened.receipts.get(item.folder);
  const { name = '', tagManifest = item.digest } = from.volumes[at] ?? {};
  const { id, reference } = volume.index.matter;
  const chain = item.chain ?? volume.index.custody.chain;
  const place = await receiveItem(
    {
      digest: item.digest,
      recordBytes,
      record,
      labels: labelsOf(item),
      absent,
      ...(stamp && { stamp }),
      ...(receipt && { receipt }),
      ...(thumbnail && { thumbnail }),
      from: { id, reference, number: item.number, ...(chain && { chain }) },
      volume: { name, tagManifest },
    },
    from,
    options.db,
  );
  const leftOut = derived
    .filter((one) => !isKept(one) && !isMadeAnew(one))
    .map(({ path }) => inside(item, path));
  const how = copies.every(({ marks }) => marks) ? ('marked' as const) : ('unmarked' as const);
  return { ...place, leftOut, ...(copies.length > 0 && { copies: how }) };
};

/**
 * Imports one item, all or nothing: its files first, each compared with the digest in the sealed
 * record, then the rest in one transaction. Errors: `CANCELLED`, `ALTERED`, `STORAGE_FULL`,
 * `STORE_FAILED`; then nothing of it is left.
 */
export const importItem = async (
  given: GivenItem,
  from: ImportRow,
  options: FileOptions = {},
): Promise<ImportedItem> => {
  const { id } = given.item;
  await beginImporting(id, options.db);
  try {
    return await write(given, from, options);
  } finally {
    await endImporting(id, options.db);
  }
};
