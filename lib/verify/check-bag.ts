import type { OpenedVolume } from '../format/opened-volume.ts';
import type { Bag } from './bag.ts';
import { ownView } from './chains/chain-views.ts';
import { checkChains } from './chains/check-chains.ts';
import { checkConsistency } from './check-consistency.ts';
import { checkBagInfo, checkPlace } from './checks/check-bag-info.ts';
import { checkChain } from './checks/check-chain.ts';
import { checkItems } from './checks/check-items.ts';
import { checkLog } from './checks/check-log.ts';
import { checkManifests } from './checks/check-manifests.ts';
import { checkRelations } from './contents/check-relations.ts';
import type { Note } from './note.ts';
import { readIndex } from './read-index.ts';
import { openVolume } from './report/open-volume.ts';
import {
  type CheckedSignatures,
  type SignatureOptions,
  verifySignatures,
} from './signatures/verify-signatures.ts';
import type { LogFacts, Verification } from './verification.ts';

/** What the checks of a bag found. `index` is absent if it could not be read. */
export type CheckedBag = Pick<CheckedSignatures, 'facts' | 'findings'> & {
  readonly index?: Verification['facts']['index'];
  readonly log?: LogFacts;
  readonly opened?: OpenedVolume;
  readonly notes: readonly Note[];
};

/** The facts of a package whose signatures were not looked at. */
export const UNSIGNED = { signed: false, stamped: false };

/** Checks a bag from the outside in. Every check returns its findings and the next goes on. */
export const checkBag = async (bag: Bag, options: SignatureOptions): Promise<CheckedBag> => {
  const tags = [...checkManifests(bag), ...checkBagInfo(bag)];
  const index = readIndex(bag);
  if ('code' in index) return { facts: UNSIGNED, findings: [...tags, index], notes: [] };
  const items = checkItems(bag, index);
  const own = ownView(index);
  const log = checkLog(bag, own);
  const signatures = await verifySignatures(bag, index, options);
  const chain = checkChain(own, log, items.records);
  const { records } = items;
  const read = { bag, index, records, log, signatures: signatures.facts };
  const consistency = checkConsistency(read);
  const chains = checkChains(read);
  const relations = await checkRelations(bag);
  const findings = [
    tags,
    checkPlace(bag, index),
    items.findings,
    log.findings,
    chain.findings,
    signatures.findings,
    consistency.findings,
    chains.findings,
    relations,
  ].flat();
  const { sealed, entries } = log;
  const lines = { open: entries.length, sealed: sealed.length, unlocated: chain.unlocated };
  return {
    facts: signatures.facts,
    findings,
    notes: [...consistency.notes, ...chains.notes],
    index,
    log: lines,
    opened: openVolume(bag, index),
  };
};
