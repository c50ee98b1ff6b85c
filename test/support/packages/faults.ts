import { createHash } from 'node:crypto';
import { canonicalText } from '../../../lib/evidence/chain/canonical.ts';
import type { Bytes } from '../../../lib/evidence/digest.ts';
import type { FindingCode } from '../../../lib/verify/finding.ts';
import { readZipFiles, writeZipFiles, zipRegions } from './zip-files.ts';

/** A whole number below `limit`, from a run of numbers that is the same each time. */
export type Chance = (limit: number) => number;

/** Numbers from a seed (mulberry32). */
export const chanceFrom = (seed: number): Chance => {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
};

/**
 * A package with one thing wrong, and the findings of which at least one must be given, for `path`
 * where there is one.
 */
export type Faulty = {
  readonly zip: Bytes;
  readonly codes: readonly FindingCode[];
  readonly path?: string;
  readonly about: string;
};

type Fault = (zip: Bytes, chance: Chance) => Faulty;

type Files = Map<string, Buffer>;

const CONTAINER: readonly FindingCode[] = [
  'ZIP_DAMAGED',
  'ZIP_UNUSUAL',
  'ZIP_ENCRYPTED',
  'ZIP_BOMB',
  'UNSAFE_PATH',
  'DUPLICATE_ENTRY',
  'SYMBOLIC_LINK',
];

const inner = (path: string): string => path.replace(/^[^/]+\//, '');
const pick = <Thing>(things: readonly Thing[], chance: Chance): Thing => {
  const thing = things[chance(things.length)];
  if (thing === undefined) throw new Error('Nothing to pick from');
  return thing;
};

const rezip = (files: Files): Bytes =>
  writeZipFiles(
    [...files].map(([path, content]) => ({ path, content, deflate: !path.endsWith('.png') })),
  );

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Makes both manifests and the Payload-Oxum true again, as a careful forger would. */
export const reseal = (files: Files): Files => {
  const sealed = new Map(files);
  const find = (name: string): string =>
    [...files.keys()].find((path) => inner(path) === name) ?? name;
  const list = (paths: readonly string[]): Buffer =>
    Buffer.from(
      paths
        .map((path) => `${sha256(sealed.get(path) ?? Buffer.alloc(0))}  ${inner(path)}\n`)
        .join(''),
    );
  const payload = [...files.keys()].filter((path) => inner(path).startsWith('data/'));
  const bytes = payload.reduce((sum, path) => sum + (files.get(path)?.length ?? 0), 0);
  const info = files.get(find('bag-info.txt'))?.toString() ?? '';
  sealed.set(
    find('bag-info.txt'),
    Buffer.from(info.replace(/^Payload-Oxum: .*/m, `Payload-Oxum: ${bytes}.${payload.length}`)),
  );
  sealed.set(
    find('manifest-sha256.txt'),
    list(payload.sort((one, other) => (inner(one) < inner(other) ? -1 : 1))),
  );
  const tags = ['bagit.txt', 'bag-info.txt', 'HOW-TO-VERIFY.txt', 'manifest-sha256.txt'].map(find);
  sealed.set(find('tagmanifest-sha256.txt'), list(tags));
  return sealed;
};

const flipAt = (zip: Uint8Array, at: number, mask: number): Bytes => {
  const changed = new Uint8Array(zip);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
};

const flip: Fault = (zip, chance) => {
  const at = chance(zip.length);
  const region = zipRegions(zip).findIndex(({ data: [start, end] }) => at >= start && at < end);
  const path = region < 0 ? undefined : inner([...readZipFiles(zip).keys()][region] ?? '');
  const stored = path?.endsWith('.png');
  return {
    zip: flipAt(zip, at, 1 << chance(8)),
    codes: stored ? ['ALTERED'] : region < 0 ? CONTAINER : ['ZIP_DAMAGED', 'ZIP_BOMB'],
    ...(stored && path !== undefined && { path }),
    about: `byte ${at} (${path ?? 'headers'})`,
  };
};

const truncate: Fault = (zip, chance) => {
  const size = chance(zip.length);
  return { zip: zip.slice(0, size), codes: ['ZIP_DAMAGED'], about: `cut at ${size}` };
};

const withFiles =
  (change: (files: Files, chance: Chance) => { files: Files } & Omit<Faulty, 'zip'>): Fault =>
  (zip, chance) => {
    const { files, ...rest } = change(readZipFiles(zip), chance);
    return { zip: rezip(files), ...rest };
  };

const TAG_MANIFEST = 'tagmanifest-sha256.txt';

const SIGNED: readonly FindingCode[] = [
  'SIGNATURE_INVALID',
  'CERTIFICATE_EXPIRED',
  'TOKEN_INVALID',
  'TOKEN_UNKNOWN_AUTHORITY',
];

/**
 * No manifest covers the tag manifest: a change in it shows in the files it lists. Nor does one
 * cover the signatures.
 */
const alteredCodes = (path: string): readonly FindingCode[] => {
  if (path.startsWith('signatures/')) return SIGNED;
  return path === TAG_MANIFEST ? ['ALTERED', 'NOT_CANONICAL', 'MISSING', 'NOT_A_BAG'] : ['ALTERED'];
};

const missingCode = (path: string): FindingCode =>
  path.startsWith('signatures/') ? 'SIGNATURE_MISSING' : 'MISSING';

/** A changed tag manifest or authority shows elsewhere than in itself. */
const shownIn = (path: string): { path?: string } =>
  path === TAG_MANIFEST || path.startsWith('signatures/') ? {} : { path };

const change = withFiles((files, chance) => {
  const [path, content] = pick(
    [...files].filter(([, bytes]) => bytes.length > 0),
    chance,
  );
  files.set(path, Buffer.from(flipAt(content, chance(content.length), 1 << chance(8))));
  const name = inner(path);
  return {
    files,
    codes: alteredCodes(name),
    ...shownIn(name),
    about: `changed ${name}`,
  };
});

const drop = withFiles((files, chance) => {
  const path = pick([...files.keys()], chance);
  files.delete(path);
  return {
    files,
    codes: [missingCode(inner(path))],
    path: inner(path),
    about: `dropped ${inner(path)}`,
  };
});

const add = withFiles((files, chance) => {
  const folder = pick(['', 'data/', 'data/items/', 'signatures/', 'data/x/'], chance);
  const bag = [...files.keys()][0]?.split('/')[0] ?? '';
  const path = `${folder}added-${chance(1000)}.txt`;
  files.set(`${bag}/${path}`, Buffer.from('added'));
  return { files, codes: ['UNLISTED'], path, about: `added ${path}` };
});

const rename = withFiles((files, chance) => {
  const path = pick([...files.keys()], chance);
  const content = files.get(path) ?? Buffer.alloc(0);
  files.delete(path);
  files.set(`${path}x`, content);
  return {
    files,
    codes: [missingCode(inner(path))],
    path: inner(path),
    about: `renamed ${inner(path)}`,
  };
});

const swap = withFiles((files, chance) => {
  const paths = [...files.keys()].filter((path) => !/tagmanifest/.test(path));
  const one = pick(paths, chance);
  const other = pick(
    paths.filter(
      (path) => path !== one && !files.get(path)?.equals(files.get(one) ?? Buffer.alloc(0)),
    ),
    chance,
  );
  const [first, second] = [files.get(one), files.get(other)];
  if (first && second) files.set(one, second).set(other, first);
  return {
    files,
    codes: ['ALTERED', 'MISSING', 'NOT_CANONICAL', ...SIGNED],
    about: `swapped ${inner(one)} and ${inner(other)}`,
  };
});

/** The log of another custodian's chain, or that of the only one. */
const chainPath = (files: Files): string =>
  [...files.keys()].find((path) => path.includes('/chains/')) ?? logPath(files);

const logPath = (files: Files): string =>
  [...files.keys()].find((path) => path.endsWith('/custody.jsonl')) ?? '';

const changeLog = (
  alter: (lines: string[], chance: Chance) => string,
  careful: boolean,
  pathOf = logPath,
): Fault =>
  withFiles((files, chance) => {
    const path = pathOf(files);
    const lines = files.get(path)?.toString().split('\n').slice(0, -1) ?? [];
    const about = alter(lines, chance);
    files.set(path, Buffer.from(lines.map((line) => `${line}\n`).join('')));
    return {
      files: careful ? reseal(files) : files,
      codes: careful ? ['CHAIN_BROKEN', 'GAP_IN_SEQUENCE'] : ['ALTERED'],
      path: inner(path),
      about: `${about}${careful ? ', manifests made anew' : ''}`,
    };
  });

const dropLine = (lines: string[], chance: Chance): string => {
  const at = chance(lines.length);
  lines.splice(at, 1);
  return `line ${at + 1} dropped`;
};

const moveLine = (lines: string[], chance: Chance): string => {
  const from = chance(lines.length);
  const [line = ''] = lines.splice(from, 1);
  if (lines.length === 0) return `line 1 repeated ${lines.push(line, line)} times`;
  const to = (from + 1 + chance(lines.length)) % (lines.length + 1);
  lines.splice(to, 0, line);
  return `line ${from + 1} moved to ${to + 1}`;
};

/** All lines from one on say something else, and each names the line before it. */
const forgeLines = (lines: string[], chance: Chance): string => {
  const from = chance(lines.length);
  const digests = lines.slice(0, from).map((line) => sha256(Buffer.from(line)));
  for (const [at, line] of lines.slice(from).entries()) {
    const { prev: _, ...entry } = JSON.parse(line) as { readonly [member: string]: unknown };
    const before = digests.at(-1);
    const prev = before && { prev: `sha256:${before}` };
    const forged = canonicalText({ ...entry, ...prev, detail: { forged: true } });
    lines[from + at] = forged;
    digests.push(sha256(Buffer.from(forged)));
  }
  return `forged from line ${from + 1}`;
};

/** A second line of one number, which follows the line before it as the first does. */
const forkLine = (lines: string[], chance: Chance): string => {
  const at = chance(lines.length);
  const entry = JSON.parse(lines[at] ?? '{}') as object;
  lines.splice(at + chance(2), 0, canonicalText({ ...entry, detail: { forked: true } }));
  return `line ${at + 1} forked`;
};

const withoutLog = (
  files: Files,
): { files: Files; codes: readonly FindingCode[]; path: string } => {
  const path = logPath(files);
  files.delete(path);
  return { files: reseal(files), codes: ['MISSING'], path: inner(path) };
};

/**
 * A forger who rewrites the manifests but cannot know that each artifact's digest is sealed in a
 * record of the chain.
 */
const forgeArtifact = withFiles((files, chance) => {
  const artifacts = [...files].filter(
    ([path, content]) => /\/items\/.*(png|html|txt)$/.test(path) && content.length > 0,
  );
  if (artifacts.length === 0) return { ...withoutLog(files), about: 'nothing to forge' };
  const [path, content] = pick(artifacts, chance);
  files.set(path, Buffer.from(flipAt(content, chance(content.length), 1 << chance(8))));
  return {
    files: reseal(files),
    codes: ['ALTERED'],
    path: inner(path),
    about: `forged ${inner(path)}`,
  };
});

/**
 * A forger who takes an item out and makes the manifests anew, or slips a file into an item's
 * folder.
 */
const forgeFolder = withFiles((files, chance) => {
  const record = [...files.keys()].filter((path) => path.endsWith('/record.json'));
  if (record.length === 0) return { ...withoutLog(files), about: 'no item to take out' };
  const folder = pick(record, chance).replace(/record\.json$/, '');
  if (chance(2) === 0) {
    files.set(`${folder}extra.png`, Buffer.from('x'));
    return {
      files: reseal(files),
      codes: ['UNLISTED'],
      path: inner(`${folder}extra.png`),
      about: `slipped into ${folder}`,
    };
  }
  for (const path of [...files.keys()]) if (path.startsWith(folder)) files.delete(path);
  return {
    files: reseal(files),
    codes: ['MISSING'],
    path: inner(`${folder}record.json`),
    about: `took out ${folder}`,
  };
});

/** Ways to put exactly one thing wrong with a sound package. */
export const FAULTS: { readonly [name: string]: Fault } = {
  flip,
  truncate,
  change,
  drop,
  add,
  rename,
  swap,
  'drop a line': changeLog(dropLine, false),
  'move a line': changeLog(moveLine, false),
  'drop a line carefully': changeLog(dropLine, true),
  'move a line carefully': changeLog(moveLine, true),
  'forge a chain': changeLog(forgeLines, true, chainPath),
  'fork a chain': changeLog(forkLine, true, chainPath),
  'cut a chain': changeLog(dropLine, true, chainPath),
  'forge an artifact': forgeArtifact,
  'forge a folder': forgeFolder,
};
