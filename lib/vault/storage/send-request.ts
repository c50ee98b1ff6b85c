import { type Bytes, type Digest, digestNow, hexOf } from '../../evidence/digest.ts';
import type { Instant } from '../../evidence/matter.ts';
import type { VaultKey, VaultPlace } from './client.ts';
import { signRequest, type UnsignedRequest } from './sign-request.ts';
import { VaultError } from './vault-error.ts';
import { vaultErrorOf } from './vault-error-of.ts';

/** With what all requests are made. */
export type Connection = {
  readonly place: VaultPlace;
  readonly vaultKey: VaultKey;
  /** Milliseconds until a request without a body must be answered whole; two minutes if absent. */
  readonly timeLimit?: number;
  /** Our own clock, which requests are signed by. */
  readonly now?: () => Date;
};

export type VaultRequest = {
  readonly method: UnsignedRequest['method'];
  /** The whole key, with the vault's prefix; absent for a request about the bucket. */
  readonly objectKey?: string;
  readonly query?: { readonly [name: string]: string };
  readonly headers?: { readonly [name: string]: string };
  readonly body?: { readonly content: Blob | Bytes; readonly digest: Digest };
  readonly signal?: AbortSignal | undefined;
};

export type VaultAnswer = {
  readonly status: number;
  readonly headers: Headers;
  /** The `Date` of the answer. */
  readonly at: Instant;
  /** Empty for all but GET. */
  readonly body: Blob;
};

const TIME_LIMIT = 120_000;
/** Bytes a second that even a poor connection takes: an upload has so much longer. */
const SLOWEST = 16_384;

const EMPTY = hexOf(digestNow(''));

/** Path style: any endpoint serves it, and needs no name for each bucket. */
export const addressOf = (
  { endpoint, bucket }: VaultPlace,
  { objectKey, query = {} }: Pick<VaultRequest, 'objectKey' | 'query'>,
): URL => {
  const path = [bucket, ...(objectKey === undefined ? [] : objectKey.split('/'))];
  const url = new URL(`${endpoint.replace(/\/+$/u, '')}/${path.map(encodeURIComponent).join('/')}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
};

const NOTHING = new Blob();

/** What was answered: a blob costs a browser more than a text, and only GET asks for bytes. */
const bodyOf = async (
  response: Response,
  method: VaultRequest['method'],
): Promise<Pick<VaultAnswer, 'body'> & { readonly text: string }> => {
  if (response.ok && method === 'GET') return { body: await response.blob(), text: '' };
  return { body: NOTHING, text: method === 'HEAD' ? '' : await response.text() };
};

const sizeOf = (content: Blob | Bytes): number =>
  content instanceof Blob ? content.size : content.byteLength;

/** The words of a failed fetch; Node has those that tell in `cause`. */
const wordsOf = (thrown: unknown): string => {
  const { message, cause } = thrown as { message?: string; cause?: { message?: string } };
  return [message, cause?.message].filter(Boolean).join(': ');
};

const unreachable = (thrown: unknown, limit: AbortSignal, milliseconds: number): VaultError =>
  new VaultError('UNREACHABLE', {
    detail: limit.aborted ? `No answer within ${milliseconds / 1000} s.` : wordsOf(thrown),
  });

const fetchAnswer = async (
  connection: Connection,
  request: VaultRequest,
  signedAt: Date,
  signal: AbortSignal,
): Promise<{ readonly response: Response } & Awaited<ReturnType<typeof bodyOf>>> => {
  const { method, headers = {}, body } = request;
  const url = addressOf(connection.place, request);
  const stated = { ...headers, 'x-amz-content-sha256': body ? hexOf(body.digest) : EMPTY };
  const { region } = connection.place;
  const toSign = { method, url, headers: stated };
  const signed = await signRequest(toSign, connection.vaultKey, region, signedAt);
  const response = await fetch(url, {
    ...{ method, headers: signed, signal, redirect: 'manual', cache: 'no-store' },
    ...{ credentials: 'omit', referrerPolicy: 'no-referrer' },
    ...(body && { body: body.content }),
  });
  return { response, ...(await bodyOf(response, method)) };
};

/** @throws {VaultError} for no answer and for every answer that is not of the 200s. */
export const sendRequest = async (
  connection: Connection,
  request: VaultRequest,
): Promise<VaultAnswer> => {
  request.signal?.throwIfAborted();
  const bytes = request.body ? sizeOf(request.body.content) : 0;
  const milliseconds = (connection.timeLimit ?? TIME_LIMIT) + Math.ceil((bytes / SLOWEST) * 1000);
  const limit = AbortSignal.timeout(milliseconds);
  const signals = request.signal ? [limit, request.signal] : [limit];
  const signedAt = connection.now?.() ?? new Date();
  const { response, body, text } = await fetchAnswer(
    connection,
    request,
    signedAt,
    AbortSignal.any(signals),
  ).catch((thrown: unknown) => {
    request.signal?.throwIfAborted();
    throw unreachable(thrown, limit, milliseconds);
  });
  const { status, headers } = response;
  // A browser shows nothing of an answer that leads elsewhere.
  if (status === 0) throw new VaultError('REFUSED', { detail: 'Redirected to another address.' });
  if (!response.ok) throw vaultErrorOf({ status, headers }, text, signedAt);
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date))
    throw new VaultError('REFUSED', { status, detail: 'The answer has no date.' });
  return { status, headers, at: new Date(date).toISOString(), body };
};
