import { type Bytes, digestOf, md5Of } from '../../../lib/evidence/digest.ts';
import type { PutFacts, Stored, VaultClient, Version } from '../../../lib/vault/storage/client.ts';
import { VaultError } from '../../../lib/vault/storage/vault-error.ts';

/** A request as `fault` sees it, before anything is done. */
export type VaultCall = {
  readonly operation: 'put' | 'head' | 'get' | 'lock' | 'list';
  /** The key, or the prefix of a listing. */
  readonly key: string;
};

/**
 * What becomes of a request: an error instead of it or, with `afterwards`, once it is done, as when
 * the connection breaks before the answer.
 */
export type VaultFault = { readonly error: Error; readonly afterwards?: true };

/** A version as it is kept: `body` is absent for a delete marker. */
type Kept = Version & {
  readonly body?: Blob;
  readonly lockedUntil?: string;
  readonly lockMode?: 'GOVERNANCE' | 'COMPLIANCE';
};

export type MemoryVault = VaultClient & {
  /** Every request so far, in their order. */
  readonly calls: readonly VaultCall[];
  /** Every version and delete marker, the oldest first. */
  readonly kept: readonly Kept[];
  /** Called before each request; undefined lets it through. Set it to make requests fail. */
  fault: (call: VaultCall) => VaultFault | undefined;
  /** The storage's clock. */
  now: () => Date;
  /** What somebody else with the writing key can do: one more version, without any lock. */
  readonly overwrite: (key: string, bytes: Bytes) => Promise<Stored>;
  /** A DELETE without a version: it only adds a delete marker. */
  readonly addDeleteMarker: (key: string) => void;
  /** A DELETE of a version: `DENIED` while it is locked. */
  readonly removeVersion: (key: string, versionId: string) => void;
};

export type MemoryVaultOptions = {
  /** As AWS and MinIO do; Ceph 16 does not heed it. */
  readonly heedsIfNoneMatch?: boolean;
  readonly objectLock?: boolean;
};

const toBlob = (body: Blob | Bytes): Blob => (body instanceof Blob ? body : new Blob([body]));

const byBytes = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

const toStored = (kept: Kept, now: Date): Stored => ({
  key: kept.key,
  versionId: kept.versionId,
  bytes: kept.bytes,
  ...(kept.etag !== undefined && { etag: kept.etag }),
  at: now.toISOString(),
  lastModified: kept.at,
  ...(kept.lockedUntil !== undefined && { lockedUntil: kept.lockedUntil }),
  ...(kept.lockMode !== undefined && { lockMode: kept.lockMode }),
});

/** Newest first within a key, as S3 lists them. */
const inOrder = (kept: readonly Kept[]): readonly Kept[] =>
  kept
    .map((version, at) => ({ version, at }))
    .sort((one, other) => byBytes(one.version.key, other.version.key) || other.at - one.at)
    .map(({ version }) => version);

const toVersion = (
  { key, versionId, isDeleteMarker, bytes, etag, at }: Kept,
  kept: readonly Kept[],
): Version => ({
  ...{ key, versionId, isDeleteMarker, bytes, at },
  isLatest: kept.findLast((other) => other.key === key)?.versionId === versionId,
  ...(etag !== undefined && { etag }),
});

const checkSent = async (body: Blob, { digest, md5 }: PutFacts): Promise<string> => {
  const bytes = new Uint8Array(await body.arrayBuffer());
  if (md5Of(bytes) !== md5)
    throw new VaultError('BAD_CHECKSUM', { status: 400, engineCode: 'BadDigest' });
  if ((await digestOf(bytes)) !== digest)
    throw new VaultError('BAD_CHECKSUM', { status: 400, engineCode: 'XAmzContentSHA256Mismatch' });
  return Buffer.from(md5, 'base64').toString('hex');
};

/** Storage of versions in memory that behaves as the real one does: the same tests run on both. */
export const newMemoryVault = (options: MemoryVaultOptions = {}): MemoryVault => {
  const { heedsIfNoneMatch = false, objectLock = true } = options;
  const calls: VaultCall[] = [];
  const kept: Kept[] = [];
  let count = 0;

  const latest = (key: string): Kept | undefined => kept.findLast((one) => one.key === key);
  const find = (key: string, versionId?: string): Kept | undefined => {
    const found = versionId
      ? kept.find((one) => one.key === key && one.versionId === versionId)
      : latest(key);
    return found?.isDeleteMarker ? undefined : found;
  };
  const keep = (version: Omit<Kept, 'versionId' | 'isLatest' | 'at'>): Kept => {
    count += 1;
    const versionId = `version-${count}`;
    const added = { ...version, versionId, isLatest: true, at: vault.now().toISOString() };
    kept.push(added);
    return added;
  };

  const request = async <Answer>(
    call: VaultCall,
    signal: AbortSignal | undefined,
    work: () => Answer | Promise<Answer>,
  ): Promise<Answer> => {
    signal?.throwIfAborted();
    calls.push(call);
    const fault = vault.fault(call);
    if (fault && !fault.afterwards) throw fault.error;
    const answer = await work();
    if (fault) throw fault.error;
    signal?.throwIfAborted();
    return answer;
  };

  const put = async (key: string, given: Blob | Bytes, facts: PutFacts): Promise<Stored> => {
    const body = toBlob(given);
    const etag = await checkSent(body, facts);
    if (facts.retainUntil !== undefined && !objectLock)
      throw new VaultError('NOT_LOCKED', { status: 400, engineCode: 'InvalidRequest' });
    if (heedsIfNoneMatch && find(key))
      throw new VaultError('EXISTS', { status: 412, engineCode: 'PreconditionFailed' });
    const lock = facts.retainUntil !== undefined && {
      lockedUntil: facts.retainUntil,
      lockMode: facts.mode ?? ('COMPLIANCE' as const),
    };
    const version = keep({ key, isDeleteMarker: false, bytes: body.size, etag, body, ...lock });
    return toStored(version, vault.now());
  };

  const vault: MemoryVault = {
    calls,
    kept,
    fault: () => undefined,
    now: () => new Date(),
    put: (key, body, facts) =>
      request({ operation: 'put', key }, facts.signal, () => put(key, body, facts)),
    head: (key, versionId, signal) =>
      request({ operation: 'head', key }, signal, () => {
        const found = find(key, versionId);
        return found && toStored(found, vault.now());
      }),
    get: (key, { versionId, signal } = {}) =>
      request({ operation: 'get', key }, signal, () => find(key, versionId)?.body),
    lock: (key, versionId, { retainUntil, mode }, signal) =>
      request({ operation: 'lock', key }, signal, () => {
        const at = kept.findIndex((one) => one.key === key && one.versionId === versionId);
        const found = kept[at];
        if (!found) throw new VaultError('REFUSED', { status: 404, engineCode: 'NoSuchVersion' });
        if (!objectLock)
          throw new VaultError('NOT_LOCKED', { status: 400, engineCode: 'InvalidRequest' });
        const isOther = found.lockMode !== undefined && found.lockMode !== mode;
        if (isOther || Date.parse(found.lockedUntil ?? '') > Date.parse(retainUntil))
          throw new VaultError('DENIED', { status: 403, engineCode: 'AccessDenied' });
        const locked = { ...found, lockedUntil: retainUntil, lockMode: mode };
        kept[at] = locked;
        return toStored(locked, vault.now());
      }),
    listVersions: (prefix, { after, most = 1000, signal } = {}) =>
      request({ operation: 'list', key: prefix }, signal, () => {
        const [key = '', versionId] = (after ?? '').split('\0');
        const all = inOrder(kept).filter((one) => one.key.startsWith(prefix));
        const at = all.findIndex((one) => one.key === key && one.versionId === versionId);
        const rest = versionId
          ? all.slice(at + 1)
          : all.filter((one) => after === undefined || byBytes(one.key, key) > 0);
        const page = rest.slice(0, Math.min(most, 1000));
        const last = page.at(-1);
        return {
          versions: page.map((one) => toVersion(one, kept)),
          ...(last && rest.length > page.length && { next: `${last.key}\0${last.versionId}` }),
        };
      }),
    overwrite: async (key, bytes) => {
      const etag = Buffer.from(md5Of(bytes), 'base64').toString('hex');
      const body = new Blob([bytes]);
      const version = keep({ key, isDeleteMarker: false, bytes: bytes.length, etag, body });
      return toStored(version, vault.now());
    },
    addDeleteMarker: (key) => void keep({ key, isDeleteMarker: true, bytes: 0 }),
    removeVersion: (key, versionId) => {
      const at = kept.findIndex((one) => one.key === key && one.versionId === versionId);
      const lockedUntil = kept[at]?.lockedUntil;
      if (lockedUntil !== undefined && Date.parse(lockedUntil) > vault.now().getTime())
        throw new VaultError('DENIED', { status: 403, engineCode: 'AccessDenied' });
      if (at >= 0) kept.splice(at, 1);
    },
  };
  return vault;
};
