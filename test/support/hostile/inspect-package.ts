import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { collisionKey, pathFault } from '../../../lib/format/path.ts';
import { READERS } from '../packages/other-readers.ts';

/** Whether LibreOffice is installed. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** A folder of its own in which one zip lies. */
const withCopy = <T>(zip: string, work: (folder: string, name: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-zip-'));
  try {
    execFileSync('cp', [zip, join(folder, '0.zip')]);
    return work(folder, '0.zip');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * What is wrong with the names of the files of a zip: some system cannot hold them, two are one to
 * it, or the programs that unpack zips do not agree about them.
 */
export const nameFaults = (zip: string): readonly string[] =>
  withCopy(zip, (folder, name) => {
    const lists = READERS.filter(({ isHere }) => isHere).map(
      (reader) => [reader.name, reader.unpack(folder, [name]).get(name)] as const,
    );
    const [, first = {}] = lists[0] ?? [];
    const paths = Object.keys(first);
    const keys = paths.map(collisionKey);
    const same = JSON.stringify(Object.entries(first).sort());
    return [
      ...(paths.length === 0 ? ['there are no files'] : []),
      ...paths.flatMap((path) => pathFault(path) ?? []),
      ...paths.filter((_, at) => keys.indexOf(keys[at] ?? '') !== at).map((path) => `two: ${path}`),
      ...lists
        .filter(([, files]) => JSON.stringify(Object.entries(files ?? {}).sort()) !== same)
        .map(([reader]) => `${reader} gets other files`),
    ];
  });

/** Unpacks a zip beside it; the folder of the bag. */
export const unpack = (zip: string): string => {
  execFileSync('unzip', ['-qo', zip, '-d', dirname(zip)]);
  return join(dirname(zip), basename(zip, '.zip'));
};

/** All files below a folder whose names end so, by their paths from it. */
export const filesEnding = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort();

/** What a spreadsheet computes, fetches or links in flat XML of LibreOffice's. */
const LIVE = /<[^>]+\s(?:table:formula|xlink:href)="[^"]*"|<office:dde-source|<table:dde-link/gu;

/**
 * Opens tables with LibreOffice, which asks the proxy for anything it would fetch, and returns what
 * in them is computed or linked, by file.
 */
export const liveCells = (
  files: readonly string[],
  proxyPort: number,
): ReadonlyMap<string, readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-office-'));
  const proxy = `http://127.0.0.1:${proxyPort}`;
  const env = { ...process.env, http_proxy: proxy, https_proxy: proxy, no_proxy: '' };
  // Of a CSV file: fields parted by a comma and quoted, UTF-8, and formulas wherever they are.
  const kinds = [
    [
      '.csv',
      '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,0,true',
    ],
    ['.xlsx', '--nologo'],
  ] as const;
  const live = kinds.flatMap(([ending, filter]) => {
    const own = files.filter((file) => file.endsWith(ending));
    if (own.length === 0) return [];
    const out = join(folder, ending.slice(1));
    execFileSync(
      'soffice',
      [
        ...[`-env:UserInstallation=file://${folder}/profile`, '--headless', filter],
        ...['--convert-to', 'fods', '--outdir', out, ...own],
      ],
      { env, stdio: 'ignore' },
    );
    return own.map((file) => {
      const made = join(out, `${basename(file, ending)}.fods`);
      return [file, readFileSync(made, 'utf8').match(LIVE) ?? []] as const;
    });
  });
  rmSync(folder, { recursive: true, force: true });
  return new Map(live);
};
