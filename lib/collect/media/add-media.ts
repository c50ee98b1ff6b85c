import type { Settings } from '../../browser/settings/parse-settings.ts';
import { digestBlob } from '../../evidence/file/digest-blob.ts';
import {
  type MediaFacts,
  type MediaLimits,
  type MissingMedium,
  type PageMedia,
  type PageMedium,
  USUAL_MEDIA,
} from '../../evidence/media/media.ts';
import { toProblem } from '../../evidence/problem.ts';
import { detectKind, HEAD_BYTES } from '../../files/kinds/file-kind.ts';
import type { CaptureRun } from '../capture-run.ts';
import { type ReadMedium, readMedium, type UnreadMedium } from './read-medium.ts';

type ChosenLimits = Pick<Settings, 'mediaFiles' | 'mediaMebibytes'>;

const limitsOf = ({ mediaFiles, mediaMebibytes }: ChosenLimits): MediaLimits => ({
  mostFiles: mediaFiles ?? USUAL_MEDIA.mostFiles,
  mostBytes: mediaMebibytes ? mediaMebibytes * 2 ** 20 : USUAL_MEDIA.mostBytes,
});

/** Milliseconds that the files of one capture may take together; those begun by then are ended. */
const MOST_MS = 30_000;
/** What ends the whole work: the capture was stopped, or its tab or page is gone. */
const ENDS_ALL: ReadonlySet<string> = new Set(['STOPPED', 'TAB_CLOSED', 'TAB_NAVIGATED']);

const MEDIA = /^(?:image|audio|video)\//u;

/**
 * What a file is by its first bytes. A drawing (SVG) is a text that a browser would run, and is
 * kept under the name of a text.
 */
const kindOf = async ({ blob, claimedType = '' }: ReadMedium) => {
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const { mediaType, path } = detectKind(head, '');
  const isDrawing = mediaType === 'application/xml' && claimedType.startsWith('image/svg');
  return {
    mediaType: isDrawing ? 'text/plain' : mediaType,
    ending: path.replace(/^file\./u, ''),
    isMedium: isDrawing || MEDIA.test(mediaType),
  };
};

const pathOf = (number: number, ending: string): string =>
  `media/${String(number).padStart(3, '0')}.${ending}`;

/** Keeps a file that was read, or says why it is none of the post. */
const keep = async (
  { collection }: CaptureRun,
  { element, alt, url = '' }: PageMedium,
  read: ReadMedium,
  number: number,
): Promise<UnreadMedium | undefined> => {
  const { blob, claimedType, method } = read;
  if (blob.size === 0) return { why: 'empty' };
  const { mediaType, ending, isMedium } = await kindOf(read);
  if (!isMedium) return { why: 'other-kind', detail: mediaType };
  const typed = blob.slice(0, blob.size, mediaType);
  const medium = { url, element, ...(alt && { alt }), ...(claimedType && { claimedType }) };
  const file = {
    ...{ path: pathOf(number, ending), role: 'media' as const, mediaType, bytes: typed.size },
    ...{ method, at: new Date().toISOString(), medium, blob: typed },
    digest: await digestBlob(typed),
  };
  try {
    await collection.addFile(file, digestBlob);
  } catch (error) {
    return { why: 'unsaved', detail: toProblem(error).message.slice(0, 200) };
  }
  return undefined;
};

const missing = (
  { kind, element, url }: PageMedium,
  { why, detail }: UnreadMedium,
): MissingMedium => ({
  ...{ kind, element, why },
  ...(url !== undefined && { url }),
  ...(detail !== undefined && { detail }),
});

/** Reads and keeps all files, one after another, while there is time and the page is there. */
const keepAll = async (
  run: CaptureRun,
  { found, listed }: PageMedia,
  { mostBytes }: MediaLimits,
): Promise<MediaFacts> => {
  const began = Date.now();
  const lost: MissingMedium[] = [];
  let [kept, hasEnded] = [0, false];
  for (const medium of listed) {
    let fault: UnreadMedium | undefined;
    if (hasEnded) fault = { why: 'ended' };
    else if (Date.now() - began > MOST_MS) fault = { why: 'time' };
    else {
      try {
        const read = await readMedium(run, medium, mostBytes);
        fault = 'why' in read ? read : await keep(run, medium, read, kept + 1);
      } catch (error) {
        const { code, message } = toProblem(error);
        hasEnded = ENDS_ALL.has(code);
        fault = hasEnded ? { why: 'ended' } : { why: 'unreachable', detail: message };
      }
    }
    if (fault) lost.push(missing(medium, fault));
    else kept += 1;
  }
  const unlisted = found - listed.length;
  return { found, kept, missing: lost, ...(unlisted > 0 && { unlisted }) };
};

/** The media that the page has in its post; where it could not be asked, the step says so. */
const askPage = async (
  { collection, tab, browser }: CaptureRun,
  { mostFiles }: MediaLimits,
): Promise<PageMedia> => {
  const started = Date.now();
  try {
    return await browser.callPage(tab.id, 'listMedia', mostFiles);
  } catch (error) {
    const problem = toProblem(error, 'post');
    collection.addProblem(problem);
    const tookMs = Date.now() - started;
    collection.addStep({ step: 'media', by: 'fetch', tookMs, detail: `failed: ${problem.code}` });
    return { found: 0, listed: [] };
  }
};

/** Sites of any name, which a person lets the extension read once to have their files kept. */
const ANY_SITE = 'https://*';

/**
 * Keeps the pictures, sounds and videos of the post as files of their own, after the pictures of
 * the page were taken: what the page may read, and what a person lets the extension read. What is
 * missing stands in the record with the reason; it is a problem of the capture where a person has
 * asked for the files of all sites.
 */
export const addMedia = async (run: CaptureRun, chosen: ChosenLimits = {}): Promise<void> => {
  const { collection, browser } = run;
  const started = Date.now();
  const limits = limitsOf(chosen);
  const inPage = await askPage(run, limits);
  if (inPage.found === 0) return;
  const media = await keepAll(run, inPage, limits);
  const { found, kept } = media;
  const detail = `${found} found in the post, ${kept} kept as files`;
  const tookMs = Date.now() - started;
  collection.addStep({ step: 'media', by: 'fetch', tookMs, detail });
  if (kept < found && (await browser.mayRead(ANY_SITE)))
    collection.addProblem({
      ...{ code: 'MEDIA_MISSING', message: detail, part: 'post' },
      values: { found, kept },
    });
  await collection.updateDraft({ conditions: { ...collection.draft.conditions, media } });
};
