import { digestNow, md5Of } from '../../evidence/digest.ts';
import type { Stored } from '../storage/client.ts';
import { openVault } from '../storage/open-vault.ts';
import { type Connection, sendRequest } from '../storage/send-request.ts';
import { VaultError } from '../storage/vault-error.ts';
import { bad, good, told, wordsOf } from './good-bad-told.ts';
import type { VaultRight } from './policies.ts';
import type { VaultFinding, VaultFindingCode } from './vault-finding.ts';

/** What was put, to be read and, as should not succeed, to be deleted. */
export type Probe = { readonly findings: readonly VaultFinding[]; readonly stored?: Stored };

/** How long the probe is locked. */
const MINUTES = 5;

const PROBE =
  'Matterproof put this here when a vault was checked. It is no evidence, and may be deleted.\n';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const probeFailed = (
  error: VaultError,
  bucket: string,
  wants: readonly VaultRight[],
): VaultFinding[] => {
  if (error.code === 'DENIED')
    return wants.includes('write') ? [bad('MAY_NOT_WRITE')] : [told('MAY_NOT_WRITE')];
  if (error.code === 'NOT_LOCKED') return [bad('PROBE_NOT_LOCKED', wordsOf(error))];
  if (error.code === 'NO_BUCKET') return [bad('NO_BUCKET', { bucket })];
  if (error.code === 'BAD_CHECKSUM') return [bad('PROBE_DAMAGED', wordsOf(error))];
  return [bad('UNANSWERED', { question: 'PUT', ...wordsOf(error) })];
};

/**
 * Puts a small object under `check/`, locked in governance mode for some minutes by the clock that
 * requests are signed with, and reads back what the storage made of it.
 */
export const putProbe = async (
  connection: Connection,
  isLocked: boolean,
  wants: readonly VaultRight[],
  signal: AbortSignal | undefined,
): Promise<Probe> => {
  const now = connection.now?.() ?? new Date();
  const key = `check/${now.toISOString()}-${crypto.randomUUID()}.txt`;
  const retainUntil = new Date(now.getTime() + MINUTES * 60_000).toISOString();
  const content = bytesOf(PROBE);
  const facts = {
    ...{ digest: digestNow(content), md5: md5Of(content), mediaType: 'text/plain' },
    ...(isLocked && { retainUntil, mode: 'GOVERNANCE' as const }),
    ...(signal && { signal }),
  };
  try {
    const stored = await openVault(connection).put(key, content, facts);
    const { lockedUntil, unconfirmed } = stored;
    const until = lockedUntil !== undefined && { until: lockedUntil };
    const lock = until && !unconfirmed ? [good('PROBE_LOCKED', until)] : [];
    return { findings: [good('MAY_WRITE', { key, ...until }), ...lock], stored };
  } catch (thrown) {
    if (!(thrown instanceof VaultError)) throw thrown;
    return { findings: probeFailed(thrown, connection.place.bucket, wants) };
  }
};

/** The status of an answer that may also be an error. */
const statusOf = async (
  connection: Connection,
  request: Parameters<typeof sendRequest>[1],
): Promise<VaultError | number> => {
  try {
    return (await sendRequest(connection, request)).status;
  } catch (thrown) {
    if (thrown instanceof VaultError) return thrown;
    throw thrown;
  }
};

/**
 * A request that the key should not be allowed, so that a denial is good.
 */
const mustBeDenied = (
  answer: VaultError | number,
  question: string,
  denied: VaultFindingCode,
  allowed: VaultFinding,
): VaultFinding => {
  if (typeof answer === 'number') return allowed;
  if (answer.code === 'DENIED') return good(denied);
  // The storage looked into a request that it would have refused to a key without the right: 409 is
  // the answer for a bucket without Object Lock.
  if ([400, 404, 409].includes(answer.status ?? 0)) return allowed;
  return told('UNANSWERED', { question, ...wordsOf(answer) });
};

/** Whether a version could be deleted: asks for one that is not there, of a key that never was. */
export const checkDelete = async (
  connection: Connection,
  signal: AbortSignal | undefined,
): Promise<VaultFinding> => {
  const objectKey = `${connection.place.prefix}check/never-${crypto.randomUUID()}`;
  const request = { method: 'DELETE' as const, objectKey, query: { versionId: 'null' }, signal };
  const answer = await statusOf(connection, request);
  return mustBeDenied(answer, 'DELETE', 'MAY_NOT_DELETE', bad('MAY_DELETE'));
};

/** Whether a lock in governance mode could be lifted: tries it on the probe. */
export const checkBypass = async (
  connection: Connection,
  { key, versionId = 'null' }: Stored,
  signal: AbortSignal | undefined,
): Promise<VaultFinding> => {
  const objectKey = connection.place.prefix + key;
  const headers = { 'x-amz-bypass-governance-retention': 'true' };
  const query = { versionId };
  const request = { method: 'DELETE' as const, objectKey, query, headers, signal };
  const answer = await statusOf(connection, request);
  return mustBeDenied(answer, 'DELETE bypass', 'MAY_NOT_BYPASS', bad('MAY_BYPASS', { key }));
};

/** No configuration: a key with the right is told so, and nothing is altered. */
const NO_CONFIGURATION = '<Nothing/>';

/** Whether the key could alter the bucket: sends it a configuration that cannot be read. */
export const checkConfigure = async (
  connection: Connection,
  signal: AbortSignal | undefined,
): Promise<VaultFinding> => {
  const content = bytesOf(NO_CONFIGURATION);
  const body = { content, digest: digestNow(content) };
  const headers = { 'content-md5': md5Of(content) };
  const asked = ['object-lock', 'versioning'].map((part) => {
    const request = { method: 'PUT' as const, query: { [part]: '' }, headers, body, signal };
    return statusOf(connection, request);
  });
  const findings = (await Promise.all(asked)).map((answer) =>
    mustBeDenied(answer, 'PUT configuration', 'MAY_NOT_CONFIGURE', told('MAY_CONFIGURE')),
  );
  const worst = findings.find(({ code }) => code !== 'MAY_NOT_CONFIGURE');
  return worst ?? good('MAY_NOT_CONFIGURE');
};
