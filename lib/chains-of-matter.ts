import { buildChains, type ChainNode, mapChain } from './casework/copies/repost-chains.ts';
import type { Link } from './evidence/casework.ts';
import { listRecords } from './store/items/items.ts';

/** `buildChains` for the items of a matter as they are stored, by their ids. */
export const chainsOfMatter = async (
  matter: string,
  links: readonly Link[],
): Promise<readonly ChainNode<string>[]> =>
  buildChains(await listRecords(matter), links).map((chain) => mapChain(chain, ({ id }) => id));
