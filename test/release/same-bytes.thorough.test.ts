import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterAll, describe, expect, it } from 'vitest';

const LINTER = 'addons-linter@10.14.0';

const folder = mkdtempSync(join(tmpdir(), 'matterproof-release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (program: string, args: readonly string[], cwd: string) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    ...{ cwd, encoding: 'utf8', maxBuffer: 1e8 },
  });
  return { status, stdout, stderr };
};

/** Builds and packs the sources of this folder, as they are, in another folder. */
const releaseIn = (name: string): string => {
  const place = join(folder, name);
  const { stdout } = run('git', ['ls-files', '-z'], '.');
  for (const path of stdout.split('\0').filter((one) => one !== ''))
    cpSync(path, join(place, path));
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
  ])
    expect(run('git', args, place).status).toBe(0);
  const made = run(process.execPath, ['cli/zip.ts'], place);
  expect([made.status, made.stderr]).toEqual([0, '']);
  return readFileSync(join(place, '.output/release/SHA256SUMS'), 'utf8');
};

describe('a release', () => {
  it('has the same bytes, wherever and whenever it is made', () => {
    const [one, other] = [releaseIn('one'), releaseIn('a longer name')];
    expect(one.trim().split('\n')).toHaveLength(4);
    expect(other).toBe(one);
  });

  it('has no error for the linter of Firefox', () => {
    const args = ['exec', '--yes', '--', LINTER, '.output/firefox-mv3', '--output', 'json'];
    const { stdout, stderr } = run('npm', args, '.');
    if (stdout === '') {
      console.log(`Skipped: the linter could not be had. ${stderr}`);
      return;
    }
    expect(JSON.parse(stdout).errors).toEqual([]);
  });
});
