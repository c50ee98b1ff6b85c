import { CHAIN_LOG, chainLogPath } from '../../format/layout.ts';
import type { ParsedChain, ParsedIndex } from '../../format/parse-index.ts';
import type { Bag } from '../bag.ts';
import { LOG_PATH } from '../checks/check-log.ts';
import type { Finding } from '../finding.ts';

/**
 * One chain of a package as if it were the only one: the checks of a matter with one custodian then
 * judge each chain of a shared one.
 */
export type ChainView = {
  readonly bag: Bag;
  readonly index: ParsedIndex;
  /** Puts a finding about that chain where it belongs, with whose chain it is. */
  readonly place: (finding: Finding) => Finding;
};

type Chained = { readonly chain?: string | undefined };

/** The index as far as it tells of the exporter's own chain. */
export const ownView = (index: ParsedIndex): ParsedIndex => {
  const isOwn = ({ chain }: Chained) => chain === undefined;
  return index.chains
    ? { ...index, items: index.items.filter(isOwn), elsewhere: index.elsewhere.filter(isOwn) }
    : index;
};

/** The bag with another chain's log in the place of the exporter's. */
const bagWithLog = (bag: Bag, path: string): Bag => {
  const files = new Map([...bag.files].filter(([one]) => one !== LOG_PATH && !CHAIN_LOG.test(one)));
  const log = bag.files.get(path);
  if (log) files.set(LOG_PATH, log);
  return { ...bag, files };
};

/** The chain of another custodian. */
export const chainView = (bag: Bag, index: ParsedIndex, chain: ParsedChain): ChainView => {
  const path = `data/${chainLogPath(chain.id)}`;
  const { openedAt: _, ...matter } = index.matter;
  const { chains: _chains, left: _left, notChosen: _notChosen, ...common } = index;
  const isIn = (one: Chained) => one.chain === chain.id;
  return {
    bag: bagWithLog(bag, path),
    index: {
      ...common,
      matter: { ...matter, custodian: chain.custodian },
      items: index.items.filter(isIn),
      elsewhere: index.elsewhere.filter(isIn),
      withheld: chain.withheld,
      notChosen: [...(chain.notChosen ?? []), ...(chain.notHere ?? [])],
      ...(chain.left && { left: chain.left }),
      custody: chain.custody,
    },
    place: (found) => ({
      ...found,
      ...(found.path === LOG_PATH && { path }),
      detail: `Chain of ${chain.custodian.name}: ${found.detail}`,
    }),
  };
};
