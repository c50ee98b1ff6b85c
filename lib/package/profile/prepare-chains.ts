import type { ExportItem } from '../../evidence/export-item.ts';
import type { LoggedEntry } from '../../evidence/ledger.ts';
import type { PackageInput, SentChain } from '../input.ts';
import { listLeft } from './list-left.ts';
import { sealLines } from './seal-lines.ts';

/** The items of one chain, or of the exporter's own where none is named. */
export const itemsOfChain = (
  items: readonly ExportItem[],
  chain: string | undefined,
): readonly ExportItem[] => items.filter((item) => item.chain === chain);

/**
 * The chains of other custodians as they go out: lines that may not are sealed, as in the
 * exporter's own log. `openLines` makes the test of what may, which the items that a chain
 * withholds decide too; all goes out where it is absent.
 */
export const prepareChains = (
  { chains = [], items }: Pick<PackageInput, 'chains' | 'items'>,
  isChosen: (item: ExportItem) => boolean,
  openLines?: (chain: Pick<SentChain, 'withheld'>) => (entry: LoggedEntry) => boolean,
): readonly SentChain[] =>
  chains.map((chain) => {
    const fresh = itemsOfChain(items, chain.id).filter((item) => !isChosen(item));
    const notChosen = [...(chain.notChosen ?? []), ...fresh.map(({ number }) => number)];
    const left = chain.left ?? listLeft(chain.lines);
    return {
      ...chain,
      lines: openLines ? sealLines(chain.lines, openLines(chain)) : chain.lines,
      ...(left.length > 0 && { left }),
      ...(notChosen.length > 0 && { notChosen }),
    };
  });
