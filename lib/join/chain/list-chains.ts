import type { ChainFacts } from '../../chains/chain.ts';
import type { ChainRow, ObjectFault } from '../../store/chains/chain-rows.ts';
import { parseChainFile } from '../../vault/layout/chain-file.ts';
import { chainFileKey, chainsFolder } from '../../vault/layout/object-keys.ts';
import { inParallel } from '../../vault/storage/in-parallel.ts';
import { findObject, type ReadingVault, readEither, refusedObject } from '../vault-reader.ts';

const ID = /^[A-Za-z0-9_-]{1,100}$/u;

/** A chain that is there; `isUnaltered` where one version of `chain.json` comes first. */
export type FoundChain = { readonly id: string; readonly isUnaltered: boolean };

/** How many places are asked for the chain that comes next at the same time. */
const AT_ONCE = 6;

/** The chains behind one of these ids, up to the next of them. */
const findBetween = async (
  { client, signal }: ReadingVault,
  folder: string,
  from: string | undefined,
  until: string | undefined,
): Promise<readonly FoundChain[]> => {
  const found: FoundChain[] = [];
  let before = from;
  for (;;) {
    const { versions } = await client.listVersions(folder, {
      most: 2,
      // After every key of that chain: '0' is the sign behind '/'.
      ...(before !== undefined && { after: `${folder}${before}0` }),
      ...(signal && { signal }),
    });
    const [first, second] = versions;
    const [id = ''] = first?.key.slice(folder.length).split('/') ?? [];
    if (id === '') return found;
    const isUnaltered = first?.isDeleteMarker === false && second?.key !== first.key;
    if (ID.test(id)) found.push({ id, isUnaltered });
    if (until !== undefined && id >= until) return found;
    before = id;
  }
};

/**
 * All chains of a matter, in the order of their ids: one request a chain, however much is in it.
 * From each that is known it is asked for the next one, several at once, so that many known ones do
 * not wait for one another.
 */
export const findChains = async (
  vault: ReadingVault,
  matterId: string,
  known: readonly string[] = [],
): Promise<readonly FoundChain[]> => {
  const folder = chainsFolder(matterId);
  const ids = [...new Set(known)].toSorted();
  const found = await inParallel([undefined, ...ids], AT_ONCE, (from) =>
    findBetween(vault, folder, from, from === undefined ? ids[0] : ids[ids.indexOf(from) + 1]),
  );
  // One that is known and not there has both its neighbours meet the same.
  const byId = new Map(found.flat().map((chain) => [chain.id, chain]));
  return [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
};

/** What a chain says of itself, and whether it can be read at all. */
export type DescribedChain = {
  readonly facts: ChainFacts & Pick<ChainRow, 'certificate' | 'isPlain'>;
  readonly faults: readonly ObjectFault[];
};

/**
 * Reads what a chain says of itself, unless it was read before and stands there unaltered. A chain
 * that does not say it, or not in a way that can be read, is called by its id, and the fault is
 * told: `ENCRYPTED` where this browser has no key of the matter, `PLAIN` where it encrypts the
 * matter and this custodian does not, or did not before.
 */
export const describeChain = async (
  vault: ReadingVault,
  matterId: string,
  { id, isUnaltered }: FoundChain,
  known?: DescribedChain['facts'],
): Promise<DescribedChain> => {
  const isKnown = known?.isPlain !== undefined || !vault.open;
  if (known?.madeAt && isUnaltered && isKnown) {
    const { custodian, madeAt, certificate, isPlain } = known;
    const more = {
      ...(certificate && { certificate }),
      ...(isPlain !== undefined && { isPlain }),
    };
    const told = isPlain && vault.open ? [{ key: chainFileKey(matterId, id), code: 'PLAIN' }] : [];
    return { facts: { id, matterId, custodian, madeAt, ...more }, faults: told };
  }
  const key = chainFileKey(matterId, id);
  const unknown = { id, matterId, custodian: { name: id }, madeAt: '' };
  const found = await findObject(vault, key);
  if (!found) return { facts: unknown, faults: [{ key, code: 'MISSING' }] };
  try {
    const { blob, isEncrypted } = await readEither(vault, found.version);
    if (isEncrypted && !vault.open) return { facts: unknown, faults: [{ key, code: 'ENCRYPTED' }] };
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const { custodian, madeAt, certificate } = parseChainFile(bytes, {
      matter: matterId,
      chain: id,
    });
    const more = { ...(certificate && { certificate }), isPlain: !isEncrypted };
    const told = !isEncrypted && vault.open ? [{ key, code: 'PLAIN' }] : [];
    return {
      facts: { id, matterId, custodian, madeAt, ...more },
      faults: [...found.faults, ...told],
    };
  } catch (error) {
    return { facts: unknown, faults: [...found.faults, refusedObject(key, error)] };
  }
};
