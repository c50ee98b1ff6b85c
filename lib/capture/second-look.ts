import type { SecondLook } from '../evidence/captured-page.ts';

const MOST_BYTES = 16 * 1024 ** 2;
const LIMIT_MS = 8_000;
/** Headers that tell of the server and the document; cookies and the like are nobody's evidence. */
const KEPT = [
  'date',
  'last-modified',
  'etag',
  'content-type',
  'content-length',
  'server',
  'age',
  'content-language',
];

/**
 * By a reader: in Firefox a content script may not look into a buffer that the page's own `fetch`
 * made.
 */
const readBlob = (start: (reader: FileReader) => void): Promise<string> =>
  new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(reader.error);
    start(reader);
  });

const base64Of = async (blob: Blob): Promise<string> => {
  const url = await readBlob((reader) => reader.readAsDataURL(blob));
  return url.slice(url.indexOf(',') + 1);
};

const charsetOf = (mediaType: string): string =>
  /charset=["']?([\w-]+)/i.exec(mediaType)?.[1] ?? document.characterSet;

const plain = (text: string): string =>
  text.replace(/[\s\u200b-\u200d\ufeff\u2060\u00ad\u202a-\u202e]+/g, '');

const SHINGLE = 8;
const MOST_SHINGLES = 5_000;

/**
 * The share of a text's pieces of eight characters that another text holds, 0 to 1; white space
 * does not count.
 */
export const containment = (text: string, other: string): number | undefined => {
  const [needle, hay] = [plain(text), plain(other)];
  const count = needle.length - SHINGLE + 1;
  if (count < 1) return undefined;
  const step = Math.max(1, Math.floor(count / MOST_SHINGLES));
  const pieces = Array.from({ length: Math.ceil(count / step) }, (_, index) =>
    needle.slice(index * step, index * step + SHINGLE),
  );
  // One way through the other text: looking for each piece by itself held a page of 16 MB up for
  // most of a minute.
  const missing = new Set(pieces);
  for (let at = 0; at + SHINGLE <= hay.length && missing.size > 0; at += 1)
    missing.delete(hay.slice(at, at + SHINGLE));
  const found = pieces.filter((piece) => !missing.has(piece)).length;
  return Math.round((found / pieces.length) * 100) / 100;
};

const textOf = async (blob: Blob, mediaType: string): Promise<string> => {
  const html = await readBlob((reader) => reader.readAsText(blob, charsetOf(mediaType)));
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  // Pages that draw themselves carry their text in inline data: it counts as there.
  return `${parsed.documentElement.textContent ?? ''} ${html}`;
};

/**
 * Fetches the page's own address afresh, as the page itself would: same origin, no new permission,
 * the person's own session. Rejects when it cannot, or when the answer is larger than 16 MiB.
 */
export const lookAgain = async (text: string): Promise<SecondLook> => {
  const response = await fetch(location.href, {
    cache: 'no-store',
    credentials: 'include',
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  const fetchedAt = new Date().toISOString();
  const blob = await response.blob();
  if (blob.size > MOST_BYTES) throw new RangeError(`The answer has ${blob.size} bytes`);
  const mediaType = response.headers.get('content-type') ?? 'text/html';
  const share = containment(text, await textOf(blob, mediaType));
  return {
    fetchedAt,
    status: response.status,
    headers: Object.fromEntries(
      KEPT.flatMap((name) => {
        const value = response.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    ),
    mediaType,
    base64: await base64Of(blob),
    ...(share === undefined ? {} : { textContainment: share }),
  };
};
