import type { CustodyLine } from '../evidence/custody.ts';
import { digestNow } from '../evidence/digest.ts';
import {
  artifactsSent,
  type ExportItem,
  exhibitOf,
  type SentDerived,
} from '../evidence/export-item.ts';
import type { Artifact } from '../evidence/item.ts';
import type { FilingFile } from '../filing/filing-file.ts';
import { chainLogPath, itemFolder, PACKAGE_FORMAT, type VolumePlace } from '../format/layout.ts';
import type {
  Elsewhere,
  IndexArtifact,
  IndexChain,
  IndexDerived,
  IndexFiling,
  IndexItem,
  PackageIndex,
} from '../format/package-index.ts';
import { logLineOf } from '../format/parse-log-line.ts';
import type { Profile } from '../format/profile.ts';
import { RECEIPT_FILE } from '../format/shapes/deposit-receipt.ts';
import { reportMaker } from '../report/report-maker.ts';
import { describeCase } from './describe/describe-case.ts';
import { describeWitnesses } from './describe/describe-witnesses.ts';
import { DEFAULT_CHOICE } from './export-choice.ts';
import type { PackageInput, SentChain } from './input.ts';

const describeArtifact = (folder: string, artifact: Artifact): IndexArtifact => {
  const { path, role, mediaType, bytes, digest } = artifact;
  return { path: `${folder}/${path}`, role, mediaType, bytes, digest };
};

/** Another custodian needs them to redact again; a court must not read the covered words. */
const describeMarks = (
  { marks, redaction }: Pick<SentDerived, 'marks' | 'redaction'>,
  profile: Profile,
) =>
  profile !== 'court' && {
    ...(marks.length > 0 && { marks }),
    ...(redaction && { redaction }),
  };

const describeDerived = (
  folder: string,
  { derived = [] }: ExportItem,
  profile: Profile,
): readonly IndexDerived[] =>
  derived.map(({ path, mediaType, bytes, digest, from, by, kind, ...drawn }) => ({
    path: `${folder}/${path}`,
    mediaType,
    bytes,
    digest,
    from,
    by,
    ...(kind && { kind }),
    ...describeMarks(drawn, profile),
  }));

const describeFiling =
  ({ export: { software } }: PackageInput) =>
  ({ path, mediaType, bytes, digest, from }: FilingFile): IndexFiling => ({
    path,
    mediaType,
    bytes,
    digest,
    from,
    by: software,
  });

/** The artifacts that stay back, in the record's order. */
const describeWithheld = (
  folder: string,
  { record, withheld = [] }: ExportItem,
): Pick<IndexItem, 'withheld'> => {
  const reasons = new Map(withheld.map(({ path, reason }) => [path, reason]));
  const listed = record.artifacts.flatMap((artifact) => {
    const reason = reasons.get(artifact.path);
    return reason ? [{ ...describeArtifact(folder, artifact), reason }] : [];
  });
  return listed.length > 0 ? { withheld: listed } : {};
};

/** The record that stands in for the sealed one, and the redaction log. */
const describeRedaction = (
  folder: string,
  { redactedRecord: bytes, redactions }: ExportItem,
): Pick<IndexItem, 'redactedRecord' | 'redactions'> => {
  const path = `${folder}/record.redacted.json`;
  const log = redactions?.map((one) => ({
    ...one,
    file: `${folder}/${one.file}`,
    of: `${folder}/${one.of}`,
  }));
  return {
    ...(bytes && { redactedRecord: { path, bytes: bytes.length, digest: digestNow(bytes) } }),
    ...(log && log.length > 0 && { redactions: log }),
  };
};

const describeReceipt = (folder: string, { receipt }: ExportItem): Pick<IndexItem, 'receipt'> =>
  receipt
    ? {
        receipt: {
          path: `${folder}/${RECEIPT_FILE}`,
          bytes: receipt.length,
          digest: digestNow(receipt),
        },
      }
    : {};

const describeItem = (input: PackageInput, item: ExportItem): IndexItem => {
  const { number, chain, digest, record, labels, receivedLine } = item;
  const { profile } = input.choice ?? DEFAULT_CHOICE;
  const { tags, note, role, filing } = labels;
  const folder = itemFolder(number, record.id);
  const title = record.post?.title ?? record.page.title;
  const { author, published } = record.post ?? {};
  return {
    number,
    ...(chain && { chain }),
    exhibit: exhibitOf(input, item),
    id: record.id,
    folder,
    digest,
    status: record.status,
    kind: record.post?.kind ?? 'page',
    url: record.page.url,
    ...(title !== undefined && { title }),
    ...(author && { author }),
    ...(published && { published }),
    capturedAt: record.capturedAt,
    ...(receivedLine !== undefined && { receivedLine }),
    ...(profile === 'counsel' && { tags, note }),
    ...(role && { role }),
    ...(filing && { filing }),
    artifacts: artifactsSent(item).map((artifact) => describeArtifact(folder, artifact)),
    ...describeWithheld(folder, item),
    ...describeRedaction(folder, item),
    ...describeReceipt(folder, item),
    derived: describeDerived(folder, item, profile),
  };
};

/** The content of `custody.jsonl`. */
export const buildLog = (lines: readonly CustodyLine[]): string =>
  lines.map(({ line }) => `${line}\n`).join('');

const summarise = (lines: readonly CustodyLine[], path: string): PackageIndex['custody'] => {
  const head = lines.at(-1)?.digest;
  const sealed = lines.filter((row) => logLineOf(row).sealed).length;
  return {
    path,
    entries: lines.length,
    ...(head && { head }),
    ...(sealed > 0 && { sealed, digest: digestNow(buildLog(lines)) }),
  };
};

const describeChain = ({ lines, ...chain }: SentChain): IndexChain => ({
  ...chain,
  custody: summarise(lines, chainLogPath(chain.id)),
});

/**
 * Builds the index of one volume: the items in it, the items in other volumes, and what was
 * withheld.
 */
export const buildIndex = (
  input: PackageInput,
  items: readonly ExportItem[],
  volume: VolumePlace,
  elsewhere: readonly Elsewhere[],
  signatures: readonly string[],
): PackageIndex => {
  const { profile, language } = input.choice ?? DEFAULT_CHOICE;
  return {
    format: PACKAGE_FORMAT,
    export: {
      ...input.export,
      maker: reportMaker(input.build),
      profile,
      language,
      volume,
      signatures,
    },
    matter: { ...input.matter, ...describeCase(input) },
    items: items.map((item) => describeItem(input, item)),
    elsewhere,
    withheld: input.withheld,
    ...(input.left && { left: input.left }),
    ...(input.notChosen && { notChosen: input.notChosen }),
    ...describeWitnesses(input),
    ...(volume.index === 1 && input.filing && { filing: input.filing.map(describeFiling(input)) }),
    custody: {
      ...summarise(input.custody, 'custody.jsonl'),
      ...(input.chain && { chain: input.chain }),
    },
    ...(input.chains && { chains: input.chains.map(describeChain) }),
  };
};
