import { type Bytes, startDigest } from '../../evidence/digest.ts';
import { ProblemError } from '../../evidence/problem.ts';
import type { FilingSources } from '../filing-sources.ts';
import type { DatRow } from './formats/dat.ts';
import { windowsPath } from './formats/opt.ts';
import type { LoadDocument, LoadFileSource, NativeFile } from './plan/load-document.ts';
import type { LoadFileOptions } from './produced-file.ts';
import { makeSheets } from './sheets/make-sheets.ts';
import type { SheetPress } from './sheets/sheet-press.ts';
import type { Volumes } from './write-volumes.ts';

/** What a production is written with. */
export type Production = {
  readonly sources: FilingSources;
  readonly options: LoadFileOptions;
  readonly volumes: Volumes;
  readonly press: SheetPress;
};

/** The bytes of a source in pieces. Throws `ALTERED` at their end if they were not sealed so. */
const readPieces = async function* (
  { digest, content }: LoadFileSource,
  sources: FilingSources,
): AsyncGenerator<Bytes> {
  if (content instanceof Uint8Array) {
    yield content;
    return;
  }
  const { item, path } = content;
  const blob = await sources.read(item, path);
  const hash = startDigest();
  const reader = blob.stream().getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    hash.update(read.value);
    yield read.value;
  }
  if (hash.done() !== digest) throw new ProblemError('ALTERED', `${path} is not what was sealed`);
};

const writeNative = async (
  bates: string,
  native: NativeFile | undefined,
  { volumes, sources }: Production,
): Promise<string | undefined> => {
  if (!native) return undefined;
  const path = `NATIVES/${bates}.${native.extension}`;
  const content = readPieces(native, sources);
  await volumes.write({ path, mediaType: native.mediaType, from: [native.digest], content });
  return windowsPath(path);
};

const writeText = async (
  bates: string,
  { text, from }: LoadDocument,
  { volumes, sources }: Production,
): Promise<string> => {
  const path = `TEXT/${bates}.txt`;
  const isFile = 'digest' in text;
  const content = isFile ? readPieces(text, sources) : new TextEncoder().encode(`${text.words}\n`);
  const mediaType = 'text/plain';
  await volumes.write({ path, mediaType, from: isFile ? [text.digest] : from, content });
  return windowsPath(path);
};

const IMAGES = {
  jpeg: { extension: 'jpg', mediaType: 'image/jpeg' },
  tiff: { extension: 'tif', mediaType: 'image/tiff' },
} as const;

/** Has the pictures of a document written, sheet by sheet, and returns their Bates numbers. */
const writePages = async (
  document: LoadDocument,
  { volumes, options, press }: Production,
): Promise<readonly string[]> => {
  const { extension, mediaType } = IMAGES[options.format];
  const pages = [];
  for await (const sheet of makeSheets(press, document.sheets)) {
    press.check();
    const { bates, picture } = volumes.nextPage();
    const path = `${picture}.${extension}`;
    const { bytes } = await sheet(bates);
    await volumes.writeComing({ path, mediaType, from: document.from }, bytes);
    pages.push({ bates, volume: volumes.name(), path });
  }
  volumes.addPages(pages);
  return pages.map(({ bates }) => bates);
};

/** Writes one document: its pictures, its text, its native file. Returns its row. */
export const writeDocument = async (
  document: LoadDocument,
  production: Production,
): Promise<DatRow> => {
  const { volumes, options } = production;
  const pages = await writePages(document, production);
  const first = pages[0] ?? '';
  return {
    ...document.fields,
    BEGBATES: first,
    ENDBATES: pages.at(-1) ?? '',
    PAGECOUNT: String(pages.length),
    CONFIDENTIALITY: options.confidentiality,
    PRODVOL: volumes.name(),
    NATIVEPATH: await writeNative(first, document.native, production),
    TEXTPATH: await writeText(first, document, production),
  };
};
