import { type Connection, sendRequest } from '../../../lib/vault/storage/send-request.ts';

/** What an attacker sends: a DELETE of a version, or of none, which adds a delete marker. */
export const deleteObject = async (
  connection: Connection,
  key: string,
  versionId?: string,
  headers: { readonly [name: string]: string } = {},
): Promise<void> => {
  const objectKey = connection.place.prefix + key;
  const query = { ...(versionId !== undefined && { versionId }) };
  await sendRequest(connection, { method: 'DELETE', objectKey, query, headers });
};
