import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The digests of the files that a program got out of a zip, by path; undefined if it failed. */
export type Unpacked = { readonly [path: string]: string } | undefined;

/** A program that unpacks all zips of a folder, each into a folder of its own. */
export type Reader = {
  readonly name: string;
  readonly isHere: boolean;
  readonly unpack: (folder: string, zips: readonly string[]) => ReadonlyMap<string, Unpacked>;
};

const isHere = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).error === undefined;

/** The SHA-256 of bytes, in hexadecimal digits. */
export const sha256 = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

const filesIn = (folder: string): Unpacked =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        const isFile = lstatSync(path).isFile();
        return [relative(folder, path), isFile ? sha256(readFileSync(path)) : 'not a file'];
      }),
  );

/** One shell runs the program for each zip and notes its exit code. */
const shellReader = (name: string, program: string, command: string): Reader => ({
  name,
  isHere: isHere(program, '--help'),
  unpack: (folder, zips) => {
    for (const zip of zips) mkdirSync(join(folder, name, zip), { recursive: true });
    const script = `for zip in *.zip; do ${command} >/dev/null 2>&1 </dev/null; \
echo "$zip $?"; done`;
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const { stdout } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8', env });
    const codes = new Map(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ') as [string, string]),
    );
    return new Map(
      zips.map((zip) => [
        zip,
        codes.get(zip) === '0' ? filesIn(join(folder, name, zip)) : undefined,
      ]),
    );
  },
});

const PYTHON = `
import hashlib, json, sys, zipfile
result = {}
for name in json.load(sys.stdin):
    try:
        with zipfile.ZipFile(name) as archive:
            result[name] = {entry.filename: hashlib.sha256(archive.read(entry)).hexdigest()
                            for entry in archive.infolist() if not entry.is_dir()}
    except Exception:
        result[name] = None
json.dump(result, sys.stdout)
`;

const python: Reader = {
  name: 'Python',
  isHere: isHere('python3', '--version'),
  unpack: (folder, zips) => {
    const options = { cwd: folder, encoding: 'utf8', input: JSON.stringify(zips) } as const;
    const { stdout } = spawnSync('python3', ['-c', PYTHON], options);
    const result = JSON.parse(stdout) as { [zip: string]: Unpacked | null };
    return new Map(zips.map((zip) => [zip, result[zip] ?? undefined]));
  },
};

const sevenZip = ['7z', '7zz'].find((program) => isHere(program)) ?? '7z';

/** The programs that people unpack packages with. */
export const READERS: readonly Reader[] = [
  python,
  shellReader('unzip', 'unzip', 'unzip -qq -o "$zip" -d "unzip/$zip"'),
  shellReader('7-Zip', sevenZip, `${sevenZip} x -y "-o7-Zip/$zip" "$zip"`),
  shellReader('bsdtar', 'bsdtar', 'bsdtar -xf "$zip" -C "bsdtar/$zip"'),
];

/** The programs of these that open files encrypted with AES, by a pass phrase without quotes. */
export const decryptingReaders = (passPhrase: string): readonly Reader[] => [
  shellReader('7-Zip', sevenZip, `${sevenZip} x -y "-p${passPhrase}" "-o7-Zip/$zip" "$zip"`),
  shellReader(
    'bsdtar',
    'bsdtar',
    `bsdtar -xf "$zip" -C "bsdtar/$zip" --passphrase "${passPhrase}"`,
  ),
];

/** How each program packs a folder, as a shell command; the folder is the only thing there. */
export const PACKERS: readonly (readonly [program: string, command: string])[] = [
  ['python3', 'python3 -m zipfile -c ../again.zip *'],
  [sevenZip, `${sevenZip} a -tzip ../again.zip *`],
  [sevenZip, `${sevenZip} a -tzip -mm=Copy -mtc=on ../again.zip *`],
  ['bsdtar', 'bsdtar -a -cf ../again.zip *'],
];

/** Packs files by a command; undefined if the program is not here. */
export const packBy = (
  place: string,
  files: ReadonlyMap<string, Uint8Array>,
  [program, command]: (typeof PACKERS)[number],
): Uint8Array | undefined => {
  if (!isHere(program, '--help')) return undefined;
  for (const [path, content] of files) {
    mkdirSync(join(place, 'in', dirname(path)), { recursive: true });
    writeFileSync(join(place, 'in', path), content);
  }
  const { status } = spawnSync('sh', ['-c', command], { cwd: join(place, 'in'), stdio: 'ignore' });
  if (status !== 0) throw new Error(`It failed: ${command}`);
  return readFileSync(join(place, 'again.zip'));
};

/** Writes zips to a folder, under names that number them, and returns the names. */
export const writeZips = (folder: string, zips: readonly Uint8Array[]): readonly string[] =>
  zips.map((zip, at) => {
    const name = `${at}.zip`;
    writeFileSync(join(folder, name), zip);
    return name;
  });
