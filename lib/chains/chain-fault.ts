import type { ChainFacts } from './chain.ts';

/**
 * What can be wrong with the lines of a chain. After one of `ENDING` no later line of the chain can
 * be relied on; the others are told, and the line counts.
 */
export const CHAIN_FAULTS = [
  'GAP',
  'FORK',
  'WRONG_NUMBER',
  'WRONG_PREVIOUS',
  'NOT_A_LINE',
  'NOT_CANONICAL',
  'UNFINISHED',
  'EVENT_UNKNOWN',
  'TIME_UNREADABLE',
  'CLOCK_AHEAD',
  'MISNUMBERED',
] as const;
export type ChainFaultCode = (typeof CHAIN_FAULTS)[number];

/** The faults of a line by which it cannot be the next line of its chain. */
export const ENDING: readonly ChainFaultCode[] = [
  'WRONG_NUMBER',
  'WRONG_PREVIOUS',
  'NOT_A_LINE',
  'NOT_CANONICAL',
];

/**
 * One fault of a chain, and whose chain it is. It concerns the lines from `first` to `last`;
 * `sources` are the places where they were read.
 */
export type ChainFault = {
  readonly code: ChainFaultCode;
  readonly chain: string;
  readonly custodian: string;
  readonly first: number;
  readonly last: number;
  readonly sources: readonly string[];
};

/** A fault of some lines of this chain. */
export const chainFault = (
  { id, custodian }: Pick<ChainFacts, 'id' | 'custodian'>,
  code: ChainFaultCode,
  lines: { readonly first: number; readonly last?: number },
  sources: readonly string[] = [],
): ChainFault => ({
  code,
  chain: id,
  custodian: custodian.name,
  first: lines.first,
  last: lines.last ?? lines.first,
  sources,
});

const continues = (one: ChainFault, next: ChainFault): boolean =>
  one.code === next.code && one.chain === next.chain && next.first <= one.last + 1;

/** Faults in the order of their lines, those of one kind in neighbouring lines made one. */
export const joinFaults = (faults: readonly ChainFault[]): readonly ChainFault[] => {
  const joined: ChainFault[] = [];
  const rank = ({ code }: ChainFault) => CHAIN_FAULTS.indexOf(code);
  const sorted = faults.toSorted(
    (one, other) => rank(one) - rank(other) || one.first - other.first,
  );
  for (const fault of sorted) {
    const before = joined.at(-1);
    if (!before || !continues(before, fault)) joined.push(fault);
    else {
      const sources = [...new Set([...before.sources, ...fault.sources])].toSorted();
      const last = Math.max(before.last, fault.last);
      joined.splice(-1, 1, { ...before, last, sources });
    }
  }
  return joined.toSorted((one, other) => one.first - other.first || rank(one) - rank(other));
};
