import type { VaultClient, Version } from './client.ts';

type Lister = Pick<VaultClient, 'listVersions'>;
type Options = NonNullable<Parameters<VaultClient['listVersions']>[1]>;

/**
 * A page of versions in which no key lacks any of its own: storage may end a page between the
 * versions of a key, of which the first comes last. Those of such a key are left to the next page,
 * and where they fill this one, it is read on to their end. `next` as in `listVersions`.
 */
export const listWholeKeys = async (
  client: Lister,
  prefix: string,
  options: Options = {},
): Promise<{ readonly versions: readonly Version[]; readonly next?: string }> => {
  let { versions, next } = await client.listVersions(prefix, options);
  while (next !== undefined) {
    const last = versions.at(-1)?.key;
    const before = versions.findLast(({ key }) => key !== last)?.key;
    if (before !== undefined)
      return { versions: versions.filter(({ key }) => key !== last), next: before };
    const page = await client.listVersions(prefix, { ...options, after: next });
    versions = [...versions, ...page.versions];
    next = page.next;
  }
  return { versions };
};

/** Every version of an object, the newest first, without delete markers. */
export const listVersionsOf = async (
  client: Lister,
  key: string,
  options: Pick<Options, 'signal'> = {},
): Promise<readonly Version[]> => {
  // Longer keys that begin with this one come after it.
  const { versions } = await listWholeKeys(client, key, options);
  return versions.filter((version) => version.key === key && !version.isDeleteMarker);
};

/**
 * The version of an object that counts: the first that was ever put under its key. Whoever has the
 * key for writing can add versions and delete markers later, and cannot take this one away. On a
 * tie of times the order in which the storage lists versions decides. Undefined if there is none.
 */
export const firstVersion = async (client: Lister, key: string): Promise<Version | undefined> =>
  (await listVersionsOf(client, key)).at(-1);

/** Of each key, the version that counts; `versions` must have all of each key. */
export const firstVersions = (versions: readonly Version[]): Map<string, Version> =>
  new Map(
    versions
      .filter(({ isDeleteMarker }) => !isDeleteMarker)
      .map((version) => [version.key, version]),
  );
