import type { Bytes, Digest } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';

/** Where a vault is: `prefix` is empty or ends in `/`; keys of objects are named without it. */
export type VaultPlace = {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly prefix: string;
};

/** What requests are signed with (AWS Signature Version 4). */
export type VaultKey = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** Governance can be lifted by who has the right to; compliance by nobody until the date. */
export type LockMode = 'GOVERNANCE' | 'COMPLIANCE';

/** What the storage says of one version of an object. */
export type Stored = {
  readonly key: string;
  /** Absent where the bucket keeps no versions. */
  readonly versionId?: string;
  readonly bytes: number;
  /** Without its quotation marks; commonly the MD5 of the bytes in hexadecimal. */
  readonly etag?: string;
  /** The `Date` of the answer: by the storage's clock, the version was there at this time. */
  readonly at: Instant;
  /** `Last-Modified`, to the second: since when the storage says it has had the version. */
  readonly lastModified?: Instant;
  readonly lockedUntil?: Instant;
  readonly lockMode?: LockMode;
  /**
   * True after a `put` whose key may not read back what it put, or not its lock: size and lock are
   * those that were sent.
   */
  readonly unconfirmed?: true;
};

/** A version of an object or a delete marker, which hides the versions before it. */
export type Version = {
  readonly key: string;
  /** `null` for an object from before the bucket kept versions. */
  readonly versionId: string;
  readonly isLatest: boolean;
  readonly isDeleteMarker: boolean;
  readonly bytes: number;
  readonly etag?: string;
  readonly at: Instant;
};

/** What goes with the bytes of an object: all is sent along and compared by the storage. */
export type PutFacts = {
  /** SHA-256 of the bytes; they are not read again to be signed. */
  readonly digest: Digest;
  /** `md5Of` the bytes: base64, as the header `Content-MD5` has it (RFC 1864). */
  readonly md5: string;
  readonly mediaType: string;
  readonly retainUntil?: Instant;
  /** Compliance where `retainUntil` is given without it. */
  readonly mode?: LockMode;
  readonly signal?: AbortSignal;
};

/**
 * The requests that a vault is asked. All throw `VaultError`; an aborted signal throws its reason.
 */
export type VaultClient = {
  /**
   * Adds a version and reads it back: a size, checksum or lock that is not what was sent is a
   * `VaultError`. `EXISTS` is thrown by storage that heeds `If-None-Match` and has the key already;
   * other storage adds a version, of which the first counts.
   */
  readonly put: (key: string, body: Blob | Bytes, facts: PutFacts) => Promise<Stored>;
  /** The latest version or the one named; undefined if none is there or a marker hides it. */
  readonly head: (
    key: string,
    versionId?: string,
    signal?: AbortSignal,
  ) => Promise<Stored | undefined>;
  /** Its bytes; undefined where `head` is. */
  readonly get: (
    key: string,
    options?: { readonly versionId?: string; readonly signal?: AbortSignal },
  ) => Promise<Blob | undefined>;
  /**
   * Locks a version that is there for longer, or for the first time, and reads its lock back. To
   * shorten a lock or to alter its mode is `DENIED`.
   */
  readonly lock: (
    key: string,
    versionId: string,
    asked: { readonly retainUntil: Instant; readonly mode: LockMode },
    signal?: AbortSignal,
  ) => Promise<Stored>;
  /**
   * Every version under a prefix, keys in the order of their bytes, of one key the newest first.
   * `after` is a key, whose versions are passed over, or the `next` of the answer before. An answer
   * without `next` is the last; `most` is 1,000 at most, and storage may send fewer.
   */
  readonly listVersions: (
    prefix: string,
    options?: { readonly after?: string; readonly most?: number; readonly signal?: AbortSignal },
  ) => Promise<{ readonly versions: readonly Version[]; readonly next?: string }>;
};
