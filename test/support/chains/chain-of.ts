import type { ChainFacts, ChainLine, GivenSegment } from '../../../lib/chains/chain.ts';
import {
  buildCustodyLine,
  type CustodyEntry,
  type CustodyLine,
} from '../../../lib/evidence/custody.ts';
import { digestNow } from '../../../lib/evidence/digest.ts';
import type { LoggedEntry } from '../../../lib/evidence/ledger.ts';

/** What a line of a chain says; number and digest before follow. */
export type Said = Omit<Partial<LoggedEntry>, 'seq' | 'prev'>;

export const factsOf = (id: string, name = `Custodian ${id}`): ChainFacts => ({
  id,
  matterId: '01JD0000000000000000000000',
  custodian: { name },
  madeAt: '2026-11-01T00:00:00.000Z',
});

/** The time a number of minutes after noon. */
export const minute = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 21, 12, minutes)).toISOString();

/** A chain of lines that say this, each a minute after the one before unless it states a time. */
export const linesOf = (custodian: string, said: readonly Said[]): readonly CustodyLine[] => {
  const lines: CustodyLine[] = [];
  said.forEach((one, at) => {
    const prev = lines.at(-1)?.digest;
    const entry = { at: minute(at), actor: custodian, event: 'annotated', ...one, seq: at + 1 };
    lines.push(buildCustodyLine({ ...entry, ...(prev && { prev }) } as CustodyEntry));
  });
  return lines;
};

/** The arrival of an item with a record of its own. */
export const captured = (item: string, number: number): Said => ({
  event: 'captured',
  item,
  digest: digestNow(item),
  detail: { number },
});

/** Lines as an object of the vault has them. */
export const segmentOf = (
  lines: readonly Pick<CustodyLine, 'line'>[],
  first = 1,
  facts: Partial<GivenSegment> = {},
): GivenSegment => ({
  source: `${first}-${first + lines.length - 1}`,
  first,
  text: lines.map(({ line }) => `${line}\n`).join(''),
  ...facts,
});

/** Lines as they are merged. */
export const parsed = (lines: readonly CustodyLine[]): readonly ChainLine[] =>
  lines.map(({ line, digest }, at) => ({
    seq: at + 1,
    line,
    digest,
    entry: JSON.parse(line) as LoggedEntry,
  }));
