import type { Digest } from '../../evidence/digest.ts';
import { exhibitOf, inExhibitOrder } from '../../evidence/export-item.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { ClosableSink } from '../filing-file.ts';
import type { FilingInput, PageRange } from '../filing-input.ts';
import type { FilingSources } from '../filing-sources.ts';
import { createOpenPictures } from '../pictures/open-pictures.ts';
import { copySurfaces, surfacesOf } from '../pictures/surface.ts';
import { estimateBytes, FRONT_BYTES } from './exhibits/estimate-bytes.ts';
import type { ExhibitOptions } from './exhibits/exhibit-options.ts';
import { fileNameOf } from './exhibits/file-name.ts';
import { createPrintCache, noPrintCache } from './exhibits/surfaces/print-cache.ts';
import {
  type ListedExhibit,
  type VolumeTask,
  type WrittenVolume,
  writeVolume,
} from './exhibits/write-volume.ts';
import { sheetOf } from './kit/paper.ts';

/** One written file: its name below `data/filing/`, its pages, and what it was made from. */
export type ExhibitFile = {
  readonly name: string;
  readonly pages: number;
  readonly from: readonly Digest[];
};

/** Where a volume begins: how many exhibits and volumes are before it, and its first page. */
export type VolumeStart = {
  readonly exhibits: number;
  readonly volumes: number;
  readonly firstPage: number;
};

/** The written files, and the pages that show each item, by the item's id. */
export type WrittenExhibits = {
  readonly files: readonly ExhibitFile[];
  readonly pages: ReadonlyMap<string, PageRange>;
  /** Where the next volume begins, where there is one. */
  readonly next?: VolumeStart;
};

/** The exhibits in the order of their labels: XM-2 before XM-10. */
const listExhibits = (input: FilingInput): readonly ListedExhibit[] =>
  inExhibitOrder(input, input.items).map((item) => ({ item, label: exhibitOf(input, item) }));

const countPictures = (exhibits: readonly ListedExhibit[]): number =>
  exhibits
    .flatMap(({ item }) => [...surfacesOf(item), ...copySurfaces(item)])
    .reduce((sum, { pieces }) => sum + pieces.length, 0);

/** As many exhibits as fit into a volume by their estimated size; always one. */
const fitting = (exhibits: readonly ListedExhibit[], most: number): number => {
  let bytes = FRONT_BYTES;
  const count = exhibits.findIndex(({ item }) => {
    bytes += estimateBytes(item);
    return bytes > most;
  });
  return count < 0 ? exhibits.length : Math.max(1, count);
};

/** How many exhibits of a volume that came out too large do fit, by what was measured. */
const measuredFit = ({ printed, bytes }: WrittenVolume, most: number): number => {
  const tail = bytes - (printed.at(-1)?.bytes ?? 0);
  return Math.max(1, printed.filter((one) => one.bytes + tail <= most).length);
};

/** Writes a file whole, or leaves it unfinished. */
const writeFile = async (
  { options }: VolumeTask,
  name: string,
  write: (sink: ClosableSink) => Promise<WrittenVolume>,
): Promise<WrittenVolume> => {
  const sink = await options.openSink(name);
  try {
    const written = await write(sink);
    await sink.close();
    return written;
  } catch (error) {
    sink.abort();
    throw error;
  }
};

/** The exhibits' own files: `write` is called as a volume has printed an exhibit. */
type OwnFiles = {
  readonly write: (exhibit: ListedExhibit, firstPage: number) => Promise<void>;
  /** The files of these exhibits; more were written where the volume came out too large. */
  readonly of: (exhibits: readonly ListedExhibit[]) => readonly ExhibitFile[];
};

const ownName = ({ label }: ListedExhibit): string => `exhibits/${fileNameOf(label)}`;

/**
 * Writes a file for each exhibit, with the page numbers that it has in its volume. A volume that
 * came out too large is written again: an exhibit whose number stays is not.
 */
const openOwnFiles = (task: VolumeTask): OwnFiles => {
  const written = new Map<string, { readonly firstPage: number; readonly file: ExhibitFile }>();
  return {
    write: async (exhibit, firstPage) => {
      const name = ownName(exhibit);
      if (written.get(name)?.firstPage !== firstPage) {
        const plan = { exhibits: [exhibit], firstPage, hasFront: false };
        const { pages, from } = await writeFile(task, name, (sink) =>
          writeVolume(task, plan, sink),
        );
        written.set(name, { firstPage, file: { name, pages, from } });
      }
      task.cache.clear();
    },
    of: (exhibits) => exhibits.flatMap((exhibit) => written.get(ownName(exhibit))?.file ?? []),
  };
};

/** The exhibits of a filing that are still to be written. */
type Rest = { readonly all: readonly ListedExhibit[]; readonly start: VolumeStart };

/**
 * Writes the next volume, as full as it may be, and each exhibit's own file beside it. Returns how
 * many exhibits are in it.
 */
const writeNext = async (task: VolumeTask, { all, start }: Rest, own: OwnFiles | undefined) => {
  const { volumeBytes: most } = task.options;
  const { firstPage } = start;
  const rest = all.slice(start.exhibits);
  let count = fitting(rest, most);
  let isOne = count === all.length;
  const volume = () => (isOne ? undefined : start.volumes + 1);
  const write = () => {
    const exhibits = rest.slice(0, count);
    const plan = { exhibits, firstPage, volume: volume(), hasFront: true };
    const name = fileNameOf('exhibits', volume());
    return writeFile(task, name, (sink) => writeVolume(task, plan, sink, own?.write));
  };
  let written = await write();
  while (written.bytes > most && count > 1) {
    isOne = false;
    count = Math.min(count - 1, measuredFit(written, most));
    written = await write();
  }
  return { ...written, count, name: fileNameOf('exhibits', volume()) };
};

/** Where the volume after this one begins; undefined after the last. */
const startAfter = (
  { all, start }: Rest,
  { count, pages }: { readonly count: number; readonly pages: number },
): VolumeStart | undefined => {
  const exhibits = start.exhibits + count;
  if (exhibits >= all.length) return undefined;
  return { exhibits, volumes: start.volumes + 1, firstPage: start.firstPage + pages };
};

const FIRST: VolumeStart = { exhibits: 0, volumes: 0, firstPage: 1 };

/**
 * Writes one volume: `exhibits.pdf`, or `exhibits-vol01.pdf` and so on where one file would be too
 * large, in the order of the exhibit labels. `next` is where the volume after it begins, which may
 * be written in another worker. Page numbers run over all volumes, their covers counted. Errors:
 * `CANCELLED`, and what a source or a sink throws.
 */
export const writeExhibitVolume = async (
  input: FilingInput,
  sources: FilingSources,
  options: ExhibitOptions,
  start = FIRST,
): Promise<WrittenExhibits> => {
  const { signal, onProgress } = options;
  const all = listExhibits(input);
  const total = countPictures(all);
  let done = countPictures(all.slice(0, start.exhibits));
  const check = () => {
    if (signal.aborted) throw new ProblemError('CANCELLED', 'The export was cancelled');
  };
  const onPicture = () => {
    done = Math.min(total, done + 1);
    onProgress(done, total);
  };
  const pictures = createOpenPictures(options.pictures);
  const cache = options.each ? createPrintCache() : noPrintCache;
  const sheets = { upright: sheetOf(options.paper), lying: sheetOf(options.paper, true) };
  const task: VolumeTask = {
    ...{ input, sources, options, check, onPicture, pictures, cache, sheets },
  };
  const own = options.each ? openOwnFiles(task) : undefined;
  try {
    const { name, pages, from, printed, count } = await writeNext(task, { all, start }, own);
    const next = startAfter({ all, start }, { count, pages });
    if (!next) onProgress(total, total);
    return {
      files: [
        { name, pages, from },
        ...(own?.of(all.slice(start.exhibits, start.exhibits + count)) ?? []),
      ],
      pages: new Map(printed.map(({ item, first, last }) => [item, { first, last, file: name }])),
      ...(next && { next }),
    };
  } finally {
    pictures.release();
  }
};

/** Writes all volumes of exhibits in this worker; the rest is as for one. */
export const writeExhibits = async (
  ...[input, sources, options]: [FilingInput, FilingSources, ExhibitOptions]
): Promise<Omit<WrittenExhibits, 'next'>> => {
  const files: ExhibitFile[] = [];
  const pages = new Map<string, PageRange>();
  for (let start: VolumeStart | undefined = FIRST; start; ) {
    const written: WrittenExhibits = await writeExhibitVolume(input, sources, options, start);
    files.push(...written.files);
    for (const [item, range] of written.pages) pages.set(item, range);
    start = written.next;
  }
  return { files, pages };
};
