import { createHash } from 'node:crypto';
import { type ReadPage, type ReadRow, readDat, readOpt } from './read-load-file.ts';

const forward = (path: string): string => path.replaceAll('\\', '/');

const numberOf = (bates: string | undefined): number => Number(/(\d{9})$/u.exec(bates ?? '')?.[1]);

/** The pages of each document, as the lines that begin one divide them. */
const documentsOf = (pages: readonly ReadPage[]): readonly (readonly ReadPage[])[] => {
  const documents: ReadPage[][] = [];
  for (const page of pages) {
    if (page.pages !== undefined) documents.push([]);
    documents.at(-1)?.push(page);
  }
  return documents;
};

const rangeFaults = (row: ReadRow, pages: readonly ReadPage[]): readonly string[] => {
  const found: string[] = [];
  const { BEGBATES, ENDBATES, PAGECOUNT } = row;
  if (pages[0]?.bates !== BEGBATES) found.push(`${BEGBATES}: OPT begins at ${pages[0]?.bates}`);
  if (pages.at(-1)?.bates !== ENDBATES) found.push(`${BEGBATES}: OPT ends elsewhere`);
  if (pages[0]?.pages !== pages.length) found.push(`${BEGBATES}: the count of OPT is wrong`);
  if (PAGECOUNT !== String(pages.length)) found.push(`${BEGBATES}: PAGECOUNT is ${PAGECOUNT}`);
  return found;
};

/** Families: each begins at its BEGATTACH, and its last document ends at its ENDATTACH. */
const familyFaults = (rows: readonly ReadRow[]): readonly string[] =>
  rows.flatMap(({ BEGBATES, BEGATTACH, ENDATTACH }) => {
    if (BEGATTACH === '' && ENDATTACH === '') return [];
    const own = rows.filter((row) => row.BEGATTACH === BEGATTACH);
    const isWhole = own[0]?.BEGBATES === BEGATTACH && own.at(-1)?.ENDBATES === ENDATTACH;
    const isOne = own.every((row) => row.ENDATTACH === ENDATTACH) && own.length > 1;
    return isWhole && isOne ? [] : [`${BEGBATES}: the family ${BEGATTACH} to ${ENDATTACH}`];
  });

/**
 * Reads a volume as a review platform does, and returns its rows and whatever does not fit: paths
 * without a file, files without a path, counts, ranges, families and digests.
 */
export const checkVolume = (files: ReadonlyMap<string, Uint8Array>, volume: string) => {
  const root = `loadfile/${volume}/`;
  const read = (path: string): Uint8Array => {
    const bytes = files.get(root + path);
    if (!bytes) throw new Error(`no file ${root}${path}`);
    return bytes;
  };
  const { header, rows } = readDat(read(`${volume}.dat`));
  const pages = readOpt(read(`${volume}.opt`));
  const documents = documentsOf(pages);
  const faults: string[] = [...familyFaults(rows)];
  if (documents.length !== rows.length)
    faults.push(`${documents.length} documents in OPT, ${rows.length} in DAT`);
  for (const [at, row] of rows.entries()) faults.push(...rangeFaults(row, documents[at] ?? []));
  for (const [at, { bates }] of pages.entries())
    if (at > 0 && numberOf(bates) !== numberOf(pages[at - 1]?.bates) + 1)
      faults.push(`${bates} does not follow ${pages[at - 1]?.bates}`);
  const named = new Set([`${volume}.dat`, `${volume}.opt`]);
  const expectFile = (path: string): void => {
    named.add(forward(path));
    if (!files.has(root + forward(path))) faults.push(`${path} is missing`);
  };
  for (const page of pages) {
    expectFile(page.path);
    if (page.volume !== volume) faults.push(`${page.bates} is of ${page.volume}`);
    if (!page.path.includes(`\\${page.bates}.`)) faults.push(`${page.path} is of ${page.bates}`);
  }
  for (const { TEXTPATH = '', NATIVEPATH = '', HASHVALUE, BEGBATES, PRODVOL } of rows) {
    expectFile(TEXTPATH);
    if (PRODVOL !== volume) faults.push(`${BEGBATES} is of ${PRODVOL}`);
    if (NATIVEPATH === '') continue;
    expectFile(NATIVEPATH);
    const digest = createHash('sha256')
      .update(read(forward(NATIVEPATH)))
      .digest('hex');
    if (digest !== HASHVALUE) faults.push(`${BEGBATES}: HASHVALUE is not that of ${NATIVEPATH}`);
  }
  for (const path of files.keys())
    if (path.startsWith(root) && !named.has(path.slice(root.length)))
      faults.push(`${path} is in no load file`);
  return { header, rows, pages, faults };
};
