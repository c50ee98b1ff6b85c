import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES, refusedAddress } from '../../support/browser/bad-addresses.ts';
import { type Route, servePages } from '../../support/browser/product.ts';
import { readZipFiles } from '../../support/packages/zip-files.ts';
import { casesOf, isThorough, itThoroughly } from '../../support/thorough.ts';

type Run = { code: number | null; stdout: string; stderr: string; zips: string[]; out: string };

let folder: string;
let site: Awaited<ReturnType<typeof servePages>>;
/** The process of the command that runs, for the page that kills its browser. */
let running = 0;

const parentOf = async (id: string): Promise<number> => {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
  return Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? -1);
};

/** Ends the browser of the command that runs, as a crash does. */
const killBrowser = async (): Promise<void> => {
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name)))
    if ((await parentOf(id)) === running) {
      const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '');
      if (command.includes('--user-data-dir')) process.kill(Number(id), 'SIGKILL');
    }
};
const killsBrowser: Route = (_request, response) =>
  void killBrowser().then(() => response.destroy());

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'matterproof-start-test-'));
  site = await servePages({ ...ADDRESSES, '/kills-browser': killsBrowser });
});
afterAll(async () => {
  await site?.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Runs the command of `npm start` with the build that `npm test` made: other tests run it now, so
 * it is not made anew when a source changes meanwhile.
 */
const start = async (args: readonly string[]): Promise<Run> => {
  const out = await mkdtemp(join(folder, 'out-'));
  const child = spawn(process.execPath, ['cli/start.ts', '--out', out, ...args], {
    env: { ...process.env, MATTERPROOF_KEEP_BUILD: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child.pid ?? 0;
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += chunk));
  child.stderr.on('data', (chunk) => (said.stderr += chunk));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  const zips = (await readdir(out)).filter((name) => name.endsWith('.zip'));
  return { code, ...said, zips, out };
};
const lineFor = (text: string, url: string) =>
  text.split('\n').find((line) => line.includes(`: ${url}  `)) ?? '';

/** For each address: how its line begins, and what the line says besides. */
const ADDRESS_LINES: Readonly<Record<string, readonly [string, RegExp]>> = {
  '/good': ['sealed', /Sealed as RUN-1-0001/],
  // Another program that is called takes the front from the page, in mid-capture or not.
  '/calls-program': ['(sealed|partial)', /Sealed (in part )?as/],
  '/leads-to-program': ['not captured', /address for another program/],
  'tg://resolve?domain=x': ['not captured', /address for another program/],
  'mailto:x@y.example': ['not captured', /address for another program/],
  '/mails': ['(sealed|partial)', /Sealed (in part )?as/],
  '/closes': ['sealed', /Sealed as/],
  '/silent': ['not captured', /did not answer within 15 seconds/],
  '/slow': ['partial', /still loading/],
  '/breaks-off': ['not captured', /ERR_EMPTY_RESPONSE/],
  '/empty': ['not captured', /empty answer/],
  '/download': ['not captured', /it is a download/],
  '/alerts': ['sealed', /Sealed as/],
  '/alerts-forever': ['not captured', /\S/],
  '/asks-before-leaving': ['sealed', /Sealed as/],
  '/opens-windows': ['sealed', /Sealed as/],
  '/kills-browser': ['not captured', /\S/],
  '/moved': ['sealed', /Sealed as .*; led to http:.*\/good/],
  '/circle': ['not captured', /redirects lead in a circle/],
  '/nothing-here': ['sealed', /Sealed as .*; the server answered 404/],
  refused: ['not captured', /refused the connection/],
  '/last': ['sealed', /Sealed as/],
};

const EXPECTED = Object.fromEntries(
  Object.entries(ADDRESS_LINES).filter(
    ([name]) => isThorough || name === '/good' || name === 'refused',
  ),
);

describe('npm start with good and bad addresses', () => {
  let run: Run;
  let refused: string;
  const urlOf = (name: string) => {
    if (name === 'refused') return refused;
    return name.startsWith('/') ? site.url(name) : name;
  };
  beforeAll(async () => {
    refused = await refusedAddress();
    const urls = Object.keys(EXPECTED).map(urlOf);
    run = await start([...urls, '--matter', 'RUN-1', '--timeout', '15']);
  }, 900_000);

  it.each(Object.entries(EXPECTED))('gives %s its line', (name, [outcome, words]) => {
    const line = lineFor(outcome === 'not captured' ? run.stderr : run.stdout, urlOf(name));
    expect(line, run.stdout + run.stderr).toMatch(new RegExp(`^${outcome}: `));
    expect(line).toMatch(words);
  });

  it('exits with 3, and names the package last', () => {
    expect(run.code, run.stderr).toBe(3);
    expect(run.zips).toHaveLength(1);
    expect(run.stdout.trimEnd().split('\n').at(-1)).toBe(join(run.out, run.zips[0] ?? ''));
  });

  it('writes an intact package of every page that was captured', async () => {
    expect(run.stdout).toMatch(/^intact$/m);
    const files = readZipFiles(await readFile(join(run.out, run.zips[0] ?? '')));
    const records = [...files.keys()].filter((path) => path.endsWith('/record.json'));
    const captured = Object.values(EXPECTED).filter(([outcome]) => outcome !== 'not captured');
    expect(records).toHaveLength(captured.length);
  });
});

describe('npm start', () => {
  itThoroughly(
    'plays the worked case when no address is given: an intact package for counsel, then the ' +
      'court’s, both with documents and time-stamps of a test authority that is named as one',
    async () => {
      const { code, stdout, stderr, zips, out } = await start([]);
      expect(code, stderr + stdout).toBe(0);
      expect(stdout.match(/^sealed: /gm)).toHaveLength(8);
      expect(stdout.match(/^intact$/gm)).toHaveLength(2);
      const paths = zips.sort().map((name) => join(out, name));
      expect(stdout.trimEnd().split('\n').slice(-2)).toEqual(paths);
      const [counsel, court] = await Promise.all(
        paths.map(async (path) => readZipFiles(await readFile(path))),
      );
      const records = (files = new Map<string, Buffer>()) =>
        [...files.keys()].filter((path) => /\/record(\.redacted)?\.json$/.test(path));
      // Eight captures and the order; the e-mail from counsel is withheld.
      expect([records(counsel).length, records(court).length]).toEqual([9, 9]);
      const filed = (files = new Map<string, Buffer>()) =>
        [...files.keys()].map((path) => path.replace(/^[^/]+\/data\/filing\//, ''));
      for (const name of ['exhibits.pdf', 'exhibit-list.zh-CN.docx', 'exhibit-list.zh-CN.pdf'])
        expect(filed(court)).toContain(name);
      for (const name of ['exhibits.pdf', 'exhibit-list.en.pdf', 'certification-902.en.docx'])
        expect(filed(counsel)).toContain(name);
      // Of each package: its tag manifest and nine records.
      const stamped = stdout.match(/^time-stamped .*TEST .*DO NOT TRUST.*proves nothing.*$/gm);
      expect(stamped).toHaveLength(20);
      const covered = '000-0000-0117';
      const shows = (files = new Map<string, Buffer>()) =>
        [...files].filter(([, bytes]) => bytes.includes(covered)).map(([path]) => path);
      expect(shows(counsel)).not.toEqual([]);
      expect(shows(court)).toEqual([]);
    },
  );

  itThoroughly('writes no package and exits with 3 when no page could be captured', async () => {
    const { code, stdout, stderr, zips } = await start([await refusedAddress()]);
    expect({ code, stdout, zips }).toEqual({ code: 3, stdout: '', zips: [] });
    expect(stderr).toContain('No page could be captured, so no package was written.');
  });

  const WRONG: readonly (readonly [string[], string])[] = [
    [['no-url'], 'This is not a URL: no-url'],
    [['--timeout', 'long'], 'This is not a number of seconds: long'],
    [['--unknown'], '--unknown'],
  ];
  it.each(casesOf(WRONG, WRONG.slice(0, 1)))(
    'exits with 2 for wrong use: %j',
    async (args, words) => {
      const { code, stderr } = await start(args);
      expect(code).toBe(2);
      expect(stderr).toContain(words);
    },
  );
});
