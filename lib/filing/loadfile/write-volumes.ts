import type { Bytes, Digest } from '../../evidence/digest.ts';
import type { FileSink } from '../filing-file.ts';
import { batesNumber } from './formats/bates.ts';
import { buildDat, type DatRow } from './formats/dat.ts';
import { type OptPage, optLines } from './formats/opt.ts';
import type { LoadFileOptions, ProducedFile } from './produced-file.ts';

/** A file of a volume: its path inside the volume's folder. */
export type VolumeFile = ProducedFile & {
  readonly content: Bytes | AsyncIterable<Uint8Array<ArrayBuffer>>;
};

/** Numbers pages, and writes files into the volume that is open. */
export type Volumes = {
  /** The name of the open volume: `VOL001`. */
  readonly name: () => string;
  /** The Bates number of the next page, and the path of its picture without extension. */
  readonly nextPage: () => { readonly bates: string; readonly picture: string };
  readonly write: (file: VolumeFile) => Promise<void>;
  /**
   * Writes a file once its bytes are there, while the next one is made: this resolves when the one
   * before it is written.
   */
  readonly writeComing: (file: ProducedFile, content: Promise<Bytes>) => Promise<void>;
  readonly addPages: (pages: readonly OptPage[]) => void;
  /** Adds the rows of a family, and closes the volume where that is full. */
  readonly endFamily: (rows: readonly DatRow[], from: readonly Digest[]) => Promise<void>;
  /** Closes the last volume, and returns all written files and the next number. */
  readonly close: () => Promise<{
    readonly files: readonly ProducedFile[];
    readonly nextNumber: number;
  }>;
};

/** Pictures a folder, which file browsers still open quickly. */
const PICTURES_A_FOLDER = 1000;

const three = (number: number): string => String(number).padStart(3, '0');

/** What is written of one volume so far. */
type OpenVolume = {
  readonly rows: DatRow[];
  readonly from: Set<Digest>;
  opt: string;
  pictures: number;
  bytes: number;
};

const emptyVolume = (): OpenVolume => ({
  rows: [],
  from: new Set(),
  opt: '',
  pictures: 0,
  bytes: 0,
});

/** The two load files of a volume. */
const loadFilesOf = (name: string, { from, rows, opt }: OpenVolume): readonly VolumeFile[] => {
  const encode = (text: string): Bytes => new TextEncoder().encode(text);
  const mediaType = 'text/plain';
  return [
    { path: `${name}.dat`, mediaType, from: [...from], content: encode(buildDat(rows)) },
    { path: `${name}.opt`, mediaType, from: [...from], content: encode(opt) },
  ];
};

/** Writes the bytes of a file, and returns how many they are. */
const writeContent = async (sink: FileSink, content: VolumeFile['content']): Promise<number> => {
  if (content instanceof Uint8Array) {
    await sink.write(content, true);
    return content.length;
  }
  let bytes = 0;
  for await (const piece of content) {
    bytes += piece.length;
    await sink.write(piece);
  }
  return bytes;
};

/** Writes files one behind: while the bytes of one are made, the one before it is written. */
const writeBehind = (write: Volumes['write']) => {
  let coming: (() => Promise<void>) | undefined;
  const writeWaiting = async (): Promise<void> => {
    const waiting = coming;
    coming = undefined;
    await waiting?.();
  };
  const writeComing: Volumes['writeComing'] = async (file, content) => {
    content.catch(() => {}); // who waits for it is told
    await writeWaiting();
    coming = async () => write({ ...file, content: await content });
  };
  return { writeComing, writeWaiting };
};

/** Writes the files of a production into volumes, each with its two load files. */
export const openVolumes = (
  prefix: string,
  { openSink, firstNumber = 1, volumeBytes = Number.POSITIVE_INFINITY }: LoadFileOptions,
): Volumes => {
  const files: ProducedFile[] = [];
  let index = 1;
  let number = firstNumber;
  let volume = emptyVolume();
  const name = () => `VOL${three(index)}`;

  const write = async ({ content, ...file }: VolumeFile): Promise<void> => {
    const path = `loadfile/${name()}/${file.path}`;
    const sink = await openSink(path);
    try {
      volume.bytes += await writeContent(sink, content);
      await sink.close();
    } catch (error) {
      sink.abort();
      throw error;
    }
    files.push({ ...file, path });
  };

  const { writeComing, writeWaiting } = writeBehind(write);
  const writeLoadFiles = async (): Promise<void> => {
    for (const file of loadFilesOf(name(), volume)) await write(file);
  };

  return {
    name,
    nextPage: () => {
      const bates = batesNumber(prefix, number);
      number += 1;
      const folder = three(Math.floor(volume.pictures / PICTURES_A_FOLDER) + 1);
      volume.pictures += 1;
      return { bates, picture: `IMAGES/${folder}/${bates}` };
    },
    write,
    writeComing,
    addPages: (pages) => {
      volume.opt += optLines(pages);
    },
    endFamily: async (rows, from) => {
      volume.rows.push(...rows);
      for (const digest of from) volume.from.add(digest);
      // The sheet that is still drawn counts where a volume may be full.
      if (volumeBytes < Number.POSITIVE_INFINITY) await writeWaiting();
      if (volume.bytes < volumeBytes) return;
      await writeLoadFiles();
      index += 1;
      volume = emptyVolume();
    },
    close: async () => {
      await writeWaiting();
      if (volume.rows.length > 0 || index === 1) await writeLoadFiles();
      return { files, nextNumber: number };
    },
  };
};
