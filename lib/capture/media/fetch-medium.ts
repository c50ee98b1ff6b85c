import { blobWithin } from '../../evidence/file/blob-within.ts';
import type { MediumAnswer } from '../../evidence/media/media.ts';

/** How long a server may take for one file. */
const LIMIT_MS = 20_000;

/** A file of the post as the page could fetch it; its bytes stay in the page. */
export type FetchedMedium = { readonly answer: MediumAnswer; readonly blob?: Blob };

/** The answer that the browser keeps of what the page showed, else one of the server. */
const request = async (url: string): Promise<Response> => {
  const stop = AbortSignal.timeout(LIMIT_MS);
  try {
    return await fetch(url, { cache: 'force-cache', signal: stop });
  } catch (error) {
    if (stop.aborted || !/^https?:/u.test(url)) throw error;
    // What was kept for a picture has no leave to be read, which a new answer can have.
    return fetch(url, { cache: 'reload', signal: stop });
  }
};

const tooLarge = (bytes?: string): FetchedMedium => ({
  answer: { why: 'too-large', ...(bytes && { detail: `${bytes} bytes` }) },
});

/**
 * Fetches a file of the post as the page itself could: from its own origin with the person's
 * session, from others where their servers let pages read it. No more than `mostBytes` are read,
 * whatever the server says of the length.
 */
export const fetchMedium = async (url: string, mostBytes: number): Promise<FetchedMedium> => {
  try {
    const response = await request(url);
    const { status, headers, ok } = response;
    if (!ok) return { answer: { why: 'refused', detail: String(status) } };
    const length = headers.get('content-length') ?? '';
    if (Number(length) > mostBytes) {
      await response.body?.cancel();
      return tooLarge(length);
    }
    const blob = await blobWithin(response, mostBytes);
    if (!blob) return tooLarge();
    const claimedType = headers.get('content-type')?.slice(0, 200);
    return { answer: { bytes: blob.size, status, ...(claimedType && { claimedType }) }, blob };
  } catch (error) {
    return { answer: { why: 'unreachable', detail: String(error).slice(0, 200) } };
  }
};
