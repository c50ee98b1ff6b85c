import { buildCaseFile, type CaseFile } from '../evidence/case-file.ts';
import { CASE_KINDS, caseKinds } from '../evidence/case-kinds.ts';
import type { CaseEntry } from '../evidence/casework.ts';
import type { CustodyLine } from '../evidence/custody.ts';
import { type Bytes, type Digest, digestNow } from '../evidence/digest.ts';
import type { ExportItem } from '../evidence/export-item.ts';
import type { ItemRecord } from '../evidence/item.ts';
import type { Matter } from '../evidence/matter.ts';
import type { IndexWitness, WitnessPair } from '../evidence/witness/witness.ts';
import { chainLogPath } from '../format/layout.ts';
import type { OpenedVolume, RebuildFiles } from '../format/opened-volume.ts';
import type { IndexItem, PackageIndex } from '../format/package-index.ts';
import { parseLogLine } from '../format/parse-log-line.ts';
import { DEFAULT_PROFILE } from '../format/profile.ts';
import { parseComments } from '../format/shapes/parse-comments.ts';
import { reportMaker } from '../report/report-maker.ts';
import { buildBag } from './build-bag.ts';
import { DEFAULT_CHOICE } from './export-choice.ts';
import type { PackageInput } from './input.ts';

/** What a verifier compares by its own means, and what differs from one signing to the next. */
const NOT_REBUILT =
  /(^|\/)(manifest\.json|(custody|chains\/[^/]+)\.jsonl|record\.tsr|bag-info\.txt)$|sha256\.txt$/;

const decode = (bytes: Bytes): string => new TextDecoder().decode(bytes);

const inFolder = (folder: string, path: string): string => path.slice(folder.length + 1);

/** An item as it was exported; undefined if its sealed record is not in the package. */
const openItem = (
  { records, tokens, receipts, comments: lists }: OpenedVolume,
  item: IndexItem,
): ExportItem | undefined => {
  const { number, chain, digest, folder, exhibit, tags = [], note = '', role = '', filing } = item;
  const recordBytes = records.get(folder);
  const recordToken = tokens.get(folder);
  const receipt = receipts.get(folder);
  const list = lists.get(folder);
  const comments = list && parseComments(decode(list));
  if (!recordBytes) return undefined;
  const { withheld = [], derived, redactions, redactedRecord } = item;
  return {
    number,
    ...(chain && { chain }),
    digest,
    recordBytes,
    record: JSON.parse(decode(recordBytes)) as ItemRecord,
    labels: { exhibit, tags, note, role, ...(filing && { filing }) },
    ...(recordToken && { recordToken }),
    ...(receipt && { receipt }),
    ...(comments && { comments }),
    ...(derived.length > 0 && {
      derived: derived.map((file) => ({
        ...file,
        path: inFolder(folder, file.path),
        at: '',
        marks: file.marks ?? [],
      })),
    }),
    ...(redactedRecord && { redactedRecord: recordBytes }),
    ...(redactions && {
      redactions: redactions.map((one) => ({
        ...one,
        file: inFolder(folder, one.file),
        of: inFolder(folder, one.of),
      })),
    }),
    ...(withheld.length > 0 && {
      withheld: withheld.map(({ path, reason }) => ({ path: inFolder(folder, path), reason })),
    }),
  };
};

const openCaseFile = ({ matter }: PackageIndex): CaseFile | undefined => {
  const entries = caseKinds.flatMap((kind) =>
    (matter[CASE_KINDS[kind].list] ?? []).map((entry) => ({ ...entry, kind, matterId: matter.id })),
  );
  return entries.length > 0 ? buildCaseFile(entries as unknown as CaseEntry[]) : undefined;
};

const openMatter = ({ matter }: PackageIndex): Matter => {
  const lists = new Set<string>(caseKinds.map((kind) => CASE_KINDS[kind].list));
  const facts = Object.entries(matter).filter(([member]) => !lists.has(member));
  return Object.fromEntries(facts) as unknown as Matter;
};

const openLog = (log: string): readonly CustodyLine[] =>
  log
    .split('\n')
    .slice(0, -1)
    .map((line) => ({ line, digest: parseLogLine(line).sealed?.withheld ?? digestNow(line) }));

const openPair = ({ items: [earlier, later] }: IndexWitness): readonly WitnessPair[] =>
  earlier === undefined || later === undefined ? [] : [[earlier, later]];

const openInput = (
  volume: OpenedVolume,
  index: PackageIndex,
  items: readonly ExportItem[],
  verifyPage: Bytes | undefined,
): PackageInput => {
  const {
    id,
    at,
    by,
    software,
    signer,
    profile = DEFAULT_PROFILE,
    language = 'both',
  } = index.export;
  const caseFile = openCaseFile(index);
  const verifier = volume.digests.has('data/verify.html');
  const parts = { caseFile: caseFile !== undefined, verifier };
  return {
    matter: openMatter(index),
    ...(caseFile && { caseFile }),
    items,
    export: { id, at, by, software, ...(signer && { signer }) },
    withheld: index.withheld,
    ...(index.notChosen && { notChosen: index.notChosen }),
    ...(index.left && { left: index.left }),
    ...(index.witnesses && { witnesses: index.witnesses.flatMap(openPair) }),
    custody: openLog(volume.log),
    ...(index.custody.chain && { chain: index.custody.chain }),
    ...(index.chains && {
      chains: index.chains.map(({ custody: _, ...chain }) => ({
        ...chain,
        lines: openLog(volume.chainLogs.get(`data/${chainLogPath(chain.id)}`) ?? ''),
      })),
    }),
    choice: { ...DEFAULT_CHOICE, profile, language, parts },
    ...(verifier && { verifyPage: verifyPage ?? new Uint8Array() }),
  };
};

const parse = ({ index }: OpenedVolume): PackageIndex => JSON.parse(index) as PackageIndex;

/** The place of a volume among those of its export, from 1. */
const placeOf = (volume: OpenedVolume): number => parse(volume).export.volume?.index ?? 1;

/** The build that verifies, by the digest of its sources, and its verify.html, if at hand. */
export type OwnBuild = { readonly build?: Digest; readonly verifyPage?: Bytes };

/**
 * Makes the function that makes the files which people read again, for packages that the same
 * build made.
 */
export const rebuildFiles =
  ({ build, verifyPage }: OwnBuild): RebuildFiles =>
  (volume, all) => {
    const index = parse(volume);
    if (build === undefined || index.export.maker !== reportMaker(build)) return undefined;
    // Items go out in the order of the index: chains of a shared matter have numbers of their own.
    const inOrder = all.toSorted((one, other) => placeOf(one) - placeOf(other));
    const opened = inOrder.flatMap((one) => parse(one).items.map((item) => openItem(one, item)));
    const items = opened.filter((item) => item !== undefined);
    if (items.length < opened.length) return undefined;
    const held = new Set(index.items.map(({ id }) => id));
    const share = {
      items: items.filter(({ record }) => held.has(record.id)),
      place: index.export.volume,
      elsewhere: index.elsewhere,
    };
    const input = { ...openInput(volume, index, items, verifyPage), build };
    const { payload, tags } = buildBag(input, share, index.export.signatures);
    const made = [...payload, ...tags].filter(
      ({ path, content }) =>
        content instanceof Uint8Array &&
        !NOT_REBUILT.test(path) &&
        !path.endsWith('/record.json') &&
        (verifyPage || path !== 'data/verify.html'),
    );
    return new Map<string, Digest>(made.map(({ path, digest }) => [path, digest]));
  };
