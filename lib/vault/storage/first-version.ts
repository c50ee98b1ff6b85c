import type { VaultClient, Version } from './client.ts';

/**
 * The version of an object that counts: the first that was ever put under its key. Whoever has the
 * key for writing can add versions and delete markers later, and cannot take this one away. On a
 * tie of times the order in which the storage lists versions decides. Undefined if there is none.
 */
export const firstVersion = async (
  client: Pick<VaultClient, 'listVersions'>,
  key: string,
): Promise<Version | undefined> => {
  let first: Version | undefined;
  let after: string | undefined;
  do {
    const page = await client.listVersions(key, after === undefined ? {} : { after });
    for (const version of page.versions)
      if (version.key === key && !version.isDeleteMarker) first = version;
    // Longer keys that begin with this one come after it.
    after = page.versions.some((version) => version.key !== key) ? undefined : page.next;
  } while (after !== undefined);
  return first;
};

/** Of each key of one listing, the version that counts; keys of delete markers alone are absent. */
export const firstVersions = (versions: readonly Version[]): Map<string, Version> =>
  new Map(
    versions
      .filter(({ isDeleteMarker }) => !isDeleteMarker)
      .map((version) => [version.key, version]),
  );
