import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signBag } from '../../lib/package/sign-bag.ts';
import { VERIFY_PS1, VERIFY_SH } from '../../lib/report/verify-scripts.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import { sampleMatter } from '../support/cases/sample-matter.ts';
import { packInput } from '../support/packages/pack.ts';

const folders: string[] = [];
let zip: Uint8Array;
beforeAll(async () => {
  const signer = await makeSigner({ name: '陈伟' });
  const { input } = sampleMatter({ steps: [{ does: 'capture' }, { does: 'capture' }] });
  const [packed] = await packInput({
    ...input,
    sign: (bytes) => signBag(bytes, { signer, signingTime: new Date() }),
  });
  zip = packed?.zip ?? new Uint8Array();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Runs verify.sh in an unpacked package, after `change` was done to its folder. */
const runIn = (shell: string, change: (bag: string) => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-sh-'));
  folders.push(folder);
  writeFileSync(join(folder, 'x.zip'), zip);
  execFileSync('unzip', ['-q', 'x.zip'], { cwd: folder });
  const bag = execFileSync('sh', ['-c', 'echo "$PWD"/*/'], {
    cwd: folder,
    encoding: 'utf8',
  }).trim();
  change(bag);
  return spawnSync(shell, [join(bag, 'data/verify.sh')], { encoding: 'utf8' });
};

describe.each(['bash', 'dash'])('verify.sh in %s', (shell) => {
  it('finds no fault in an intact package, and shows the signer’s fingerprint', () => {
    const { status, stdout } = runIn(shell, () => {});
    expect(stdout).toContain('No fault found');
    expect(stdout).toMatch(/Fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}/i);
    expect(stdout).not.toContain('FAULT');
    expect(status).toBe(0);
  });

  it.each<[string, (bag: string) => void, RegExp]>([
    ['changed', (bag) => appendFileSync(`${bag}data/index.html`, ' '), /data\/index\.html: FAILED/],
    ['added', (bag) => writeFileSync(`${bag}data/new.txt`, ''), /not both.*: data\/new\.txt/],
    ['dropped', (bag) => rmSync(`${bag}data/items.csv`), /data\/items\.csv/],
    [
      'list changed',
      (bag) => appendFileSync(`${bag}manifest-sha256.txt`, `${'0'.repeat(64)}  data/x\n`),
      /manifest-sha256\.txt: FAILED/,
    ],
    [
      'line of the log changed',
      (bag) => execFileSync('sed', ['-i', '2s/"seq":2/"seq":9/', `${bag}data/custody.jsonl`]),
      /custody\.jsonl, line 行 3/,
    ],
    [
      'tag manifest changed',
      (bag) => appendFileSync(`${bag}tagmanifest-sha256.txt`, ''.padEnd(1, '\n')),
      /the signature/,
    ],
  ])('names what is wrong in a package with a %s', (_, change, said) => {
    const { status, stdout } = runIn(shell, change);
    expect(stdout).toMatch(said);
    expect(stdout).not.toContain('No fault found');
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
      expect(script.split('\n').length).toBeLessThan(70);
  });
});
