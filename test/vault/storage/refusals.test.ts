import { describe, expect, it } from 'vitest';
import { openVault } from '../../../lib/vault/storage/open-vault.ts';
import { VaultError } from '../../../lib/vault/storage/vault-error.ts';
import {
  type Answer,
  answering,
  refusing,
  startStorage,
} from '../../support/vault/loopback-storage.ts';
import { inMinutes, putText } from '../../support/vault/put-text.ts';

const vaultOn = (endpoint: string, timeLimit?: number) =>
  openVault({
    place: { endpoint, region: 'eu-central-1', bucket: 'vault', prefix: 'firm/' },
    vaultKey: { accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' },
    ...(timeLimit !== undefined && { timeLimit }),
  });

/** What a listing of a vault on storage with this answer throws. */
const thrownBy = async (answer: Answer): Promise<VaultError> => {
  await using storage = await startStorage(answer);
  const thrown = await vaultOn(storage.endpoint)
    .listVersions('')
    .catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(VaultError);
  return thrown as VaultError;
};

describe('a refusal of the storage', () => {
  it.each([
    [403, 'AccessDenied', 'DENIED', false],
    [403, 'InvalidAccessKeyId', 'KEY_UNKNOWN', false],
    [403, 'SignatureDoesNotMatch', 'KEY_UNKNOWN', false],
    [400, 'ExpiredToken', 'KEY_UNKNOWN', false],
    [403, 'RequestTimeTooSkewed', 'CLOCK_SKEWED', false],
    [404, 'NoSuchBucket', 'NO_BUCKET', false],
    [409, 'OperationAborted', 'CONFLICT', true],
    [409, 'ConditionalRequestConflict', 'CONFLICT', true],
    [412, 'PreconditionFailed', 'EXISTS', false],
    [429, 'TooManyRequests', 'BUSY', true],
    [500, 'InternalError', 'BUSY', true],
    [503, 'SlowDown', 'BUSY', true],
    [400, 'RequestTimeout', 'UNREACHABLE', true],
    [400, 'BadDigest', 'BAD_CHECKSUM', true],
    [400, 'AuthorizationHeaderMalformed', 'REFUSED', false],
    [301, 'PermanentRedirect', 'REFUSED', false],
    [507, 'XMinioStorageFull', 'REFUSED', false],
  ])('%i %s is told as %s, with its own words', async (status, engineCode, code, mayRetry) => {
    const error = await thrownBy(refusing(status, engineCode, 'The words of it &amp; more.'));
    expect(error).toMatchObject({ status, engineCode, code, mayRetry });
    expect(error.detail).toBe('The words of it & more.');
    expect(error.message).toBe(`${code} ${status} ${engineCode} The words of it & more.`);
  });

  it.each([
    [403, 'DENIED'],
    [409, 'CONFLICT'],
    [412, 'EXISTS'],
    [429, 'BUSY'],
    [502, 'BUSY'],
    [503, 'BUSY'],
    [504, 'BUSY'],
    [418, 'REFUSED'],
  ])('%i is told as %s where no words come with it', async (status, code) => {
    const error = await thrownBy(answering(status));
    expect(error).toMatchObject({ status, code });
    expect(error.engineCode).toBeUndefined();
  });

  it('says after how many seconds to ask again, whether that is a number or a date', async () => {
    const slow = (after: string) => refusing(503, 'SlowDown', 'x', { 'retry-after': after });
    expect((await thrownBy(slow('120'))).retryAfter).toBe(120);
    const hour = new Date(Date.now() + 3_600_000).toUTCString();
    expect((await thrownBy(slow(hour))).retryAfter).toBeGreaterThan(3_000);
    expect((await thrownBy(slow(new Date(0).toUTCString()))).retryAfter).toBe(0);
    expect((await thrownBy(slow('soon'))).retryAfter).toBeUndefined();
  });

  it('has the first words of a page that some other server sent', async () => {
    const error = await thrownBy(answering(404, `<html>No such site ${'x'.repeat(5_000)}`));
    expect(error.code).toBe('REFUSED');
    expect(error.detail).toMatch(/^<html>No such site x+$/u);
    expect(error.detail?.length).toBe(300);
  });

  it('takes a page that stands in the way neither for a listing nor for an object', async () => {
    const page = answering(200, '<html><body>Sign in to this network</body></html>');
    expect((await thrownBy(page)).code).toBe('REFUSED');
    await using storage = await startStorage(page);
    const vault = vaultOn(storage.endpoint);
    await expect(vault.head('a')).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(putText(vault, 'a', 'x')).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('does not follow to another address, where the signed request would be shown', async () => {
    await using other = await startStorage(answering(200));
    const error = await thrownBy(answering(307, '', { location: `${other.endpoint}/` }));
    expect(error.code).toBe('REFUSED');
    expect(other.requests).toEqual([]);
  });

  it('trusts no listing that goes beyond the prefix or lacks what a version needs', async () => {
    const listing = (inside: string): Answer =>
      answering(200, `<ListVersionsResult>${inside}</ListVersionsResult>`);
    const version = (inside: string): Answer => listing(`<Version>${inside}</Version>`);
    const whole = '<LastModified>2026-11-21T00:00:00.000Z</LastModified><VersionId>1</VersionId>';
    for (const answer of [
      version(`<Key>other/a</Key>${whole}`),
      version('<Key>firm/a</Key><VersionId>1</VersionId>'),
      version('<Key>firm/a</Key><LastModified>2026-11-21T00:00:00.000Z</LastModified>'),
      listing('<IsTruncated>true</IsTruncated>'),
      listing(`<EncodingType>url</EncodingType><Version><Key>firm/%E0%A4</Key>${whole}</Version>`),
      answering(200, '<ListVersionsResult>'),
    ])
      expect((await thrownBy(answer)).code).toBe('REFUSED');
  });
});

describe('an answer that does not come', () => {
  const never: Answer = (request) => void request.resume();

  it('is told when the time limit is over, and may be asked for again', async () => {
    await using storage = await startStorage(never);
    const vault = vaultOn(storage.endpoint, 50);
    await expect(vault.listVersions('')).rejects.toMatchObject({
      code: 'UNREACHABLE',
      detail: 'No answer within 0.05 s.',
      mayRetry: true,
    });
    await expect(putText(vault, 'a', 'x')).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('is told when it began and never ended', async () => {
    await using storage = await startStorage((request, response) => {
      request.resume();
      response.writeHead(200, { etag: '"x"' });
      response.write('the beginning');
    });
    await expect(vaultOn(storage.endpoint, 100).get('a')).rejects.toMatchObject({
      code: 'UNREACHABLE',
    });
  });

  it('is not waited for after a person cancelled, whose reason is thrown', async () => {
    await using storage = await startStorage(never);
    const controller = new AbortController();
    const putting = putText(vaultOn(storage.endpoint), 'a', 'x', { signal: controller.signal });
    controller.abort(new Error('The person cancelled.'));
    await expect(putting).rejects.toThrow('The person cancelled.');
  });

  it('is told where nobody listens', async () => {
    const storage = await startStorage(never);
    await storage.stop();
    await expect(vaultOn(storage.endpoint).head('a')).rejects.toMatchObject({
      code: 'UNREACHABLE',
      detail: expect.stringContaining('ECONNREFUSED'),
    });
  });
});

describe('what is sent', () => {
  it('has all that the storage can compare the bytes and the lock with', async () => {
    const seen: { readonly [name: string]: unknown }[] = [];
    await using storage = await startStorage((request, response) => {
      seen.push({ ...request.headers, line: `${request.method} ${request.url}` });
      answering(503)(request, response);
    });
    const retainUntil = inMinutes(5);
    const vault = vaultOn(storage.endpoint);
    await expect(putText(vault, 'a b/é', 'x', { retainUntil })).rejects.toThrow('BUSY');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      line: 'PUT /vault/firm/a%20b/%C3%A9',
      'content-length': '1',
      'content-type': 'text/plain',
      'content-md5': 'ndTkYSaMgDT1yFZOFVxnpg==',
      'x-amz-content-sha256': '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
      'x-amz-checksum-sha256': 'LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=',
      'if-none-match': '*',
      'x-amz-object-lock-mode': 'COMPLIANCE',
      'x-amz-object-lock-retain-until-date': retainUntil,
      'x-amz-security-token': 'token',
      authorization: expect.stringMatching(
        /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/eu-central-1\/s3\/aws4_request, SignedHeaders=/u,
      ),
    });
    const signed = String(seen[0]?.authorization);
    for (const header of ['content-md5', 'host', 'if-none-match', 'x-amz-object-lock-mode'])
      expect(signed).toContain(header);
    expect(JSON.stringify(seen)).not.toContain('secret"');
  });
});
