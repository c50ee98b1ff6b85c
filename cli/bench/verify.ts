import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { sealRecord } from '../../lib/evidence/chain/seal.ts';
import { buildCustodyLine, type CustodyLine } from '../../lib/evidence/custody.ts';
import { type Bytes, type Digest, digestNow } from '../../lib/evidence/digest.ts';
import type { ExportItem } from '../../lib/evidence/export-item.ts';
import type { ItemRecord } from '../../lib/evidence/item.ts';
import { buildVolumes } from '../../lib/package/build-volumes.ts';
import type { PackageInput } from '../../lib/package/input.ts';
import { writeZip } from '../../lib/zip/write/write-zip.ts';
import type { Part } from './readers/part.ts';

const ITEMS = 500;
const FILE_BYTES = 2 ** 20;
const FILES = ['viewport.png', 'page-001.png'];
const AT = '2026-11-21T12:00:00.000Z';
const MATTER = {
  id: 'bench',
  reference: 'BENCH',
  name: 'Bench',
  custodian: { name: 'Bench' },
  openedAt: AT,
};

const noise = new Uint8Array(randomBytes(FILE_BYTES));

/** Each file differs from every other, though no more than one of them is held. */
const fileBytes = (number: number, name: string): Bytes => {
  noise.set(new TextEncoder().encode(`${number} ${name}`.padEnd(24)));
  return noise;
};

const recordOf = (number: number, previous: Digest | undefined): ItemRecord => ({
  format: 'matterproof-record/1',
  id: `01BENCH${String(number).padStart(19, '0')}`,
  status: 'complete',
  problems: [],
  capturedAt: AT,
  sealedAt: AT,
  clock: { timeZone: 'UTC', utcOffsetMinutes: 0 },
  page: { url: `https://bench.example/${number}`, title: `Page ${number}` },
  conditions: {},
  environment: { extension: '1.0.0', userAgent: 'bench', languages: ['en'] },
  custodian: MATTER.custodian,
  method: [],
  artifacts: FILES.map((path) => ({
    path,
    role: path === 'viewport.png' ? 'viewport' : 'page-segment',
    mediaType: 'image/png',
    bytes: FILE_BYTES,
    digest: digestNow(fileBytes(number, path)),
    method: 'bench',
    at: AT,
  })),
  matter: { id: MATTER.id, sequence: number, ...(previous && { previous }) },
});

const buildMatter = (): PackageInput => {
  const custody: CustodyLine[] = [];
  const items: ExportItem[] = [];
  const log = (entry: object): void => {
    const prev = custody.at(-1)?.digest;
    const seq = custody.length + 1;
    custody.push(
      buildCustodyLine({ seq, ...(prev && { prev }), at: AT, actor: 'Bench', ...entry } as never),
    );
  };
  log({ event: 'matter-opened', detail: { reference: MATTER.reference, name: MATTER.name } });
  for (let number = 1; number <= ITEMS; number++) {
    const { record, bytes, digest } = sealRecord(recordOf(number, items.at(-1)?.digest));
    items.push({
      number,
      digest,
      record,
      recordBytes: bytes,
      labels: { tags: [], note: '', exhibit: '', role: '' },
    });
    const detail = { number, url: record.page.url, title: record.page.title };
    log({ event: 'captured', item: record.id, digest, detail });
  }
  return {
    matter: MATTER,
    items,
    withheld: [],
    custody,
    export: { id: '01BENCH', at: AT, by: 'Bench', software: 'bench' },
    volumeBytes: 3.5 * 2 ** 30,
  };
};

const writeArchive = async (folder: string): Promise<string> => {
  const [volume] = await buildVolumes(buildMatter());
  if (!volume) throw new Error('No volume');
  const path = join(folder, volume.fileName);
  const file = openSync(path, 'w');
  const readArtifact = async (id: string, name: string) => ({
    blob: new Blob([fileBytes(Number(id.slice(7)), name)]),
  });
  await writeZip(volume, readArtifact, (piece) => void writeSync(file, piece));
  closeSync(file);
  return path;
};

/** A process of its own, so that its memory is the verifier's alone. */
const VERIFY = `
import { reportVerification } from '${new URL('../start/report-verification.ts', import.meta.url)}';
import { readFileSync } from 'node:fs';
// What resourceUsage() calls the most memory counts the process that started this one.
const heldMost = () => Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status'))?.[1]);
const before = heldMost();
const started = performance.now();
await reportVerification([process.argv[1]]);
const ms = performance.now() - started;
console.log(JSON.stringify({ ms, before, peak: heldMost() }));`;

const verify = (path: string): { said: string; ms: number; before: number; peak: number } => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', VERIFY, path],
    {
      encoding: 'utf8',
    },
  );
  const [said = '', figures = ''] = stdout.trimEnd().split('\n').slice(-2);
  if (!figures) throw new Error(stderr);
  if (!said.startsWith('intact')) throw new Error(stdout);
  return { said, ...(JSON.parse(figures) as { ms: number; before: number; peak: number }) };
};

const timeOf = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

/**
 * Verification of an archive of 500 items: speed against `sha256sum` of the same bytes, and peak
 * memory.
 */
export const benchVerify = async (): Promise<Part> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-bench-'));
  try {
    const path = await writeArchive(folder);
    const { size } = await stat(path);
    const read = () => execFileSync('sha256sum', [path]);
    read(); // both then read from the same warm cache
    const floor = timeOf(read);
    const { said, ms, before, peak } = verify(path);
    const speed = (took: number) => `${(size / 1e6 / (took / 1_000)).toFixed(0)} MB/s`;
    console.log(
      `  ${ITEMS} items, ${(size / 1e6).toFixed(0)} MB: ${(ms / 1_000).toFixed(1)} s, \
${speed(ms)}, ${said}`,
    );
    console.log(
      `  sha256sum of the same bytes: ${speed(floor)}; ratio ${(floor / ms).toFixed(2)} of its \
speed`,
    );
    console.log(
      `  peak memory: ${(before / 1e3).toFixed(0)} MB before, ${(peak / 1e3).toFixed(0)} MB at \
most`,
    );
    return {
      title: 'Verification against sha256sum',
      about:
        'The verifier on the command line reads a package once and checks each file, record, ' +
        'line of the log, signature and table in it; `sha256sum` reads the same bytes and makes ' +
        'one digest.',
      columns: ['Items', 'Package', 'Verifier', '`sha256sum`', 'Of its speed', 'Most memory'],
      rows: [
        [
          ...[ITEMS, `${(size / 1e6).toFixed(0)} MB`, speed(ms), speed(floor)],
          ...[(floor / ms).toFixed(2), `${(peak / 1e3).toFixed(0)} MB`],
        ],
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
