import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../../cli/browser/serve.ts';

let folder: string;
let sample: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-own-page-'));
  sample = await serveFolder('cli/sample');
});
afterAll(async () => {
  await sample?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs `npm start`, which builds anew: the builds of the other tests must not go away. */
const start = (args: readonly string[]): Promise<{ status: number | null; stdout: string }> =>
  new Promise((done) => {
    const env = { ...process.env, MATTERPROOF_OUTPUT: join(folder, 'build') };
    const child = spawn(process.execPath, ['cli/start.ts', ...args], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.on('exit', (status) => done({ status, stdout }));
  });

describe('npm start, from its own build on', () => {
  it('captures a page of one’s own, and prints the path of an intact package last', async () => {
    const url = new URL('record.html', sample.url).href;
    const { status, stdout } = await start([
      url,
      ...['--matter', 'XM-2021', '--tag', 'defamation', '--out', join(folder, 'out')],
    ]);
    const path = stdout.trimEnd().split('\n').at(-1) ?? '';
    expect([status, basename(path)]).toEqual([0, expect.stringMatching(/^XM-2021-.*\.zip$/)]);
    expect((await stat(path)).size).toBeGreaterThan(100_000);
    expect(spawnSync('unzip', ['-t', path]).status).toBe(0);
  });
});
