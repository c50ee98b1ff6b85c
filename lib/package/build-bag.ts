import { artifactsSent, type ExportItem, exhibitsOf } from '../evidence/export-item.ts';
import {
  BAGIT_TXT,
  bagName,
  chainLogPath,
  itemFolder,
  SIGNATURE,
  TAG_FILES,
  TAG_MANIFEST,
  type VolumePlace,
} from '../format/layout.ts';
import type { Elsewhere } from '../format/package-index.ts';
import { logLineOf } from '../format/parse-log-line.ts';
import { DEFAULT_PROFILE } from '../format/profile.ts';
import { RECEIPT_FILE } from '../format/shapes/deposit-receipt.ts';
import { buildCommentsCsv } from '../report/csv/comments-csv.ts';
import { buildItemsCsv } from '../report/csv/items-csv.ts';
import { buildStatementsCsv } from '../report/csv/statements-csv.ts';
import { buildHowToVerify } from '../report/how-to-verify.ts';
import { buildReport } from '../report/report.ts';
import { VERIFY_PS1, VERIFY_SH } from '../report/verify-scripts.ts';
import type { EntryToWrite } from '../zip/write/entry.ts';
import { buildBagInfo } from './build-bag-info.ts';
import { buildIndex, buildLog } from './build-index.ts';
import { buildManifest } from './build-manifest.ts';
import {
  artifactEntry,
  derivedEntry,
  filingEntry,
  type HeldEntry,
  heldEntry,
  recordEntry,
} from './entry.ts';
import { DEFAULT_CHOICE } from './export-choice.ts';
import type { PackageInput, SignatureFile } from './input.ts';

/** The part of an export that one volume holds. */
export type VolumeShare = {
  readonly items: readonly ExportItem[];
  readonly place: VolumePlace;
  readonly elsewhere: readonly Elsewhere[];
};

const itemEntries = (input: PackageInput, item: ExportItem): readonly EntryToWrite[] => [
  recordEntry(input, item),
  ...(item.recordToken
    ? [heldEntry(`data/${itemFolder(item.number, item.record.id)}/record.tsr`, item.recordToken)]
    : []),
  ...(item.receipt
    ? [heldEntry(`data/${itemFolder(item.number, item.record.id)}/${RECEIPT_FILE}`, item.receipt)]
    : []),
  ...artifactsSent(item).map((file) => artifactEntry(input, item, file)),
  ...(item.derived ?? []).map((file) => derivedEntry(input, item, file)),
];

const byPath = (one: EntryToWrite, other: EntryToWrite): number => (one.path < other.path ? -1 : 1);

const buildPayload = (
  input: PackageInput,
  share: VolumeShare,
  signatures: readonly string[],
): readonly EntryToWrite[] => {
  const index = buildIndex(input, share.items, share.place, share.elsewhere, signatures);
  const comments = buildCommentsCsv(share.items, exhibitsOf(input));
  return [
    heldEntry('data/index.html', buildReport(input, share.items, index)),
    heldEntry('data/manifest.json', `${JSON.stringify(index, null, 2)}\n`),
    heldEntry(
      'data/items.csv',
      buildItemsCsv(index, index.export.profile ?? DEFAULT_PROFILE, exhibitsOf(input)),
    ),
    ...(index.matter.statements
      ? [heldEntry('data/statements.csv', buildStatementsCsv(index, exhibitsOf(input)))]
      : []),
    ...(comments === undefined ? [] : [heldEntry('data/comments.csv', comments)]),
    heldEntry('data/custody.jsonl', buildLog(input.custody)),
    ...(input.chains ?? []).map(({ id, lines }) =>
      heldEntry(`data/${chainLogPath(id)}`, buildLog(lines)),
    ),
    ...(input.received ?? []).map(({ path, bytes }) => heldEntry(`data/received/${path}`, bytes)),
    ...(input.verifyPage ? [heldEntry('data/verify.html', input.verifyPage)] : []),
    heldEntry('data/verify.sh', VERIFY_SH),
    heldEntry('data/verify.ps1', VERIFY_PS1),
    ...share.items.flatMap((item) => itemEntries(input, item)),
    ...(share.place.index === 1 ? (input.filing ?? []).map(filingEntry) : []),
  ].sort(byPath);
};

/** The bytes of entries before compression. */
export const sizeOf = (entries: readonly EntryToWrite[]): number =>
  entries.reduce((sum, { bytes }) => sum + bytes, 0);

/** Builds a bag without its signatures; `signatures` are the paths that its files name. */
export const buildBag = (
  input: PackageInput,
  share: VolumeShare,
  signatures: readonly string[],
) => {
  const folder = bagName(input.matter.reference, input.export.at, share.place);
  const payload = buildPayload(input, share, signatures);
  const totals = { bytes: sizeOf(payload), files: payload.length };
  const texts: { readonly [name in (typeof TAG_FILES)[number]]: string } = {
    'bagit.txt': BAGIT_TXT,
    'bag-info.txt': buildBagInfo(input, share.place, totals),
    'HOW-TO-VERIFY.txt': buildHowToVerify(folder, share.items, signatures, {
      hasPage: input.verifyPage !== undefined,
      hasSealedLines: [input.custody, ...(input.chains ?? []).map(({ lines }) => lines)].some(
        (log) => log.some((row) => logLineOf(row).sealed),
      ),
      language: (input.choice ?? DEFAULT_CHOICE).language,
    }),
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
 * Builds a bag with its signatures. HOW-TO-VERIFY.txt and the index name the signature files, and
 * the signatures cover both: the bag is built with the expected names, and once more if fewer files
 * were signed.
 */
export const buildSignedBag = async (input: PackageInput, share: VolumeShare) => {
  const { sign, signatures = Object.values(SIGNATURE) } = input;
  let named = sign ? signatures : [];
  for (;;) {
    const bag = buildBag(input, share, named);
    const files = await signatureFiles(input, bag.tagManifest, named);
    if (files.length === named.length) return { ...bag, files };
    named = files.map(({ path }) => path);
  }
};
