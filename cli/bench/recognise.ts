import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import type { Post } from '../../lib/evidence/item.ts';
import { findBrowser } from '../browser/find-browser.mjs';
import {
  FIELDS,
  type Field,
  judgeAll,
  norm,
  type Verdict,
  type Verdicts,
} from './recognise/judge.ts';
import { bundle, type Reading, readPage } from './recognise/run.ts';
import { type Expected, loadSamples, type Sample } from './recognise/samples.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

const shorten = (value: unknown): string => norm(JSON.stringify(value) ?? '—').slice(0, 150);

const gotOf = (field: Field, post: Post): unknown =>
  ({ ...post, post_id: post.id, author: post.author, text: post.text })[field as 'title'];

const wantOf = (field: Field, expected: Expected): unknown =>
  field === 'text'
    ? expected.text_contains?.map((part) => part.slice(0, 30))
    : field === 'published'
      ? [expected.published, expected.published_visible]
      : expected[field];

type Tally = Map<string, Map<Field, number[]>>;

const printPage = (sample: Sample, { post, tookMs }: Reading, verdicts: Verdicts): void => {
  const marks = FIELDS.map((field) => `${field} ${verdicts[field] ?? '·'}`).join('  ');
  process.stdout.write(
    `${sample.file}  [${post.recognisedBy} ${post.kind}] ${Math.round(tookMs)} ms\n    ${marks}\n`,
  );
  for (const field of FIELDS) {
    const verdict = verdicts[field];
    if (verdict && verdict !== 'hit')
      process.stdout.write(
        `      ${verdict} ${field}: want ${shorten(wantOf(field, sample.expected))} got \
${shorten(gotOf(field, post))}\n`,
      );
    if (!verdict && process.argv.includes('--extra') && gotOf(field, post) !== undefined)
      process.stdout.write(`      extra ${field}: ${shorten(gotOf(field, post))}\n`);
  }
};

const count = (tally: Tally, platform: string, verdicts: Verdicts): void => {
  for (const row of [platform, 'TOTAL']) {
    const fields = tally.get(row) ?? new Map<Field, number[]>();
    for (const [field, verdict] of Object.entries(verdicts) as [Field, Verdict][]) {
      const counts = fields.get(field) ?? [0, 0, 0];
      const column = ['hit', 'miss', 'WRONG'].indexOf(verdict);
      counts[column] = (counts[column] ?? 0) + 1;
      fields.set(field, counts);
    }
    tally.set(row, fields);
  }
};

const printTable = (heading: string, tally: Tally): void => {
  const rows = [...tally].sort(([a], [b]) =>
    a === 'TOTAL' ? 1 : b === 'TOTAL' ? -1 : a.localeCompare(b),
  );
  process.stdout.write(
    `\n${heading}: hit/miss/WRONG\n` +
      `${'platform'.padEnd(16)}${FIELDS.map((f) => f.padEnd(12)).join('')}\n`,
  );
  for (const [name, fields] of rows) {
    const counts = FIELDS.map((field) => (fields.get(field)?.join('/') ?? '·').padEnd(12));
    process.stdout.write(`${name.padEnd(16)}${counts.join('')}\n`);
  }
};

/**
 * Reads every page of the corpus in a real browser and prints hit, miss or WRONG a field, and a
 * table platform × field. `words`: part of a page's file name, `--served`, `--scripts`, `--extra`.
 */
export const benchRecognise = async (words: readonly string[]): Promise<void> => {
  if (!existsSync(`${CORPUS}index.json`))
    return void process.stdout.write('No corpus beside the project: nothing to measure.\n');
  const [only] = words.filter((word) => !word.startsWith('--'));
  const samples = (await loadSamples(CORPUS)).filter(({ file }) => !only || file.includes(only));
  const code = await bundle();
  const server = createServer(async (request, response) => {
    const sample = samples.find(({ file }) => `/${file}` === request.url);
    if (!sample) return void response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': sample.contentType })
      .end(await readFile(`${CORPUS}${sample.file}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const browser = await puppeteer.launch({
    executablePath: findBrowser() ?? '/usr/bin/chromium',
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const tallies: Record<'original' | 'served', Tally> = { original: new Map(), served: new Map() };
  for (const sample of samples) {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(
      sample.javaScript !== 'off' &&
        (sample.javaScript === 'on' || process.argv.includes('--scripts')),
    );
    const served = `http://127.0.0.1:${port}/${sample.file}`;
    await page
      .goto(served, { waitUntil: 'domcontentloaded', timeout: 30_000 })
      .catch(() => undefined);
    if (sample.javaScript === 'on' || process.argv.includes('--scripts'))
      await new Promise((resolve) => setTimeout(resolve, 800));
    const session = await page.createCDPSession();
    for (const mode of ['original', 'served'] as const) {
      const reading = await readPage(session, code, (mode === 'original' && sample.url) || served);
      const verdicts = judgeAll(sample, reading.post);
      count(tallies[mode], sample.platform, verdicts);
      if (mode === 'original' || process.argv.includes('--served'))
        printPage(sample, reading, verdicts);
    }
    await page.close();
  }
  await browser.close();
  server.close();
  printTable('Under the original address', tallies.original);
  printTable('Served from this machine', tallies.served);
};
