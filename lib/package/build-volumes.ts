import { type ExportItem, exhibitsOf } from '../evidence/export-item.ts';
import { ProblemError } from '../evidence/problem.ts';
import {
  BAGIT_TXT,
  bagName,
  itemFolder,
  SIGNATURE,
  TAG_FILES,
  TAG_MANIFEST,
  type VolumePlace,
} from '../format/layout.ts';
import type { Elsewhere } from '../format/package-index.ts';
import { collisionKey, pathFault } from '../format/path.ts';
import { buildItemsCsv } from '../report/csv/items-csv.ts';
import { buildStatementsCsv } from '../report/csv/statements-csv.ts';
import { buildHowToVerify } from '../report/how-to-verify.ts';
import { buildReport } from '../report/report.ts';
import type { EntryToWrite } from '../zip/write/entry.ts';
import type { ZipToWrite } from '../zip/write/write-zip.ts';
import { buildBagInfo } from './build-bag-info.ts';
import { buildIndex } from './build-index.ts';
import { buildManifest } from './build-manifest.ts';
import { cutVolumes } from './cut-volumes.ts';
import { artifactEntry, type HeldEntry, heldEntry, recordEntry } from './entry.ts';
import type { PackageInput, SignatureFile } from './input.ts';

/** One volume of an export: a zip with a whole bag in its one folder. */
export type Volume = ZipToWrite & { readonly fileName: string };

/** The share of an export that one volume holds. */
type Share = {
  readonly items: readonly ExportItem[];
  readonly place: VolumePlace;
  readonly elsewhere: readonly Elsewhere[];
};

const itemEntries = (input: PackageInput, item: ExportItem): readonly EntryToWrite[] => [
  recordEntry(input, item),
  ...(item.recordToken
    ? [heldEntry(`data/${itemFolder(item.number, item.record.id)}/record.tsr`, item.recordToken)]
    : []),
  ...[...item.record.artifacts, ...(item.derived ?? [])].map((file) =>
    artifactEntry(input, item, file),
  ),
];

const byPath = (one: EntryToWrite, other: EntryToWrite): number => (one.path < other.path ? -1 : 1);

const buildPayload = (
  input: PackageInput,
  share: Share,
  signatures: readonly string[],
): readonly EntryToWrite[] => {
  const index = buildIndex(input, share.items, share.place, share.elsewhere, signatures);
  return [
    heldEntry('data/index.html', buildReport(input, share.items, index)),
    heldEntry('data/manifest.json', `${JSON.stringify(index, null, 2)}\n`),
    heldEntry('data/items.csv', buildItemsCsv(index.items)),
    ...(index.matter.statements
      ? [heldEntry('data/statements.csv', buildStatementsCsv(index, exhibitsOf(input)))]
      : []),
    heldEntry('data/custody.jsonl', input.custody.map(({ line }) => `${line}\n`).join('')),
    ...(input.verifyPage ? [heldEntry('data/verify.html', input.verifyPage)] : []),
    ...share.items.flatMap((item) => itemEntries(input, item)),
  ].sort(byPath);
};

const sizeOf = (entries: readonly EntryToWrite[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);

const buildBag = (input: PackageInput, share: Share, signatures: readonly string[]) => {
  const folder = bagName(input.matter.reference, input.export.at, share.place);
  const payload = buildPayload(input, share, signatures);
  const totals = { bytes: sizeOf(payload), files: payload.length };
  const texts: { readonly [name in (typeof TAG_FILES)[number]]: string } = {
    'bagit.txt': BAGIT_TXT,
    'bag-info.txt': buildBagInfo(input, share.place, totals),
    'HOW-TO-VERIFY.txt': buildHowToVerify(
      folder,
      share.items,
      signatures,
      input.verifyPage !== undefined,
    ),
    'manifest-sha256.txt': buildManifest(payload),
  };
  const tags = TAG_FILES.map((name) => heldEntry(name, texts[name]));
  return { folder, payload, tags, tagManifest: heldEntry(TAG_MANIFEST, buildManifest(tags)) };
};

const signatureFiles = async (
  { sign }: PackageInput,
  tagManifest: HeldEntry,
  named: readonly string[],
): Promise<readonly SignatureFile[]> => {
  const files = sign ? await sign(tagManifest.content) : [];
  return named.flatMap((path) => files.find((file) => file.path === path) ?? []);
};

/**
 * The bag names its signature files, and they sign the bag: so it is built for all of them, then
 * for those that came.
 */
const signBag = async (input: PackageInput, share: Share) => {
  let named: readonly string[] = input.sign ? Object.values(SIGNATURE) : [];
  for (;;) {
    const bag = buildBag(input, share, named);
    const files = await signatureFiles(input, bag.tagManifest, named);
    if (files.length === named.length) return { ...bag, files };
    named = files.map(({ path }) => path);
  }
};

const buildVolume = async (input: PackageInput, share: Share): Promise<Volume> => {
  const { folder, payload, tags, tagManifest, files } = await signBag(input, share);
  const signatures = files.map(({ path, bytes }) => heldEntry(path, bytes));
  const entries = [...tags, tagManifest, ...signatures, ...payload];
  return {
    fileName: `${folder}.zip`,
    folder,
    at: input.export.at,
    bytes: sizeOf(entries),
    entries,
  };
};

const DERIVED = /^derived\/[^/]+$/;

const checkPaths = ({ number, record, derived = [] }: ExportItem): void => {
  const names = [
    record.id,
    ...record.artifacts.map(({ path }) => path),
    'record.json',
    'record.tsr',
  ];
  const faulty = names.find((name) => pathFault(name) ?? name.includes('/'));
  const made = derived.map(({ path }) => path);
  const all = [...names, ...made];
  const unfit = faulty ?? made.find((path) => pathFault(path) ?? !DERIVED.test(path));
  if (unfit !== undefined || new Set(all.map(collisionKey)).size < all.length)
    throw new ProblemError(
      'UNEXPECTED',
      `Item ${number} has a file name that a package cannot hold`,
      'item',
    );
};

const elsewhereThan = (
  own: number,
  parts: readonly (readonly ExportItem[])[],
): readonly Elsewhere[] =>
  parts.flatMap((items, at) =>
    at === own
      ? []
      : items.map(({ number, record, digest }) => ({
          number,
          id: record.id,
          digest,
          volume: at + 1,
        })),
  );

/**
 * The volumes of an export, each a whole bag that verifies alone. No artifact is read: their
 * digests are the records'. Throws `ALTERED` where a record's bytes do not have its digest, and
 * what `sign` throws.
 */
export const buildVolumes = async (input: PackageInput): Promise<readonly Volume[]> => {
  input.items.forEach(checkPaths);
  const parts = cutVolumes(input);
  const volumes: Volume[] = [];
  for (const [at, items] of parts.entries()) {
    const place = { index: at + 1, count: parts.length };
    volumes.push(await buildVolume(input, { items, place, elsewhere: elsewhereThan(at, parts) }));
  }
  return volumes;
};
