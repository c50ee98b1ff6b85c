import type { Matter } from '../evidence/matter.ts';
import type { EvidenceStore } from '../store/db.ts';
import { readCurrentSigner } from '../store/signers.ts';
import { pemOf } from '../trust/der/pem.ts';
import { buildChainFile } from '../vault/layout/chain-file.ts';
import { buildMatterFile } from '../vault/layout/matter-file.ts';
import { chainFileKey, matterFileKey } from '../vault/layout/object-keys.ts';
import type { DepositTarget } from './open-vault.ts';
import { putIfAbsent } from './put-object.ts';

const JSON_TYPE = 'application/json';

/**
 * Writes what a matter and a chain say of themselves, unless it is there: the first who deposits a
 * matter names it, and nobody else knows the id of a new chain.
 */
export const nameChain = async (
  target: DepositTarget,
  matter: Matter,
  { chain, madeAt }: { readonly chain: string; readonly madeAt: string },
  db?: EvidenceStore,
): Promise<void> => {
  const signer = await readCurrentSigner(db);
  await putIfAbsent(target, matterFileKey(matter.id), buildMatterFile(matter), JSON_TYPE);
  const facts = {
    ...{ chain, matterId: matter.id, custodian: matter.custodian, madeAt },
    ...(signer && { certificate: pemOf('CERTIFICATE', signer.certificate) }),
  };
  await putIfAbsent(target, chainFileKey(matter.id, chain), buildChainFile(facts), JSON_TYPE);
};
