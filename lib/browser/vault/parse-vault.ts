/** How long a copy in the vault is locked: some days from its deposit, or until a date's end. */
export type Retention = { readonly days: number } | { readonly until: string };

/** What a person chose of the vault; the key that opens the storage is kept elsewhere. */
export type VaultSettings = {
  /** Address of the storage, without a path: `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Empty, or ends in `/`. */
  readonly prefix: string;
  /** Governance can be lifted by who has the right to; compliance by nobody until the date. */
  readonly mode: 'GOVERNANCE' | 'COMPLIANCE';
  readonly retention: Retention;
  /** Whether all is encrypted by a key of the matter before it leaves. */
  readonly encrypt: boolean;
};

/** A century: a retention that nobody can take back should not come from a slip of the hand. */
export const MOST_DAYS = 36_500;
const DAY = 86_400_000;

/** Whether an address is `http` or `https`, a host and perhaps a port, and nothing else. */
export const isEndpoint = (value: unknown): value is string => {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  const { protocol, username, password, pathname, search, hash } = new URL(value);
  return (
    /^https?:$/u.test(protocol) &&
    `${username}${password}${search}${hash}` === '' &&
    pathname === '/'
  );
};

/** The names of this computer for itself, which requests do not leave. */
const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** Whether others on the way could read what goes to this address. */
export const isReadableOnTheWay = (endpoint: string): boolean => {
  const { protocol, hostname } = new URL(endpoint);
  return protocol === 'http:' && !LOOPBACK.test(hostname);
};

/** Whether a value is the name of a region as storage knows them; many know but one. */
export const isRegion = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/u.test(value);

/** Whether a value is the name of a bucket; older storage allows capital letters and `_`. */
export const isBucket = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{1,61}[A-Za-z0-9]$/u.test(value);

/** Whether a value is empty or folders of plain names, each ended by `/`. */
export const isPrefix = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= 200 &&
  /^(?:[A-Za-z0-9!_.*'()-]+\/)*$/u.test(value) &&
  !/(?:^|\/)\.{1,2}\//u.test(value);

/** Whether a value is a day of the calendar, `2036-12-31`. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
};

const isRetention = (value: unknown): value is Retention => {
  if (typeof value !== 'object' || value === null) return false;
  const { days, until } = value as { days?: unknown; until?: unknown };
  if (days === undefined) return isDay(until);
  return (
    until === undefined &&
    Number.isSafeInteger(days) &&
    Number(days) > 0 &&
    Number(days) <= MOST_DAYS
  );
};

/** Whether a stored value has the shape of `VaultSettings`. */
export const isVaultSettings = (value: unknown): value is VaultSettings => {
  if (typeof value !== 'object' || value === null) return false;
  const { endpoint, region, bucket, prefix, mode, retention, encrypt } = value as {
    [Name in keyof VaultSettings]?: unknown;
  };
  return (
    isEndpoint(endpoint) &&
    isRegion(region) &&
    isBucket(bucket) &&
    isPrefix(prefix) &&
    (mode === 'GOVERNANCE' || mode === 'COMPLIANCE') &&
    isRetention(retention) &&
    typeof encrypt === 'boolean'
  );
};

/**
 * Until when a copy that is deposited `now` is locked; the end of a date is that of UTC. A date
 * that a person set once can have passed: then no lock is possible until another is set.
 */
export const lockedUntil = (retention: Retention, now: Date): Date =>
  'days' in retention
    ? new Date(now.getTime() + retention.days * DAY)
    : new Date(`${retention.until}T23:59:59.000Z`);
