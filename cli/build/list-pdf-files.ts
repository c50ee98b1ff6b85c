import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const LIBRARY = 'node_modules/pdfjs-dist';
/**
 * What the reader of PDFs loads as it needs it: maps of Chinese, Japanese and Korean characters,
 * the standard fonts, colour profiles, and the decoders that need no WebAssembly.
 */
const FOLDERS: readonly (readonly [folder: string, wanted: RegExp])[] = [
  ['cmaps', /./u],
  ['standard_fonts', /./u],
  ['iccs', /./u],
  ['wasm', /^LICENSE|nowasm_fallback\.js$/u],
];

/** The files of the reader of PDFs and where they lie in the build: under `pdf/`. */
export const listPdfFiles = async (): Promise<
  { readonly absoluteSrc: string; readonly relativeDest: string }[]
> => {
  const lists = await Promise.all(
    FOLDERS.map(async ([folder, wanted]) =>
      (await readdir(join(LIBRARY, folder)))
        .filter((name) => wanted.test(name))
        .map((name) => ({
          absoluteSrc: resolve(LIBRARY, folder, name),
          relativeDest: `pdf/${folder}/${name}`,
        })),
    ),
  );
  return lists.flat();
};
