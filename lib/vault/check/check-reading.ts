import type { Stored } from '../storage/client.ts';
import { openVault } from '../storage/open-vault.ts';
import { type Connection, sendRequest } from '../storage/send-request.ts';
import { VaultError } from '../storage/vault-error.ts';
import { bad, good, told, wordsOf } from './good-bad-told.ts';
import type { VaultRight } from './policies.ts';
import type { VaultFinding, VaultFindingCode } from './vault-finding.ts';

type Found = Pick<Stored, 'key' | 'versionId'>;

/** A right that only some keys are meant to have. */
const lacks = (
  code: VaultFindingCode,
  right: VaultRight,
  wants: readonly VaultRight[],
): VaultFinding => (wants.includes(right) ? bad(code) : told(code));

/** What can be listed, and a version among it that could be read. */
const listOne = async (
  connection: Connection,
  wants: readonly VaultRight[],
  signal: AbortSignal | undefined,
): Promise<{ readonly finding: VaultFinding; readonly found?: Found }> => {
  try {
    const options = { most: 10, ...(signal && { signal }) };
    const { versions } = await openVault(connection).listVersions('', options);
    const found = versions.find(({ isDeleteMarker }) => !isDeleteMarker);
    return { finding: good('MAY_LIST'), ...(found && { found }) };
  } catch (thrown) {
    if (!(thrown instanceof VaultError)) throw thrown;
    if (thrown.code === 'DENIED') return { finding: lacks('MAY_NOT_LIST', 'read', wants) };
    return { finding: bad('UNANSWERED', { question: 'LIST', ...wordsOf(thrown) }) };
  }
};

const readOne = async (
  connection: Connection,
  { key, versionId }: Found,
  wants: readonly VaultRight[],
  signal: AbortSignal | undefined,
): Promise<VaultFinding> => {
  const objectKey = connection.place.prefix + key;
  const query = { ...(versionId !== undefined && { versionId }) };
  try {
    await sendRequest(connection, { method: 'HEAD', objectKey, query, signal });
    return good('MAY_READ');
  } catch (thrown) {
    if (!(thrown instanceof VaultError)) throw thrown;
    if (thrown.code === 'DENIED') return lacks('MAY_NOT_READ', 'read', wants);
    return bad('UNANSWERED', { question: 'HEAD', ...wordsOf(thrown) });
  }
};

/** Whether the key may list and read: the probe, or else anything that is there. */
export const checkReading = async (
  connection: Connection,
  probe: Stored | undefined,
  wants: readonly VaultRight[],
  signal: AbortSignal | undefined,
): Promise<readonly VaultFinding[]> => {
  const { finding, found } = await listOne(connection, wants, signal);
  const target = probe ?? found;
  const read = target ? await readOne(connection, target, wants, signal) : told('READ_UNTRIED');
  return [read, finding];
};
