import { digestNow, md5Of } from '../../evidence/digest.ts';
import type { Stored } from './client.ts';
import { type AskedLock, confirmLock } from './confirm-lock.ts';
import { readVersion } from './read-version.ts';
import { type Connection, sendRequest } from './send-request.ts';
import { VaultError } from './vault-error.ts';

const retentionXml = ({ retainUntil, mode }: AskedLock): string =>
  '<Retention xmlns="http://s3.amazonaws.com/doc/2006-03-01/">' +
  `<Mode>${mode}</Mode><RetainUntilDate>${retainUntil}</RetainUntilDate></Retention>`;

/** `VaultClient.lock`. */
export const lockVersion = async (
  connection: Connection,
  key: string,
  versionId: string,
  asked: AskedLock,
  signal?: AbortSignal,
): Promise<Stored> => {
  const content = new TextEncoder().encode(retentionXml(asked));
  await sendRequest(connection, {
    method: 'PUT',
    objectKey: connection.place.prefix + key,
    query: { retention: '', versionId },
    headers: { 'content-md5': md5Of(content) },
    body: { content, digest: digestNow(content) },
    signal,
  });
  const found = await readVersion(connection, key, versionId, signal);
  const stored = found && (await confirmLock(connection, found, asked, signal));
  if (!stored) throw new VaultError('NOT_LOCKED', { detail: 'The lock could not be read back.' });
  return stored;
};
