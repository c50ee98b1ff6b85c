import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeVerifyCommand } from '../../cli/build/build-verifiers.ts';
import { digestSources } from '../../cli/build/digest-sources.ts';
import { readBuild } from '../../lib/package/page-build.ts';
import { signBag } from '../../lib/package/sign-bag.ts';
import { makeSigner } from '../../lib/trust/keys/make-signer.ts';
import { fingerprintOf } from '../../lib/trust/x509/fingerprint.ts';
import { SHAPES, sampleMatter } from '../support/cases/sample-matter.ts';
import { forge } from '../support/packages/forge.ts';
import { FORGED } from '../support/packages/forged-zips.ts';
import { packSample } from '../support/packages/pack.ts';
import { readZipFiles } from '../support/packages/zip-files.ts';
import { casesOf } from '../support/thorough.ts';

const SAMPLE = SHAPES['a Chinese reference'] ?? { steps: [] };

const LIES = [
  'bytes after deflated data',
  'a second stream after deflated data',
  'a wrong checksum of a deflated file',
  'a wrong checksum of a stored file',
];

let folder: string;
let fingerprint: string;
let other: string;
const at = (name: string) => join(folder, name);

const signedBy = async () => {
  const signer = await makeSigner({ name: '陈伟' });
  const sign = (bytes: Uint8Array<ArrayBuffer>) =>
    signBag(bytes, { signer, signingTime: new Date() });
  // The certificate begins now, and so must the export that it signs.
  const made = { ...sampleMatter(SAMPLE).input.export, at: new Date().toISOString() };
  return {
    zip: (await packSample(SAMPLE, { sign, export: made, build: await digestSources() })).zip,
    fingerprint: fingerprintOf(signer.certificate),
  };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-command-'));
  await writeVerifyCommand(folder, '1.2.3');
  const own = await signedBy();
  const strange = await signedBy();
  fingerprint = own.fingerprint;
  other = strange.fingerprint;
  writeFileSync(at('sound.zip'), own.zip);
  writeFileSync(at('resigned.zip'), strange.zip);
  writeFileSync(
    at('forged.zip'),
    forge(own.zip, (files) => files.set('data/items.csv', 'forged')),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * The oldest Node on this machine that the command promises to run on. The project's own is newer.
 */
const oldestNode = (): string => {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((place) => join(place, 'node'))
    .flatMap((path) => {
      const major = Number(
        /^v(\d+)/.exec(spawnSync(path, ['-v'], { encoding: 'utf8' }).stdout ?? '')?.[1],
      );
      return major >= 20 ? [{ path, major }] : [];
    })
    .sort((one, another) => one.major - another.major);
  return found[0]?.path ?? process.execPath;
};

const run = (...args: readonly string[]) => {
  // No folder above it has modules: what it needs it must hold.
  const { status, stdout, stderr } = spawnSync(oldestNode(), ['verify.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
};

describe('the command that a stranger runs', () => {
  it('is a package of one file without dependencies', () => {
    expect(
      readdirSync(folder)
        .filter((name) => !name.endsWith('.zip'))
        .sort(),
    ).toEqual(['README.txt', 'package.json', 'verify.html', 'verify.mjs']);
    expect(JSON.parse(readFileSync(at('package.json'), 'utf8'))).toMatchObject({
      name: 'matterproof-verify',
      version: '1.2.3',
      bin: { 'matterproof-verify': 'verify.mjs' },
    });
    const imported = [
      ...readFileSync(at('verify.mjs'), 'utf8').matchAll(/^import .* from ["']([^"']+)/gm),
    ];
    expect(imported.filter(([, name]) => !name?.startsWith('node:'))).toEqual([]);
  });

  it('calls a sound package intact, after the signer’s fingerprint', () => {
    const { status, lines } = run('sound.zip');
    expect([status, lines.at(-1)]).toEqual([0, 'intact']);
    expect(lines[0]).toMatch(new RegExp(`^signed by {2}${fingerprint} {2}CN=陈伟 {2}\\d{4}-`));
  });

  it('says nothing but the outcome where the signer is the one named', () => {
    expect(run('--signer', fingerprint, 'sound.zip')).toMatchObject({
      status: 0,
      lines: expect.arrayContaining([expect.stringMatching(/^not shown: /), 'intact']),
    });
  });

  it('prints who signed also where the signer is the one named', () => {
    const { lines } = run('--signer', fingerprint, 'sound.zip');
    expect(lines[0]).toMatch(new RegExp(`^signed by {2}${fingerprint} `));
  });

  it('finds out a forger without the key', () => {
    const { status, lines } = run('forged.zip');
    expect(status).toBe(1);
    expect(lines.some((line) => line.startsWith('SIGNATURE_INVALID'))).toBe(true);
    expect(lines.at(-1)).toMatch(/^NOT INTACT: \d+ findings?$/);
    expect(lines.some((line) => line.startsWith('signed by'))).toBe(false);
  });

  it(
    'finds out a forger with another key where the signer is named, and shows the key where ' +
      'none is',
    () => {
      expect(run('--signer', fingerprint, 'resigned.zip').lines[0]).toMatch(
        /^SIGNED_BY_ANOTHER_KEY/,
      );
      const { status, lines } = run('resigned.zip');
      expect([status, lines[0]]).toEqual([0, expect.stringContaining(other)]);
    },
  );

  it('compares the report with that of its own build, on the oldest Node too', async () => {
    const build = await digestSources();
    const verifyPage = new Uint8Array(readFileSync(at('verify.html')));
    expect(readBuild(verifyPage)).toBe(build);
    const { zip } = await packSample(SAMPLE, { build, verifyPage });
    writeFileSync(at('own.zip'), zip);
    const { status, lines } = run('own.zip');
    expect([status, lines.join('\n')]).toEqual([0, expect.not.stringContaining('NOT_COMPARED')]);
    const told = forge(zip, (files) =>
      files.set('data/index.html', `${files.get('data/index.html')}<p>Certified</p>`),
    );
    writeFileSync(at('told.zip'), told);
    expect(run('told.zip').lines[0]).toMatch(/^REPORT_DISAGREES {2}data\/index\.html/);
  });

  it.each(casesOf(LIES, LIES.slice(0, 1)))(
    'finds, on the oldest Node as on any other, %s',
    (name) => {
      const files = [...readZipFiles(readFileSync(at('sound.zip')))];
      const bag = files[0]?.[0].split('/')[0] ?? '';
      const inside = files.map(([path, content]) => ({ path, content, deflate: true }));
      const [make] = FORGED[name] ?? [];
      writeFileSync(at('lie.zip'), make?.({ bag, files: inside }) ?? '');
      const { status, lines } = run('lie.zip');
      expect([status, lines[0]]).toEqual([1, expect.stringMatching(/^ZIP_DAMAGED {2}data\/index/)]);
    },
  );

  it('says plainly what it cannot read', () => {
    expect(run('no-such.zip')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Cannot verify'),
    });
  });
});

describe('verify.html', () => {
  it('is one file that may reach nothing outside itself', () => {
    const page = readFileSync(at('verify.html'), 'utf8');
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/,
    );
    expect(page).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/);
    expect(page.match(/<\/script>/g)).toHaveLength(1);
  });
});
