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

/** The written files, and the pages that show each item, by the item's id. */
export type WrittenExhibits = {
  readonly files: readonly ExhibitFile[];
  readonly pages: ReadonlyMap<string, PageRange>;
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

type Volumes = { readonly files: ExhibitFile[]; readonly pages: Map<string, PageRange> };

/** The exhibits' own files: `write` is called as a volume has printed an exhibit. */
type OwnFiles = {
  readonly write: (exhibit: ListedExhibit, firstPage: number) => Promise<void>;
  readonly files: () => readonly ExhibitFile[];
};

/**
 * Writes a file for each exhibit, with the page numbers that it has in its volume. A volume that
 * came out too large is written again: an exhibit whose number stays is not.
 */
const openOwnFiles = (task: VolumeTask): OwnFiles => {
  const written = new Map<string, { readonly firstPage: number; readonly file: ExhibitFile }>();
  return {
    write: async (exhibit, firstPage) => {
      const name = `exhibits/${fileNameOf(exhibit.label)}`;
      if (written.get(name)?.firstPage !== firstPage) {
        const plan = { exhibits: [exhibit], firstPage, hasFront: false };
        const { pages, from } = await writeFile(task, name, (sink) =>
          writeVolume(task, plan, sink),
        );
        written.set(name, { firstPage, file: { name, pages, from } });
      }
      task.cache.clear();
    },
    files: () => [...written.values()].map(({ file }) => file),
  };
};

/**
 * Writes the volumes one after another, each as full as it may be, and each exhibit's own file
 * beside its volume.
 */
const writeVolumes = async (
  task: VolumeTask,
  all: readonly ListedExhibit[],
  own: OwnFiles | undefined,
): Promise<WrittenExhibits> => {
  const { volumeBytes: most } = task.options;
  const made: Volumes = { files: [], pages: new Map() };
  let [firstPage, begun] = [1, 0];
  let isOne = fitting(all, most) === all.length;
  do {
    const rest = all.slice(begun);
    let count = fitting(rest, most);
    const volume = () => (isOne ? undefined : made.files.length + 1);
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
    const file = fileNameOf('exhibits', volume());
    made.files.push({ name: file, pages: written.pages, from: written.from });
    for (const { item, first, last } of written.printed)
      made.pages.set(item, { first, last, file });
    firstPage += written.pages;
    begun += count;
  } while (begun < all.length);
  return made;
};

/**
 * Writes `exhibits.pdf`, or `exhibits-vol01.pdf` and so on where one file would be too large, in
 * the order of the exhibit labels. Page numbers run over all volumes, their covers counted. Errors:
 * `CANCELLED`, and what a source or a sink throws.
 */
export const writeExhibits = async (
  input: FilingInput,
  sources: FilingSources,
  options: ExhibitOptions,
): Promise<WrittenExhibits> => {
  const { signal, onProgress } = options;
  const all = listExhibits(input);
  const total = countPictures(all);
  let done = 0;
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
    const { files, pages } = await writeVolumes(task, all, own);
    onProgress(total, total);
    return { files: [...files, ...(own?.files() ?? [])], pages };
  } finally {
    pictures.release();
  }
};
