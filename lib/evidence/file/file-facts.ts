import type { Digest } from '../digest.ts';
import type { Instant } from '../matter.ts';

/** The largest file that can be added to a matter, in bytes: half of a volume of a package. */
export const MOST_FILE_BYTES = 2 ** 30;

/** What a file can state of itself. */
export const CLAIM_NAMES = [
  'modified',
  'created',
  'taken',
  'digitised',
  'date',
  'received',
  'from',
  'to',
  'cc',
  'subject',
  'message-id',
  'title',
  'author',
  'software',
  'camera',
  'place',
] as const;
export type ClaimName = (typeof CLAIM_NAMES)[number];

/** Which part of a file a claim was read from. */
export const CLAIM_SOURCES = ['file system', 'EXIF', 'e-mail', 'PDF'] as const;
export type ClaimSource = (typeof CLAIM_SOURCES)[number];

/**
 * Something that a file states of itself, such as the date in an e-mail's header. Anybody can have
 * written it: it is read, never trusted. `raw` holds the words of the file; `at` the instant, where
 * the words name one with its time zone.
 */
export type FileClaim = {
  readonly by: ClaimSource;
  readonly name: ClaimName;
  readonly raw: string;
  readonly at?: Instant;
};

/** A file that is attached to an e-mail: it is inside the e-mail's own file. */
export type Attachment = {
  readonly name?: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly digest: Digest;
};

/**
 * How the bytes of a file that a tab showed were had: by a second request to its address, from the
 * computer's own disk, from the page's memory (`blob:`), or from the address itself (`data:`).
 */
export const FETCHED_FROM = ['server', 'disk', 'page', 'address'] as const;
export type FetchedFrom = (typeof FETCHED_FROM)[number];

/**
 * Where and when the extension had the bytes of a file that a tab showed. No extension can have
 * those that the browser's viewer holds: they are from a reading of its own.
 */
export type FileFetch = {
  readonly from: FetchedFrom;
  /** When all bytes had arrived. */
  readonly at: Instant;
  /** The status of the server's answer. */
  readonly status?: number;
  /** The address that answered, where the server led to another one. */
  readonly url?: string;
};

/** A file that a person added to a matter, or that a tab showed, as `record.json` states it. */
export type FileFacts = {
  /** Its name on the person's computer; the stored file has a fixed name of our own. */
  readonly name: string;
  /** By its first bytes; `application/octet-stream` where they are of no known kind. */
  readonly mediaType: string;
  /** The media type that the person's system gave by the file's name, or the server. */
  readonly claimedType?: string;
  /** Only of a file that a tab showed: a person added any other. */
  readonly fetched?: FileFetch;
  /** Pages of a PDF. */
  readonly pages?: number;
  readonly claims: readonly FileClaim[];
  /** The files attached to an e-mail. */
  readonly attachments?: readonly Attachment[];
};

/**
 * Where a file comes from and how it was obtained, in the words of the person who added it. Of a
 * file that a tab showed: its address, and how the extension had its bytes.
 */
export type FileSource = { readonly from: string; readonly obtained: string };

/**
 * The address of a file that has none: it names the bytes by their digest and no place (RFC 6920,
 * "Naming Things with Hashes"). A file that was added twice has the same address.
 */
export const addressOfBytes = (digest: Digest): string => {
  const pairs = digest.slice('sha256:'.length).match(/../g) ?? [];
  const base64 = btoa(String.fromCharCode(...pairs.map((pair) => Number.parseInt(pair, 16))));
  return `ni:///sha-256;${base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
};

/** Whether a person added the file of this record: what a tab showed was captured. */
export const isAddedFile = ({ file }: { readonly file?: FileFacts | undefined }): boolean =>
  file !== undefined && file.fetched === undefined;

/** The address of a record's page; undefined for a file that has none but its digest. */
export const addressOf = ({ page }: { readonly page: { readonly url: string } }) =>
  page.url.startsWith('ni:') ? undefined : page.url;

/**
 * The sentence among the words of files that says how a tab's file was had, and its time; undefined
 * where nothing was fetched, or in a way that only a later version knows.
 */
export const obtainedSentence = (fetched: FileFetch | undefined) => {
  if (!fetched || !FETCHED_FROM.includes(fetched.from)) return undefined;
  const time = fetched.at.replace('T', ' ').replace(/(?:\.\d+)?Z$/u, ' UTC');
  return { key: `obtained_${fetched.from}` as const, values: { time } };
};
