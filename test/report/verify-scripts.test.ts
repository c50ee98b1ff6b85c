import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signBag } from '../../lib/package/sign-bag.ts';
import { VERIFY_PS1, VERIFY_SH } from '../../lib/report/verify-scripts.ts';
import { certificatesIn } from '../../lib/trust/der/pem.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import { requestTimeStamp } from '../../lib/trust/time-stamp/time-stamp.ts';
import { startAuthority, type TestAuthority } from '../support/authority/time-stamp-authority.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';
import { packInput } from '../support/packages/pack.ts';
import { casesOf } from '../support/thorough.ts';

const folders: string[] = [];
let authority: TestAuthority;
/** An unpacked package. */
let unpacked: string;
beforeAll(async () => {
  authority = await startAuthority();
  const signer = await makeSigner({ name: '陈伟' });
  const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
  const [packed] = await packInput({
    ...input,
    sign: (bytes) =>
      signBag(bytes, {
        signer,
        signingTime: new Date(),
        timeStamp: (stamped) => requestTimeStamp(stamped, { url: authority.url }),
        authorities: certificatesIn(new Uint8Array(readFileSync(authority.chain))),
      }),
  });
  const folder = mkdtempSync(join(tmpdir(), 'verify-sh-'));
  folders.push(folder);
  writeFileSync(join(folder, 'x.zip'), packed?.zip ?? new Uint8Array());
  execFileSync('unzip', ['-q', 'x.zip'], { cwd: folder });
  const bag = readdirSync(folder).find((name) => name !== 'x.zip') ?? '';
  unpacked = join(folder, bag);
});
afterAll(async () => {
  await authority.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/**
 * Runs verify.sh in an unpacked package, after `change` was done to its folder. `env` replaces the
 * environment.
 */
const runIn = (shell: string, change: (bag: string) => void, env = process.env) => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-sh-'));
  folders.push(folder);
  cpSync(unpacked, folder, { recursive: true });
  const bag = `${folder}/`;
  change(bag);
  return spawnSync(shell, [join(bag, 'data/verify.sh')], { encoding: 'utf8', env });
};

const pathOf = (command: string): string =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path)) ?? '';

/** An environment with what verify.sh runs, but without openssl. */
const withoutOpenssl = (shell: string): NodeJS.ProcessEnv => {
  const folder = mkdtempSync(join(tmpdir(), 'no-openssl-'));
  folders.push(folder);
  const tools = [
    ...['awk', 'cut', 'dirname', 'find', 'grep', 'mkdir', 'mktemp', 'rm', 'sed', 'sha256sum'],
    ...['sort', 'uniq', 'xargs'],
  ];
  for (const tool of [shell, ...tools]) symlinkSync(pathOf(tool), join(folder, tool));
  return { ...process.env, PATH: folder };
};

const SIGNATURES = 'signatures/tagmanifest-sha256.txt';

/** The log of another custodian, made of the package's own. */
const addChain = (bag: string, change: (lines: readonly string[]) => readonly string[]): void => {
  const lines = readFileSync(`${bag}data/custody.jsonl`, 'utf8').trimEnd().split('\n');
  mkdirSync(`${bag}data/chains`);
  writeFileSync(`${bag}data/chains/01CHAIN.jsonl`, `${change(lines).join('\n')}\n`);
};

const FAULTS: readonly (readonly [string, (bag: string) => void, RegExp])[] = [
  [
    'changed file',
    (bag) => appendFileSync(`${bag}data/index.html`, ' '),
    /data\/index\.html: FAILED/,
  ],
  ['added file', (bag) => writeFileSync(`${bag}data/new.txt`, ''), /not both.*: data\/new\.txt/],
  ['dropped file', (bag) => rmSync(`${bag}data/items.csv`), /data\/items\.csv/],
  [
    'list changed',
    (bag) => appendFileSync(`${bag}manifest-sha256.txt`, `${'0'.repeat(64)}  data/x\n`),
    /manifest-sha256\.txt: FAILED/,
  ],
  [
    'line of the log changed',
    (bag) => execFileSync('sed', ['-i', '2s/"seq":2/"seq":9/', `${bag}data/custody.jsonl`]),
    /custody\.jsonl, line 行 2 3:/,
  ],
  [
    'digest of the line before lengthened',
    (bag) => execFileSync('sed', ['-i', '3s/","seq":3/0&/', `${bag}data/custody.jsonl`]),
    /custody\.jsonl, line 行 3:/,
  ],
  [
    'line before the first claimed',
    (bag) =>
      execFileSync('sed', [
        '-i',
        `1s/"seq":1/"prev":"sha256:${'0'.repeat(64)}",&/`,
        `${bag}data/custody.jsonl`,
      ]),
    /custody\.jsonl, line 行 1 2:/,
  ],
  [
    'sealed line numbered anew',
    (bag) =>
      writeFileSync(
        `${bag}data/custody.jsonl`,
        `{"seq":7,"withheld":"sha256:${'0'.repeat(64)}"}\n`,
      ),
    /custody\.jsonl, line 行 1:/,
  ],
  [
    'line of another custodian’s log missing',
    (bag) => addChain(bag, (lines) => lines.toSpliced(1, 1)),
    /chains\/01CHAIN\.jsonl, line 行 2:/,
  ],
  [
    'line of another custodian’s log twice, in two versions',
    (bag) => addChain(bag, ([one = '', two = '', ...rest]) => [one, two, `${two} `, ...rest]),
    /chains\/01CHAIN\.jsonl, line 行 3 4:/,
  ],
  [
    'tag manifest changed',
    (bag) => appendFileSync(`${bag}tagmanifest-sha256.txt`, ''.padEnd(1, '\n')),
    /the signature/,
  ],
  [
    'name with a backslash added',
    (bag) => writeFileSync(`${bag}data/a\\cb`, ''),
    /not both.*: data\/a\\cb$/m,
  ],
  [
    'file added to the signatures',
    (bag) => writeFileSync(`${bag}signatures/new.exe`, ''),
    /not both.*: signatures\/new\.exe/,
  ],
  [
    'folder of signatures dropped',
    (bag) => rmSync(`${bag}signatures`, { recursive: true }),
    /not both.*: signatures\/signer\.pem/,
  ],
  ['time-stamp dropped', (bag) => rmSync(`${bag}${SIGNATURES}.tsr`), /not both.*\.tsr/],
  [
    'chain of the authority dropped',
    (bag) => rmSync(`${bag}signatures/tsa-chain.pem`),
    /not both.*: signatures\/tsa-chain\.pem/,
  ],
  ['time-stamp changed', (bag) => truncateSync(`${bag}${SIGNATURES}.tsr`, 99), /the time-stamp/],
  [
    'digest of the list broken',
    (bag) => execFileSync('sed', ['-i', '1s/^../zz/', `${bag}manifest-sha256.txt`]),
    /manifest-sha256\.txt, a line without a digest/,
  ],
  [
    'last line of the log changed that no line break ends',
    (bag) => {
      execFileSync('sed', ['-i', '$s/"prev":"sha256:./&0/', `${bag}data/custody.jsonl`]);
      execFileSync('truncate', ['-s', '-1', `${bag}data/custody.jsonl`]);
    },
    /custody\.jsonl, line 行 3/,
  ],
];

// Both shells do all where all tests run; by default the stricter one, dash, does.
describe.each(['bash', 'dash'])('verify.sh in %s', (shell) => {
  it('finds no fault in an intact package, and shows the signer’s fingerprint', () => {
    const { status, stdout } = runIn(shell, () => {});
    expect(stdout).toContain('No fault found');
    expect(stdout).toMatch(/Fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}/i);
    expect(stdout).toMatch(/CN ?= ?陈伟/);
    expect(stdout).toContain('Compare the root of signatures/tsa-chain.pem');
    expect(stdout).not.toContain('No time-stamp was checked');
    expect(stdout).not.toContain('FAULT');
    expect(status).toBe(0);
  });

  it.each(casesOf(FAULTS, shell === 'dash' ? FAULTS : FAULTS.slice(0, 1)))(
    'names what is wrong in a package with this fault: %s',
    (_, change, said) => {
      const { status, stdout } = runIn(shell, change);
      expect(stdout).toMatch(said);
      expect(stdout).not.toContain('No fault found');
      expect(status).toBe(1);
    },
  );

  it('does not pass a signed package, nor call its signature wrong, without openssl', () => {
    const { status, stdout } = runIn(pathOf(shell), () => {}, withoutOpenssl(shell));
    expect(stdout).toMatch(/FAULT.*openssl is missing/);
    expect(stdout).not.toMatch(/FAULT 不符: the (signature|time-stamp)/);
    expect(status).toBe(1);
  });
});

describe('the scripts', () => {
  it('call nothing from a network', () => {
    const calls = /curl|wget|Invoke-|WebRequest|https?:|Net\.|eval|iex/i;
    expect(VERIFY_SH).not.toMatch(calls);
    expect(VERIFY_PS1).not.toMatch(calls);
  });

  it('are short enough to read', () => {
    for (const script of [VERIFY_SH, VERIFY_PS1])
      expect(script.split('\n').length).toBeLessThan(75);
  });
});
