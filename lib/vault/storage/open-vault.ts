import type { VaultClient } from './client.ts';
import { listVersions } from './list-versions.ts';
import { lockVersion } from './lock-version.ts';
import { putObject } from './put-object.ts';
import { getVersion, readVersion } from './read-version.ts';
import type { Connection } from './send-request.ts';

/** The requests of a vault on S3-compatible storage; it holds no state and opens nothing. */
export const openVault = (connection: Connection): VaultClient => ({
  put: (key, body, facts) => putObject(connection, key, body, facts),
  head: (key, versionId, signal) => readVersion(connection, key, versionId, signal),
  get: (key, options) => getVersion(connection, key, options),
  lock: (key, versionId, asked, signal) => lockVersion(connection, key, versionId, asked, signal),
  listVersions: (prefix, options) => listVersions(connection, prefix, options),
});
