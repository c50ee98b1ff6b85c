import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeRelease, type Release } from '../../cli/release/make-release.ts';
import { packSorted, readFolder } from '../../cli/release/pack-folder.ts';
import { readZip } from '../../lib/zip/read/read-zip.ts';
import { describeThoroughly } from '../support/thorough.ts';

const listOf = (zip: string): readonly string[] =>
  spawnSync('unzip', ['-Z1', zip], { encoding: 'utf8', maxBuffer: 1e7 }).stdout.trim().split('\n');

/** What a build for a store consists of; nothing else may be in it. */
const CONTENTS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['the manifest', /^manifest\.json$/u],
  ['its pages', /^(?:blank|popup|reader|verify|workspace)\.html$/u],
  ['the background', /^background\.js$/u],
  ['the scripts for pages', /^content-scripts\/(?:capture|picker|render)\.js$/u],
  ['the scripts of its own pages', /^(?:assets|chunks)\/[\w.-]+\.js$/u],
  ['the popup’s one script', /^popup\.js$/u],
  ['styles', /^assets\/[\w.-]+\.css$/u],
  ['names in two languages', /^_locales\/(?:en|zh_CN)\/messages\.json$/u],
  ['icons', /^(?:icon\.svg|icons\/(?:16|32|48|128)\.png)$/u],
  ['the font of filed documents', /^fonts\/NotoSansSC-Regular\.ttf(?:\.sha256)?$/u],
  ['pictures of the guide', /^guide\/(?:en|zh-CN)\/[\w-]+\.webp$/u],
  ['tables to read PDFs with', /^pdf\/[\w./-]+$/u],
  ['licences', /^licences\.txt$/u],
  ['the list of its files', /^files\.txt$/u],
];

const words = (text: string) => new TextEncoder().encode(text);

describeThoroughly('a release', () => {
  let release: Release;
  const zipOf = (kind: string): string =>
    join(release.folder, release.names.find((name) => name.endsWith(`-${kind}.zip`)) ?? kind);

  beforeAll(async () => {
    // The test command makes the build before the tests run.
    release = await makeRelease();
  });

  it.each(['chrome', 'edge', 'firefox'])('for %s holds what a build consists of alone', (kind) => {
    const paths = listOf(zipOf(kind));
    const others = paths.filter((path) => !CONTENTS.some(([, pattern]) => pattern.test(path)));
    expect(others).toEqual([]);
    const lacks = CONTENTS.filter(([, pattern]) => !paths.some((path) => pattern.test(path)));
    expect(lacks.map(([what]) => what)).toEqual([]);
  });

  it('opens with stock tools, and has no fault for the strict reader', async () => {
    for (const kind of ['chrome', 'firefox', 'sources'])
      expect(spawnSync('unzip', ['-tq', zipOf(kind)]).status).toBe(0);
    const { faults } = await readZip(new Blob([readFileSync(zipOf('chrome'))]), () => false);
    expect(faults).toEqual([]);
  });

  it('has the version of package.json in its names and in each manifest', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const kind of ['chrome', 'edge', 'firefox']) {
      expect(zipOf(kind)).toContain(`matterproof-${version}-${kind}.zip`);
      const { stdout } = spawnSync('unzip', ['-p', zipOf(kind), 'manifest.json']);
      expect(JSON.parse(String(stdout)).version).toBe(version);
    }
  });

  it('lists the digests of its zips as sha256sum reads them', () => {
    const check = spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: release.folder });
    expect([check.status, String(check.stdout).trim().split('\n')]).toEqual([
      0,
      release.names.slice(0, -1).map((name) => `${name}: OK`),
    ]);
  });
});

describe('files that are packed', () => {
  it('are in the order of their paths, in whatever order they were read', () => {
    const [one, other] = [
      ['b/a.txt', words('one')],
      ['a/b.txt', words('other')],
    ] as const;
    expect(packSorted([one, other])).toEqual(packSorted([other, one]));
  });

  it('are the same where they were touched since, and others where a byte is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'matterproof-pack-'));
    const pack = async () => packSorted(await readFolder(folder));
    writeFileSync(join(folder, 'a.txt'), 'one');
    const before = await pack();
    const then = new Date('2001-02-03T04:05:06Z');
    utimesSync(join(folder, 'a.txt'), then, then);
    expect(await pack()).toEqual(before);
    writeFileSync(join(folder, 'a.txt'), 'onf');
    expect(await pack()).not.toEqual(before);
    rmSync(folder, { recursive: true });
  });
});
