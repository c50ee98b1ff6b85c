import type { Bytes } from '../../evidence/digest.ts';
import { join } from '../der/build-der.ts';
import { TimeStampRefused } from './time-stamp-refused.ts';

/**
 * Options of a request: `timeoutMs` covers the time until the last byte of the answer; `signal`
 * cancels it.
 */
export type AskOptions = {
  readonly url: string;
  readonly fetch?: typeof globalThis.fetch;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
};

const TIMEOUT_MS = 20_000;
// Real answers have 2 to 8 kB; an authority that never stops sending must not exhaust the memory.
const MAX_ANSWER = 1 << 18;

const readBody = async (response: Response): Promise<Bytes> => {
  const parts: Bytes[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > MAX_ANSWER)
      throw new TimeStampRefused('NOT_DER', 'The authority sent too long an answer.', false);
    parts.push(Uint8Array.from(part));
  }
  return join(...parts);
};

const isTemporary = (status: number): boolean => status >= 500 || status === 408 || status === 429;

const assertAnswered = ({ ok, status }: Response): void => {
  if (!ok)
    throw new TimeStampRefused(
      'HTTP_STATUS',
      `The authority answered with HTTP ${status}.`,
      isTemporary(status),
    );
};

/** The reason of the browser, which can state the address with the password that it holds. */
const reasonOf = (error: unknown, url: string): string => {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.replaceAll(url, URL.parse(url)?.host ?? '');
};

const refusalOf = (
  error: unknown,
  url: string,
  timeout: AbortSignal,
  cancelled: AbortSignal | undefined,
): TimeStampRefused => {
  if (error instanceof TimeStampRefused) return error;
  if (cancelled?.aborted)
    return new TimeStampRefused('CANCELLED', 'The request was cancelled.', true);
  if (timeout.aborted)
    return new TimeStampRefused('TIMEOUT', 'The authority did not answer in time.', true);
  const message = `The authority could not be reached: ${reasonOf(error, url)}.`;
  return new TimeStampRefused('OFFLINE', message, true);
};

/**
 * Posts a time-stamp query (RFC 3161, section 3.4) and returns the bytes and media type of the
 * answer. Throws `TimeStampRefused`.
 */
export const askAuthority = async (
  query: Bytes,
  { url, fetch = globalThis.fetch, timeoutMs = TIMEOUT_MS, signal }: AskOptions,
): Promise<{ body: Bytes; contentType: string }> => {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/timestamp-query',
        Accept: 'application/timestamp-reply',
      },
      body: query,
      // Only the digest leaves the machine: no cookies and no referrer.
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    assertAnswered(response);
    return {
      body: await readBody(response),
      contentType: response.headers.get('content-type') ?? '',
    };
  } catch (error) {
    throw refusalOf(error, url, timeout, signal);
  }
};
