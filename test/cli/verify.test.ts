import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestSources } from '../../cli/build/digest-sources.ts';
import { en } from '../../lib/words/en.ts';
import { zhCN } from '../../lib/words/zh-CN.ts';
import { SHAPES, sampleMatter } from '../support/cases/sample-matter.ts';
import { changeJson, forge } from '../support/packages/forge.ts';
import { packInput, packSample } from '../support/packages/pack.ts';
import { verifyHere } from '../support/packages/run-verify.ts';
import { readZipFiles, writeZipFiles } from '../support/packages/zip-files.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'matterproof-cli-'));
  const { zip } = await packSample(SHAPES['a Chinese reference'] ?? { steps: [] }, {
    build: await digestSources(),
  });
  writeFileSync(at('sound.zip'), zip);
  const kept = [...readZipFiles(zip)].filter(([path]) => !path.endsWith('/index.html'));
  writeFileSync(
    at('dropped.zip'),
    writeZipFiles(kept.map(([path, content]) => ({ path, content }))),
  );
  const change = (value: { [key: string]: unknown }) =>
    void Object.assign(value, { format: '\u001b[2J\u202E' });
  writeFileSync(
    at('hostile.zip'),
    forge(zip, (files) => changeJson(files, 'data/manifest.json', change)),
  );
  writeFileSync(
    at('link.zip'),
    writeZipFiles([{ path: 'x\u001b[31m', content: new Uint8Array(), mode: 0o120777 }]),
  );
  const steps = Array.from({ length: 2 }, () => ({ does: 'capture' }) as const);
  for (const [index, volume] of (
    await packInput({
      ...sampleMatter({ steps, volumeBytes: 1 }).input,
      build: await digestSources(),
    })
  ).entries())
    writeFileSync(at(`vol${index + 1}.zip`), volume.zip);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('cli/verify.ts', () => {
  it('is a command that prints the findings of files and exits with the worst', () => {
    const run = (...names: readonly string[]) =>
      spawnSync(process.execPath, ['cli/verify.ts', ...names.map(at)], { encoding: 'utf8' });
    expect(run('sound.zip')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/\nintact\n$/),
    });
    expect(run('dropped.zip')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/\nNOT INTACT: \d+ findings?\n$/),
    });
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringMatching(/^Cannot verify: /) });
  });

  it('says what it found in Chinese where that is asked for, beside the codes', async () => {
    const { lines } = await verifyHere('--language', 'zh-CN', at('dropped.zip'));
    const missing = lines.find((line) => line.startsWith('MISSING'));
    expect(missing).toContain(zhCN.findings.MISSING);
    expect(lines.filter((line) => line.startsWith('note'))).toEqual([]);
    expect(lines.at(-1)).toMatch(/^NOT INTACT: /u);
  });

  it('says that a sound package is intact', async () => {
    expect(await verifyHere(at('sound.zip'))).toMatchObject({
      status: 0,
      lines: expect.arrayContaining([expect.stringMatching(/^not shown: /), 'intact']),
    });
  });

  it('says what the word intact means for an unsigned package, in either language', async () => {
    const english = (await verifyHere('--language', 'en', at('sound.zip'))).lines;
    expect(english.slice(0, 2)).toEqual([
      en.outcome.INTACT_UNSIGNED,
      `who: ${en.outcome.NOT_SIGNED}`,
    ]);
    expect(english).toContain(`shown: ${en.outcome.proven_unsignedFiles}`);
    expect(english).not.toContain(`shown: ${en.outcome.proven_files}`);
    const chinese = (await verifyHere('--language', 'zh-CN', at('sound.zip'))).lines;
    expect(chinese).toHaveLength(english.length);
    expect(chinese[0]).toBe(zhCN.outcome.INTACT_UNSIGNED);
    expect(chinese.at(-1)).toBe('intact');
  });

  it('takes the language of the locale, and refuses one that it does not have', async () => {
    const env = { ...process.env, LC_ALL: 'zh_CN.UTF-8' };
    const args = ['cli/verify.ts', at('sound.zip')];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
    expect(stdout).toContain(zhCN.outcome.INTACT_UNSIGNED);
    const refused = await verifyHere('--language', 'fr', at('sound.zip'));
    expect([refused.status, refused.lines]).toEqual([2, []]);
    expect(refused.stderr).toContain('en, zh-CN');
  });

  it('claims nothing in an outcome where there is a finding', async () => {
    const { lines } = await verifyHere(at('dropped.zip'));
    expect(lines.some((line) => /^(who|when|shown|not shown): /.test(line))).toBe(false);
  });

  it('refuses an expected signer that is no fingerprint, before it opens anything', async () => {
    const { status, lines, stderr } = await verifyHere('--signer', 'AA:BB', at('sound.zip'));
    expect([status, lines]).toEqual([2, []]);
    expect(stderr).toContain('“AA:BB” is not a SHA-256 fingerprint');
  });

  it('explains its exit codes where asked for help', async () => {
    const { status, lines } = await verifyHere('--help');
    expect(status).toBe(0);
    expect(lines.filter((line) => /^ *(Exit codes:)? +[012] {2}\S/.test(line))).toHaveLength(3);
  });

  it('prints one line a finding, then their number', async () => {
    writeFileSync(at('cut.zip'), 'PK');
    expect(await verifyHere(at('cut.zip'))).toMatchObject({
      status: 1,
      lines: [
        expect.stringMatching(/^ZIP_DAMAGED {2}The zip file is damaged/),
        'NOT INTACT: 1 finding',
      ],
    });
    const { status, lines: all } = await verifyHere(at('sound.zip'), at('dropped.zip'));
    expect(status).toBe(1);
    const lines = all.filter((line) => !line.startsWith('dropped.zip  note  REPACKED  '));
    expect(all).toHaveLength(lines.length + 1);
    const found = lines.filter((line) => !/^(\S+ {2})?note {2}/.test(line));
    expect(lines.at(-1)).toBe(`NOT INTACT: ${found.length - 1} findings`);
    expect(lines[0]).toMatch(
      /^dropped\.zip {2}MISSING {2}data\/index\.html {2}This file is listed/,
    );
    expect(found.at(-2)).toContain('One volume is here twice');
  });

  it('names the file of a finding, and lets no name of a zip touch the terminal', async () => {
    for (const name of ['hostile.zip', 'link.zip']) {
      const { status, lines } = await verifyHere(at(name));
      expect(status).toBe(1);
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(lines.join('')).toMatch(/\\u(\{1b\}|001b)\[/);
    }
  });

  it('verifies volumes together, and misses the others of one that is given alone', async () => {
    expect(await verifyHere(at('vol1.zip'), at('vol2.zip'))).toMatchObject({
      status: 0,
      lines: expect.arrayContaining([expect.stringMatching(/^not shown: /), 'intact']),
    });
    const alone = await verifyHere(at('vol2.zip'));
    expect(alone.status).toBe(1);
    expect(alone.lines[0]).toMatch(/^VOLUME_MISSING .*Volume 1 of 2/);
    expect((await verifyHere(at('vol2.zip'), at('sound.zip'))).lines[0]).toMatch(
      /^(VOLUME_MISSING|INDEX_DISAGREES)/,
    );
  });

  it('verifies an unpacked folder, and a folder that holds it', async () => {
    const bag = join(folder, 'unpacked');
    for (const [path, content] of readZipFiles(readFileSync(at('sound.zip')))) {
      mkdirSync(dirname(join(bag, path)), { recursive: true });
      writeFileSync(join(bag, path), content);
    }
    const [name = ''] = readdirSync(bag);
    for (const path of [bag, join(bag, name), `${join(bag, name)}/`]) {
      const { status, lines } = await verifyHere(path);
      expect(status).toBe(0);
      expect(lines[0]).toMatch(/^note {2}REPACKED {2}.*unpacked to a folder/);
      expect(lines.at(-1)).toBe('intact');
    }
    symlinkSync('/etc/passwd', join(bag, name, 'data', 'link'));
    expect((await verifyHere(bag)).lines.join('\n')).toMatch(/^SYMBOLIC_LINK {2}data\/link/m);
  });

  it('says that a signature was expected', async () => {
    expect((await verifyHere('--signer', 'AA:'.repeat(32), at('sound.zip'))).lines[0]).toMatch(
      /^SIGNATURE_MISSING/,
    );
  });

  it.each([[['no-such.zip']], [['.']], [[]], [['--unknown', 'x.zip']]])(
    'answers %j with a sentence and exit 2',
    async (args) => {
      const { status, lines, stderr } = await verifyHere(...args);
      expect(status).toBe(2);
      expect(lines).toEqual([]);
      expect(stderr).toMatch(/^Cannot verify: .+\nUsage: npm run verify/);
      expect(stderr).not.toContain('    at ');
    },
  );

  it('names the file that cannot be opened', async () => {
    const named = /^Cannot verify: no-such\.\w+ cannot be opened\./;
    expect((await verifyHere(at('sound.zip'), 'no-such.zip')).stderr).toMatch(named);
    const options = ['--pass-phrase-file', 'no-such.txt'];
    expect((await verifyHere(...options, at('sound.zip'))).stderr).toMatch(named);
  });
});
