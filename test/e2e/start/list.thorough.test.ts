import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ItemRecord } from '../../../lib/evidence/item.ts';
import { serveListPages } from '../../support/browser/pages/list-pages.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';

const RULES = '--browser-arg=--host-resolver-rules=MAP *.test 127.0.0.1';

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
  const out = await mkdtemp(join(folder, 'out-'));
  const child = spawn(process.execPath, ['cli/start.ts', '--out', out, ...args], {
    env: { ...process.env, MATTERPROOF_KEEP_BUILD: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  const zips = (await readdir(out)).filter((name) => name.endsWith('.zip'));
  return { code, said, zips: zips.map((name) => join(out, name)) };
};

/** The records of a package by the addresses of their pages. */
const recordsOf = async (zip = ''): Promise<ReadonlyMap<string, ItemRecord>> => {
  const files = [...readZipFiles(await readFile(zip))];
  const records = files.filter(([path]) => path.endsWith('/record.json'));
  return new Map(
    records.map(([, bytes]) => {
      const record: ItemRecord = JSON.parse(bytes.toString());
      return [record.page.url, record];
    }),
  );
};

it('a list is captured line by line, and the package holds what could be captured', async () => {
  const ok = site.url('ok');
  const gone = site.url('gone');
  const wall = site.url('wall');
  const path = join(folder, 'list.csv');
  const rows = [ok, gone, wall, `${ok}?utm_source=x`, 'javascript:alert(1)', site.url('slow')];
  await writeFile(path, `Nr,Link\n${rows.map((row, at) => `${at + 1},${row}`).join('\n')}\n`);
  const args = ['--list', path, '--matter', 'LIST-1', '--pause', '0', RULES];
  const { code, said, zips } = await start(args);
  const line = (beginning: string) => said.split('\n').find((one) => one.startsWith(beginning));
  expect(line(`sealed: ${ok}  `)).toContain('LIST-1-0001');
  expect(line(`sealed: ${site.url('slow')}  `)).toContain('LIST-1-0002');
  expect(line(`not captured: ${gone}  `)).toContain('“gone” (410)');
  expect(line(`not captured: ${wall}  `)).toContain('asked to sign in');
  expect(line('not captured: javascript:alert(1)  ')).toContain('line 5');
  expect(line(`duplicate: ${ok}?utm_source=x`)).toContain('same page as line 1');
  expect(said).toContain('3 of 5 addresses were not captured.');
  expect(zips).toHaveLength(1);
  expect((await recordsOf(zips[0])).get(ok)?.method[0]).toMatchObject({
    step: 'opened-by-list',
    by: 'Page.navigate',
    detail: `line 1 of the list “list.csv”: ${ok}`,
  });
  expect(code).toBe(3);
});

it('pages that leave, close or call another program have a line each', async () => {
  const urls = ['caller', 'program', 'closing', 'leads', 'empty', 'ok'].map((kind) =>
    site.url(kind),
  );
  const path = join(folder, 'leaving.txt');
  await writeFile(path, urls.join('\n'));
  const args = ['--list', path, '--matter', 'LIST-2', '--pause', '0', RULES];
  const { code, said, zips } = await start(args);
  const lines = said.split('\n');
  const told = urls.map((url) => lines.filter((line) => line.includes(`: ${url}  `)));
  expect(
    told.map((of) => of.length),
    said,
  ).toEqual(urls.map(() => 1));
  const captured = told.flat().filter((line) => /^(sealed|partial): /.test(line));
  const notCaptured = told.flat().filter((line) => line.startsWith('not captured: '));
  expect(captured.length + notCaptured.length).toBe(urls.length);
  expect(notCaptured.join('\n')).toContain(site.url('program'));
  expect(captured.join('\n')).toContain(site.url('ok'));
  expect(said).toMatch(/^intact$/m);
  expect((await recordsOf(zips[0])).size).toBe(captured.length);
  expect(code).toBe(3);
});

it('a list that cannot be read is said to be so, and no browser starts', async () => {
  const { code, said } = await start(['--list', join(folder, 'none.txt')]);
  expect(said).toContain('The list cannot be read');
  expect(code).toBe(2);
});
