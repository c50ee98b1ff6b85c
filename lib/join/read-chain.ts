import type { GivenSegment } from '../chains/chain.ts';
import { type ChainFault, joinFaults } from '../chains/chain-fault.ts';
import { findMisnumberedLines, verifyChain } from '../chains/verify-chain.ts';
import type { Digest } from '../evidence/digest.ts';
import type { LoggedEntry } from '../evidence/ledger.ts';
import type { ChainRow, ObjectFault } from '../store/chains/chain-rows.ts';
import { findChain, findLineDigests, listChainLines, putChain } from '../store/chains/chains.ts';
import type { EvidenceStore } from '../store/db.ts';
import { describeChain } from './list-chains.ts';
import { LEVELS, listFrom, type ReadSegment, readSegments } from './read-segments.ts';
import type { ReadingVault } from './vault-reader.ts';

const givenOf = ({ key, first, at, lines }: ReadSegment): GivenSegment => ({
  ...{ source: key, first, at },
  text: lines.map((line) => `${line}\n`).join(''),
});

const uniqueFaults = (faults: readonly ObjectFault[]): readonly ObjectFault[] => [
  ...new Map(faults.map((fault) => [`${fault.code} ${fault.key}`, fault])).values(),
];

/** The digests of known lines that a page of segments repeats. */
const knownDigests = async (
  { id, lines }: ChainRow,
  segments: readonly ReadSegment[],
  db: EvidenceStore | undefined,
): Promise<ReadonlyMap<number, Digest>> => {
  const [first] = segments.map((one) => one.first).toSorted((one, other) => one - other);
  return first === undefined || first > lines ? new Map() : findLineDigests(id, first, lines, db);
};

/** Takes in a page of segments: what follows is kept in the store, all faults in the row. */
const takeIn = async (
  row: ChainRow,
  segments: readonly ReadSegment[],
  db: EvidenceStore | undefined,
): Promise<ChainRow> => {
  const digests = await knownDigests(row, segments, db);
  const known = {
    seq: row.lines,
    ...(row.head && { digest: row.head }),
    digestOf: (seq: number) => digests.get(seq),
  };
  const { lines, faults, waiting } = verifyChain(row, segments.map(givenOf), known);
  const last = lines.at(-1);
  const next = {
    ...row,
    faults: joinFaults([...row.faults, ...faults]),
    waiting,
    ...(last && { lines: last.seq, head: last.digest, lastAt: last.entry.at }),
  };
  await putChain(next, lines, db);
  return next;
};

/** A break of the lines that a later segment mended is no fault any more. */
const isMended = ({ code, first }: ChainFault, { lines }: ChainRow): boolean =>
  code === 'GAP' && first <= lines;

const parsed = (line: string): { readonly entry: LoggedEntry } => ({
  entry: JSON.parse(line) as LoggedEntry,
});

/**
 * Reads what is new of a chain: compacted segments first, then what came after them. Lines are
 * verified as they arrive and kept; what is refused or broken is told in the row, and the rest goes
 * on. Errors: those of the vault's client.
 */
export const readChain = async (
  vault: ReadingVault,
  matterId: string,
  id: string,
  { db, now = new Date() }: { readonly db?: EvidenceStore; readonly now?: Date } = {},
): Promise<ChainRow> => {
  const before = await findChain(id, db);
  const { facts, faults } = await describeChain(vault, matterId, id);
  let row: ChainRow = {
    ...{ lines: 0, waiting: 0, faults: [], objects: [] },
    ...before,
    ...facts,
    seenAt: now.toISOString(),
  };
  const objects = [...faults];
  const place = { matterId, chain: id, kind: 'log' } as const;
  for (const level of LEVELS) {
    let after: string | undefined = listFrom(place, level, row.lines + 1);
    while (after !== undefined) {
      const page = await readSegments(vault, place, level, after);
      objects.push(...page.faults);
      row = await takeIn(row, page.segments, db);
      after = page.next;
    }
  }
  const all = await listChainLines(id, db);
  const misnumbered = findMisnumberedLines(
    row,
    all.map(({ line }) => parsed(line)),
  );
  const kept = row.faults.filter((fault) => !isMended(fault, row));
  row = {
    ...row,
    faults: joinFaults([...kept, ...misnumbered]),
    objects: uniqueFaults([...row.objects, ...objects]),
  };
  await putChain(row, [], db);
  return row;
};
