import { type ReadOptions, readZip } from '../zip/read/read-zip.ts';
import { type Bag, keepReadable, openBag } from './bag.ts';
import { checkConsistency } from './check-consistency.ts';
import { checkBagInfo, checkPlace } from './checks/check-bag-info.ts';
import { checkChain } from './checks/check-chain.ts';
import { checkItems } from './checks/check-items.ts';
import { checkLog } from './checks/check-log.ts';
import { checkManifests } from './checks/check-manifests.ts';
import { checkPaths } from './checks/check-paths.ts';
import { type Finding, finding } from './finding.ts';
import type { Note } from './note.ts';
import { readIndex } from './read-index.ts';
import {
  type CheckedSignatures,
  type SignatureOptions,
  verifySignatures,
} from './signatures/verify-signatures.ts';
import { type LogFacts, notProvenBy, type Verification } from './verification.ts';
import { zipFindings } from './zip-findings.ts';

/** The expected signer, and the progress and cancellation of the reading. */
export type VerifyOptions = ReadOptions & SignatureOptions;

type Checked = Pick<CheckedSignatures, 'facts' | 'findings'> & {
  readonly index?: Verification['facts']['index'];
  readonly log?: LogFacts;
  readonly notes: readonly Note[];
};

const UNSIGNED = { signed: false, stamped: false };

const checkBag = async (bag: Bag, options: SignatureOptions): Promise<Checked> => {
  const tags = [...checkManifests(bag), ...checkBagInfo(bag)];
  const index = readIndex(bag);
  if ('code' in index) return { facts: UNSIGNED, findings: [...tags, index], notes: [] };
  const items = checkItems(bag, index);
  const log = checkLog(bag, index);
  const signatures = await verifySignatures(bag, index, options);
  const chain = checkChain(index, log, items.records);
  const { records } = items;
  const read = { bag, index, records, log, signatures: signatures.facts };
  const consistency = checkConsistency(read);
  const findings = [
    tags,
    checkPlace(bag, index),
    items.findings,
    log.findings,
    chain.findings,
    signatures.findings,
    consistency.findings,
  ].flat();
  const { sealed, entries } = log;
  const lines = { open: entries.length, sealed: sealed.length, unlocated: chain.unlocated };
  return { facts: signatures.facts, findings, notes: consistency.notes, index, log: lines };
};

const ITEM_FOLDER = /^data\/items\/\d+-([^/]+)/;

/** Findings with the same key are one: in an item's folder whatever their details are. */
const keyOf = (code: string, path: string | undefined, detail: string): string =>
  JSON.stringify(path?.startsWith('data/items/') ? [code, path] : [code, path, detail]);

/**
 * Merges findings of one kind about one file, makes paths relative to the bag, and names the item
 * in whose folder a file lies.
 */
const tidy = (findings: readonly Finding[], folder: string | undefined): readonly Finding[] => {
  const kept = new Map<string, Finding>();
  for (const found of findings) {
    const path =
      folder !== undefined && found.path?.startsWith(`${folder}/`)
        ? found.path.slice(folder.length + 1)
        : found.path;
    const item = found.item ?? ITEM_FOLDER.exec(path ?? '')?.[1];
    const key = keyOf(found.code, path, found.detail);
    if (!kept.has(key))
      kept.set(key, {
        ...found,
        ...(path !== undefined && { path }),
        ...(item !== undefined && { item }),
      });
  }
  return [...kept.values()];
};

/**
 * Verifies one zip and returns every finding. It throws `CANCELLED` and what reading the Blob
 * throws, but never because of what the zip contains. The zip is read once, one file at a time, so
 * memory use does not grow with its size.
 */
export const verifyZip = async (file: Blob, options: VerifyOptions = {}): Promise<Verification> => {
  const { files, faults, checked } = await readZip(file, keepReadable(), options);
  const bag = openBag(files);
  const paths = checkPaths(files.map(({ path }) => path));
  const noBag =
    faults.length > 0 && files.length === 0 ? [] : [finding('NOT_A_BAG', 'The zip holds no bag')];
  const inside: Checked = bag
    ? await checkBag(bag, options)
    : { facts: UNSIGNED, findings: noBag, notes: [] };
  return {
    findings: tidy([...zipFindings(faults), ...paths, ...inside.findings], bag?.folder),
    facts: {
      ...inside.facts,
      zipBytes: file.size,
      files: files.length,
      bytes: files.reduce((sum, { size }) => sum + size, 0),
      repacked: !checked,
      ...(bag && { folder: bag.folder }),
      ...(inside.index && { index: inside.index }),
      ...(inside.log && { log: inside.log }),
    },
    notes: inside.notes,
    notProven: notProvenBy(inside.facts),
  };
};
