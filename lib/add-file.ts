import { askBrowser, describeBrowser } from './browser/environment.ts';
import { readSettings } from './browser/settings/settings.ts';
import { type Bytes, digestOf } from './evidence/digest.ts';
import { digestBlob } from './evidence/file/digest-blob.ts';
import { addressOfBytes, type FileSource, MOST_FILE_BYTES } from './evidence/file/file-facts.ts';
import { newId } from './evidence/id.ts';
import type { Artifact } from './evidence/item.ts';
import { ProblemError } from './evidence/problem.ts';
import { type FileReading, tidyText } from './files/file-reading.ts';
import type { JobOptions } from './jobs/job.ts';
import { runJob } from './jobs/run-job.ts';
import { buildThumbnail } from './screen/cut-picture.ts';
import { MOST_THUMBNAIL_PIXELS } from './screen/thumbnail-picture.ts';
import { dropFileArtifacts, storeFileArtifacts } from './store/capture/file-artifacts.ts';
import { sealItem } from './store/capture/seal-item.ts';
import type { EvidenceStore } from './store/db.ts';
import type { ItemRow, JournalRow } from './store/rows.ts';

/** What a person gives when adding a file to a matter. */
export type AddedFile = {
  readonly matterId: string;
  readonly file: File;
  readonly source: FileSource;
};

/** How files are read and what is known of the browser; tests pass their own. */
const DEFAULTS = {
  readFile: (file: File, options: JobOptions): Promise<FileReading> =>
    runJob('read-file', file, options),
  readSettings: async (): Promise<{ readonly timeStampUrl?: string | undefined }> => readSettings(),
  describe: async () => ({ ...describeBrowser(), ...(await askBrowser()) }),
};
export type AddFilePlaces = typeof DEFAULTS;

type FreshArtifact = Artifact & { readonly blob: Blob };

const buildTextArtifact = async (
  { text, by = '' }: FileReading,
  at: string,
): Promise<FreshArtifact[]> => {
  if (text === undefined) return [];
  const content: Bytes = new TextEncoder().encode(text);
  const digest = await digestOf(content);
  const described = { path: 'text.txt', role: 'text', mediaType: 'text/plain', at } as const;
  const blob = new Blob([content], { type: 'text/plain' });
  return [{ ...described, bytes: content.length, digest, method: `extracted by ${by}`, blob }];
};

const buildArtifacts = async (
  file: File,
  reading: FileReading,
  at: string,
): Promise<FreshArtifact[]> => {
  const { path, mediaType, bytes, digest, pixels } = reading;
  const described = { path, role: 'file', mediaType, bytes, digest, at } as const;
  const own: FreshArtifact = {
    ...described,
    method: 'added by a person',
    ...(pixels && { pixels: { width: pixels.width, height: pixels.height } }),
    // Nothing may take a file of markup for a page.
    blob: file.slice(0, file.size, path === 'file.txt' ? 'text/plain' : mediaType),
  };
  return [own, ...(await buildTextArtifact(reading, at))];
};

const buildFacts = (file: File, reading: FileReading) => {
  const { mediaType, pages, claims = [], attachments } = reading;
  return {
    name: nameOf(file),
    mediaType,
    ...(file.type && { claimedType: file.type }),
    ...(pages !== undefined && { pages }),
    claims,
    ...(attachments && attachments.length > 0 && { attachments }),
  };
};

/** The name on one line; a file system can hold control characters in it. */
const nameOf = ({ name }: File): string => tidyText(name).replace(/\s+/gu, ' ').trim() || 'file';

const buildJournal = (
  { matterId, file, source }: AddedFile,
  reading: FileReading,
  addedAt: Date,
  environment: JournalRow['draft']['environment'],
): JournalRow => {
  const id = newId(addedAt.getTime());
  const name = nameOf(file);
  const at = addedAt.toISOString();
  return {
    id,
    tabId: -1, // no tab
    matterId,
    labels: { tags: [], note: '' },
    draft: {
      format: 'matterproof-record/1',
      id,
      problems: reading.problems,
      capturedAt: at,
      clock: {
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        utcOffsetMinutes: -addedAt.getTimezoneOffset(),
      },
      page: { url: addressOfBytes(reading.digest), title: name },
      post: { kind: 'file', title: name, recognisedBy: 'file/1' },
      file: buildFacts(file, reading),
      source,
      conditions: {},
      environment,
      method: [{ step: 'add-file', by: 'a person', at }, ...reading.steps],
    },
  };
};

const thumbnailOf = async (file: File, { pixels }: FileReading): Promise<Blob | undefined> => {
  if (!pixels || pixels.width * pixels.height > MOST_THUMBNAIL_PIXELS) return undefined;
  return buildThumbnail(file).catch(() => undefined);
};

const tidySource = ({ from, obtained }: FileSource): FileSource => {
  const tidied = { from: tidyText(from).trim(), obtained: tidyText(obtained).trim() };
  if (tidied.from && tidied.obtained) return tidied;
  throw new ProblemError('BAD_LABEL', 'Where the file comes from and how it was obtained', 'file');
};

const readWhole = (read: Promise<FileReading>): Promise<FileReading> =>
  read.catch((error: unknown) => {
    const isUnreadable = /NotReadable|NotFound/u.test(`${(error as Error).name} ${error}`);
    throw isUnreadable ? new ProblemError('FILE_CHANGED', String(error), 'file') : error;
  });

/**
 * STORY 8. Adds a file to a matter and seals it as an item in the same chain as captures. Its bytes
 * are stored and read back before anything is sealed. What could not be read of it is a problem in
 * the record. Progress counts pages of a PDF. Errors: `FILE_TOO_LARGE`, `FILE_CHANGED`,
 * `BAD_LABEL`, those of sealing, and the signal's reason; then nothing was added.
 */
export const addFile = async (
  added: AddedFile,
  options: JobOptions = {},
  places: AddFilePlaces = DEFAULTS,
  db?: EvidenceStore,
): Promise<ItemRow> => {
  const { file } = added;
  const addedAt = new Date();
  const source = tidySource(added.source);
  if (file.size > MOST_FILE_BYTES)
    throw new ProblemError('FILE_TOO_LARGE', `${file.size} bytes`, 'file');
  const reading = await readWhole(places.readFile(file, options));
  const { timeStampUrl } = await places.readSettings();
  const journal = buildJournal({ ...added, source }, reading, addedAt, await places.describe());
  const artifacts = await buildArtifacts(file, reading, addedAt.toISOString());
  const rows = await storeFileArtifacts(journal.id, artifacts, digestBlob, db);
  try {
    options.signal?.throwIfAborted();
    const thumbnail = await thumbnailOf(file, reading);
    const row: JournalRow = timeStampUrl ? { ...journal, stamp: true } : journal;
    const ordered = rows.toSorted((one, other) => (one.path < other.path ? -1 : 1));
    return await sealItem(row, ordered, { thumbnail }, new Date(), db);
  } catch (error) {
    await dropFileArtifacts(journal.id, artifacts, db);
    throw error;
  }
};
