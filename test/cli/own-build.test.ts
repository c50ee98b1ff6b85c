import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestSources } from '../../cli/build/digest-sources.ts';
import type { Digest } from '../../lib/evidence/digest.ts';
import { buildElement, readBuild } from '../../lib/package/page-build.ts';
import { packSample } from '../support/packages/pack.ts';

const OTHER: Digest = `sha256:${'0'.repeat(64)}`;

let folder = '';
let own: Digest;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'own-build-'));
  mkdirSync(join(folder, 'chrome-mv3'));
  own = await digestSources();
});
afterAll(() => rmSync(folder, { recursive: true }));

const pageOf = (build: Digest, title = 'Verify') =>
  new TextEncoder().encode(`<!doctype html>${buildElement(build)}<title>${title}</title>`);

/** Verifies a package of the build `made` while the extension there is of the build `built`. */
const verify = async (
  made: { readonly build: Digest; readonly title?: string },
  built: { readonly build: Digest; readonly title?: string },
) => {
  const page = pageOf(built.build, built.title);
  writeFileSync(join(folder, 'chrome-mv3/verify.html'), page);
  const verifyPage = pageOf(made.build, made.title);
  const sample = { steps: [{ does: 'capture' }] } as const;
  const { zip } = await packSample(sample, { build: made.build, verifyPage });
  writeFileSync(join(folder, 'x.zip'), zip);
  const args = ['cli/verify.ts', '--language', 'en', join(folder, 'x.zip')];
  const env = { ...process.env, MATTERPROOF_OUTPUT: folder };
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  return stdout.split('\n').flatMap((line) => {
    const [, first] =
      /^(?:note {2})?([A-Z_]{8,} {2}data\/[a-z.]*|intact$|NOT INTACT)/.exec(line) ?? [];
    return first ? [first] : [];
  });
};

describe('cli/verify.ts beside a build of the extension', () => {
  it('compares a package of its own build, verify.html with it', async () => {
    expect(await verify({ build: own }, { build: own })).toEqual(['intact']);
    expect(await verify({ build: own, title: 'Always intact' }, { build: own })).toEqual([
      'REPORT_DISAGREES  data/verify.html',
      'NOT INTACT',
    ]);
  });

  it('does not accuse a sound package when the extension there was built before', async () => {
    expect(await verify({ build: own }, { build: OTHER, title: 'Old' })).toEqual([
      'REPORT_NOT_COMPARED  data/verify.html',
      'intact',
    ]);
  });

  it('neither accuses nor passes a package of another build, though its page is here', async () => {
    expect(await verify({ build: OTHER }, { build: OTHER })).toEqual([
      'REPORT_NOT_COMPARED  data/index.html',
      'intact',
    ]);
  });
});

describe('the build that a verify.html names', () => {
  it('is read as it was written, and nothing else is taken for one', () => {
    expect(readBuild(pageOf(own))).toBe(own);
    for (const text of ['', '<meta name="matterproof-build" content="sha256:12">'])
      expect(readBuild(new TextEncoder().encode(text))).toBeUndefined();
  });
});
