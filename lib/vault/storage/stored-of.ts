import type { Instant } from '../../evidence/matter.ts';
import type { LockMode, Stored } from './client.ts';
import type { VaultAnswer } from './send-request.ts';
import { VaultError } from './vault-error.ts';

export const instantOf = (date: string | null | undefined): Instant | undefined => {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};

export const lockModeOf = (mode: string | null | undefined): LockMode | undefined =>
  mode === 'GOVERNANCE' || mode === 'COMPLIANCE' ? mode : undefined;

/** Weak marks come from proxies that compress. */
export const etagOf = (header: string | null | undefined): string | undefined =>
  header?.replace(/^W\//u, '').replaceAll('"', '') || undefined;

/**
 * What an answer to HEAD or GET says of a version.
 *
 * @throws {VaultError} if the answer is not one of S3, as where a network's sign-in page answers.
 */
export const storedOf = (key: string, { status, headers, at }: VaultAnswer): Stored => {
  const length = headers.get('content-length') ?? '';
  const etag = etagOf(headers.get('etag'));
  if (!/^\d+$/u.test(length) || etag === undefined)
    throw new VaultError('REFUSED', { status, detail: 'The answer states no object.' });
  const versionId = headers.get('x-amz-version-id');
  const lastModified = instantOf(headers.get('last-modified'));
  const lockedUntil = instantOf(headers.get('x-amz-object-lock-retain-until-date'));
  const lockMode = lockModeOf(headers.get('x-amz-object-lock-mode'));
  return {
    ...{ key, bytes: Number(length), etag, at },
    ...(versionId && { versionId }),
    ...(lastModified && { lastModified }),
    ...(lockedUntil && lockMode && { lockedUntil, lockMode }),
  };
};
