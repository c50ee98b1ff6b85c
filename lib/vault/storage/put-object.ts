import { type Bytes, base64Of, type Digest } from '../../evidence/digest.ts';
import type { PutFacts, Stored } from './client.ts';
import { confirmLock } from './confirm-lock.ts';
import { readVersion } from './read-version.ts';
import { type Connection, sendRequest, type VaultAnswer } from './send-request.ts';
import { etagOf } from './stored-of.ts';
import { VaultError } from './vault-error.ts';

const sizeOf = (body: Blob | Bytes): number => (body instanceof Blob ? body.size : body.byteLength);

/** Base64 as hexadecimal digits, as an `ETag` has them. */
const hexOfBase64 = (base64: string): string =>
  Array.from(atob(base64), (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');

/** With a key of the provider's own the `ETag` is no MD5 of what was sent. */
const isMd5 = (headers: Headers, etag: string | undefined): etag is string =>
  /^[0-9a-f]{32}$/u.test(etag ?? '') &&
  !headers.get('x-amz-server-side-encryption')?.startsWith('aws:kms') &&
  !headers.has('x-amz-server-side-encryption-customer-algorithm');

const differs = (what: string, sent: unknown, stored: unknown): VaultError =>
  new VaultError('BAD_CHECKSUM', { detail: `${what}: sent ${sent}, stored ${stored}` });

/** Compares what the storage says of the bytes it took with what was sent. */
const checkAnswer = ({ headers }: VaultAnswer, digest: Digest, md5: string): void => {
  const etag = etagOf(headers.get('etag'));
  if (isMd5(headers, etag) && etag !== hexOfBase64(md5))
    throw differs('MD5', hexOfBase64(md5), etag);
  const checksum = headers.get('x-amz-checksum-sha256');
  if (checksum !== null && checksum !== base64Of(digest))
    throw differs('SHA-256', base64Of(digest), checksum);
};

const headersOf = (facts: PutFacts): { [name: string]: string } => ({
  'content-type': facts.mediaType,
  'content-md5': facts.md5,
  'x-amz-checksum-sha256': base64Of(facts.digest),
  'if-none-match': '*',
  ...(facts.retainUntil !== undefined && {
    'x-amz-object-lock-mode': facts.mode ?? 'COMPLIANCE',
    'x-amz-object-lock-retain-until-date': facts.retainUntil,
  }),
});

/** Storage without Object Lock refuses the lock's headers with one of these. */
const WITHOUT_LOCK = ['InvalidRequest', 'InvalidBucketState', 'NotImplemented'];

const sendBody = async (
  connection: Connection,
  key: string,
  body: Blob | Bytes,
  facts: PutFacts,
): Promise<VaultAnswer> => {
  const { digest, signal } = facts;
  const objectKey = connection.place.prefix + key;
  const content = { content: body, digest };
  const headers = headersOf(facts);
  try {
    const request = { method: 'PUT' as const, objectKey, headers, body: content, signal };
    return await sendRequest(connection, request);
  } catch (thrown) {
    const { engineCode = '' } = thrown instanceof VaultError ? thrown : {};
    if (facts.retainUntil === undefined || !WITHOUT_LOCK.includes(engineCode)) throw thrown;
    throw new VaultError('NOT_LOCKED', thrown as VaultError);
  }
};

/** What is known of a version that the key may not read, or not all of it. */
const unconfirmed = (
  key: string,
  answer: VaultAnswer,
  bytes: number,
  { retainUntil, mode = 'COMPLIANCE' }: PutFacts,
): Stored => {
  const versionId = answer.headers.get('x-amz-version-id');
  const etag = etagOf(answer.headers.get('etag'));
  return {
    ...{ key, bytes, at: answer.at, unconfirmed: true },
    ...(versionId && { versionId }),
    ...(etag !== undefined && { etag }),
    ...(retainUntil !== undefined && { lockedUntil: retainUntil, lockMode: mode }),
  };
};

/** `VaultClient.put`. */
export const putObject = async (
  connection: Connection,
  key: string,
  body: Blob | Bytes,
  facts: PutFacts,
): Promise<Stored> => {
  const answer = await sendBody(connection, key, body, facts);
  checkAnswer(answer, facts.digest, facts.md5);
  const bytes = sizeOf(body);
  const versionId = answer.headers.get('x-amz-version-id') ?? undefined;
  const found = await readVersion(connection, key, versionId, facts.signal).catch(
    (thrown: unknown) => {
      if (thrown instanceof VaultError && thrown.code === 'DENIED') return 'denied' as const;
      throw thrown;
    },
  );
  if (found === 'denied') return unconfirmed(key, answer, bytes, facts);
  if (!found || found.bytes !== bytes) throw differs('Bytes', bytes, found?.bytes ?? 'none');
  if (facts.retainUntil === undefined) return found;
  const { retainUntil, mode = 'COMPLIANCE' } = facts;
  const confirmed = await confirmLock(connection, found, { retainUntil, mode }, facts.signal);
  return confirmed ?? unconfirmed(key, answer, bytes, facts);
};
