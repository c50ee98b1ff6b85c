import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveListPages } from '../../support/browser/pages/list-pages.ts';

let folder: string;
let site: Awaited<ReturnType<typeof serveListPages>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-list-'));
  site = await serveListPages();
});
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

const start = async (args: readonly string[]) => {
  const child = spawn(process.execPath, ['cli/start.ts', '--out', folder, ...args], {
    env: { ...process.env, MATTERPROOF_KEEP_BUILD: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  return { code, said };
};

it('a list is captured line by line, and the package holds what could be captured', async () => {
  const ok = site.url('ok');
  const gone = site.url('gone');
  const wall = site.url('wall');
  const path = join(folder, 'list.csv');
  const rows = [ok, gone, wall, `${ok}?utm_source=x`, 'javascript:alert(1)', site.url('slow')];
  await writeFile(path, `Nr,Link\n${rows.map((row, at) => `${at + 1},${row}`).join('\n')}\n`);
  const rules = '--browser-arg=--host-resolver-rules=MAP *.test 127.0.0.1';
  const { code, said } = await start(['--list', path, '--matter', 'LIST-1', '--pause', '0', rules]);
  const line = (beginning: string) => said.split('\n').find((one) => one.startsWith(beginning));
  expect(line(`sealed: ${ok}  `)).toContain('LIST-1-0001');
  expect(line(`sealed: ${site.url('slow')}  `)).toContain('LIST-1-0002');
  expect(line(`not captured: ${gone}  `)).toContain('“gone” (410)');
  expect(line(`not captured: ${wall}  `)).toContain('asked to sign in');
  expect(line('not captured: javascript:alert(1)  ')).toContain('line 5');
  expect(line(`duplicate: ${ok}?utm_source=x`)).toContain('same page as line 1');
  expect(said).toContain('3 of 5 addresses were not captured.');
  expect((await readdir(folder)).filter((name) => name.endsWith('.zip'))).toHaveLength(1);
  expect(code).toBe(3);
});

it('a list that cannot be read is said to be so, and no browser starts', async () => {
  const { code, said } = await start(['--list', join(folder, 'none.txt')]);
  expect(said).toContain('The list cannot be read');
  expect(code).toBe(2);
});
