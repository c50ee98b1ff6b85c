import { buildChains, type ChainNode, mapChain } from '../../casework/copies/repost-chains.ts';
import type { Link } from '../../evidence/casework.ts';
import { listPosts } from '../../store/items/items.ts';

/** The matter whose chains are wanted, and the links that people made between its items. */
export type ChainsOrder = { readonly matter: string; readonly links: readonly Link[] };

/** The repost chains of a matter as it is stored, with the ids of items in place of the items. */
export const findChainsInMatter = async ({
  matter,
  links,
}: ChainsOrder): Promise<readonly ChainNode<string>[]> =>
  buildChains(await listPosts(matter), links).map((chain) => mapChain(chain, ({ id }) => id));
