import { readXml, textOf } from './read-xml.ts';
import { VaultError, type VaultErrorCode } from './vault-error.ts';

/** Codes of S3 (AWS, Ceph, MinIO) by what they mean here. */
const BY_ENGINE_CODE: { readonly [engineCode: string]: VaultErrorCode } = {
  AccessDenied: 'DENIED',
  AllAccessDisabled: 'DENIED',
  InvalidAccessKeyId: 'KEY_UNKNOWN',
  SignatureDoesNotMatch: 'KEY_UNKNOWN',
  ExpiredToken: 'KEY_UNKNOWN',
  InvalidToken: 'KEY_UNKNOWN',
  InvalidClientTokenId: 'KEY_UNKNOWN',
  TokenRefreshRequired: 'KEY_UNKNOWN',
  UserSuspended: 'KEY_UNKNOWN',
  RequestTimeTooSkewed: 'CLOCK_SKEWED',
  RequestExpired: 'CLOCK_SKEWED',
  NoSuchBucket: 'NO_BUCKET',
  OperationAborted: 'CONFLICT',
  ConditionalRequestConflict: 'CONFLICT',
  PreconditionFailed: 'EXISTS',
  SlowDown: 'BUSY',
  ServiceUnavailable: 'BUSY',
  TooManyRequests: 'BUSY',
  InternalError: 'BUSY',
  RequestTimeout: 'UNREACHABLE',
  BadDigest: 'BAD_CHECKSUM',
  InvalidDigest: 'BAD_CHECKSUM',
  IncompleteBody: 'BAD_CHECKSUM',
  XAmzContentSHA256Mismatch: 'BAD_CHECKSUM',
  XAmzContentChecksumMismatch: 'BAD_CHECKSUM',
  ObjectLockConfigurationNotFoundError: 'NOT_LOCKED',
};

const BY_STATUS: { readonly [status: number]: VaultErrorCode } = {
  401: 'DENIED',
  403: 'DENIED',
  409: 'CONFLICT',
  412: 'EXISTS',
  429: 'BUSY',
  500: 'BUSY',
  502: 'BUSY',
  503: 'BUSY',
  504: 'BUSY',
};

/** What S3 allows the clocks to differ by. */
const SKEW_ALLOWED = 15 * 60_000;

/** An answer to HEAD has no words: a denial whose `Date` is far from ours is the clock's. */
const isSkewed = (date: string | null, now: Date): boolean =>
  date !== null && Math.abs(Date.parse(date) - now.getTime()) > SKEW_ALLOWED;

const codeOf = (status: number, engineCode: string | undefined): VaultErrorCode =>
  BY_ENGINE_CODE[engineCode ?? ''] ?? BY_STATUS[status] ?? 'REFUSED';

/** `Retry-After` in seconds; it is a number of seconds or a date (RFC 9110, section 10.2.3). */
const retryAfterOf = (header: string | null, now: Date): number | undefined => {
  if (header === null) return undefined;
  if (/^\d+$/u.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now.getTime()) / 1000));
};

/** `now` is our own clock when the request was signed; `text` is empty for an answer to HEAD. */
export const vaultErrorOf = (
  { status, headers }: { readonly status: number; readonly headers: Headers },
  text: string,
  now: Date,
): VaultError => {
  const xml = readXml(text);
  const error = xml?.name === 'Error' ? xml : undefined;
  const engineCode = textOf(error, 'Code');
  const code = codeOf(status, engineCode);
  const date = headers.get('date');
  const isClock = code === 'DENIED' && engineCode === undefined && isSkewed(date, now);
  const retryAfter = retryAfterOf(headers.get('retry-after'), now);
  const detail = textOf(error, 'Message') ?? (error ? undefined : text.slice(0, 300) || undefined);
  return new VaultError(isClock ? 'CLOCK_SKEWED' : code, {
    status,
    ...(engineCode !== undefined && { engineCode }),
    ...(detail !== undefined && { detail }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(date !== null && !Number.isNaN(Date.parse(date)) && { at: new Date(date).toISOString() }),
  });
};
