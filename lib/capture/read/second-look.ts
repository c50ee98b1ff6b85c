import type { SecondLook } from '../../evidence/page/captured-page.ts';
import { keptHeaders } from '../../evidence/page/kept-headers.ts';
import { type CapturedText, compareWithAnswer } from '../compare/compare-with-answer.ts';
import { base64Of, readBlob } from '../media/read-blob.ts';

const MOST_BYTES = 16 * 1024 ** 2;
const LIMIT_MS = 8_000;

const charsetOf = (mediaType: string): string =>
  /charset=["']?([\w-]+)/i.exec(mediaType)?.[1] ?? document.characterSet;

/**
 * Fetches the page's own address again, as the page itself could: same origin, with the person's
 * session and without a new permission. Compares the answer with the captured text. Rejects when
 * the fetch fails, takes longer than 8 s, or answers with more than 16 MiB.
 */
export const takeSecondLook = async (captured: CapturedText): Promise<SecondLook> => {
  const sentAt = new Date().toISOString();
  const response = await fetch(location.href, {
    cache: 'no-store',
    credentials: 'include',
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  const fetchedAt = new Date().toISOString();
  const blob = await response.blob();
  if (blob.size > MOST_BYTES) throw new RangeError(`The answer has ${blob.size} bytes`);
  const mediaType = response.headers.get('content-type') ?? 'text/html';
  const html = await readBlob((reader) => reader.readAsText(blob, charsetOf(mediaType)));
  const comparison = compareWithAnswer(captured, html);
  return {
    sentAt,
    fetchedAt,
    status: response.status,
    headers: keptHeaders(response.headers),
    mediaType,
    base64: await base64Of(blob),
    ...(comparison ? { comparison } : {}),
  };
};
