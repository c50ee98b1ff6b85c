import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { build } from 'vite';
import type { Post, StatedTime } from '../lib/evidence/item.ts';
import { statedCount } from '../lib/recognise/counts.ts';
import { statedTime } from '../lib/recognise/times.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const CORPUS = `${ROOT}../shared/corpus/`;
const FIELDS = ['author', 'published', 'title', 'post_id', 'text', 'engagement'] as const;
const NOW = new Date('2026-11-21T12:00:00Z');

type Field = (typeof FIELDS)[number];
type Verdict = 'hit' | 'miss' | 'WRONG';
type Expected = {
  readonly author?: string;
  readonly published?: string;
  readonly published_visible?: string;
  readonly title?: string;
  readonly post_id?: string;
  readonly text_contains?: readonly string[];
  readonly engagement?: Readonly<Record<string, number | string>>;
};
type Sample = {
  readonly file: string;
  readonly platform: string;
  readonly url: string | undefined;
  readonly javaScript: boolean;
  readonly contentType: string;
  readonly viewer: string | undefined;
  readonly expected: Expected;
};
type Reading = { readonly post: Post; readonly tookMs: number };

/** For comparing as the corpus does: invisible signs out, blanks as one. */
const norm = (text: string | undefined): string =>
  (text ?? '')
    .replace(/[\u200b-\u200d\ufeff\u2060\u00ad\u202a-\u202e]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const loadSamples = async (): Promise<Sample[]> => {
  const index = JSON.parse(await readFile(`${CORPUS}index.json`, 'utf8')) as { file: string }[];
  return Promise.all(
    index.map(async ({ file }) => {
      const side = JSON.parse(await readFile(`${CORPUS}${file.replace(/html$/u, 'json')}`, 'utf8'));
      return {
        file,
        platform: side.platform,
        url: /^https?:\/\/\S+$/u.test(side.original_url ?? '') ? side.original_url : undefined,
        javaScript: side.offline_render?.use === 'js_on',
        contentType: side.serve?.content_type ?? 'text/html',
        viewer: side.logged_in_viewer_not_author,
        expected: side.expected ?? {},
      };
    }),
  );
};

const bundle = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    build: {
      write: false,
      minify: false,
      lib: { entry: `${ROOT}lib/recognise/recognise.ts`, formats: ['iife'], name: 'Recognise' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('The recognisers did not build');
  return chunk.code;
};

/** Runs the recognisers as a content script would: in a world of its own, on the page's document. */
const readPage = async (session: CDPSession, code: string, address: string): Promise<Reading> => {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const call = `(() => { ${code}
    const started = performance.now();
    const { post } = Recognise.recognise({ document, url: ${JSON.stringify(address)}, now: new Date(${NOW.getTime()}), timeZone: 'Asia/Shanghai' });
    return JSON.stringify({ post, tookMs: performance.now() - started });
  })()`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: call,
    contextId: world.executionContextId,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(result.value);
};

const judge = (expected: string, got: string | undefined, same = norm(expected) === norm(got)): Verdict =>
  !got ? 'miss' : same ? 'hit' : 'WRONG';

const isSameInstant = (published: string, got: StatedTime): boolean => {
  if (!got.at) return false;
  const slack = { second: 1e3, minute: 6e4, hour: 36e5, day: 864e5, month: 31 * 864e5, year: 366 * 864e5 };
  const at = Date.parse(got.at);
  return [got.assumedTimeZone ?? 'Asia/Shanghai', 'UTC'].some((timeZone) => {
    const truth = statedTime(published, { now: NOW, timeZone });
    const coarser = Math.max(slack[got.precision ?? 'second'], slack[truth?.precision ?? 'second']);
    return truth?.at !== undefined && Math.abs(Date.parse(truth.at) - at) < coarser;
  });
};

const judgeTime = (
  { published, published_visible: visible }: Expected,
  got: StatedTime | undefined,
): Verdict | undefined => {
  if (!published && !visible) return undefined;
  if (!got) return 'miss';
  if (published && got.at) return isSameInstant(published, got) ? 'hit' : 'WRONG';
  const [a, b] = [norm(visible), norm(got.raw)];
  if (a !== '' && (a.includes(b) || b.includes(a))) return 'hit';
  return visible && isSameInstant(visible.replace(/^[^\d]*[:：]/u, ''), got) ? 'hit' : 'WRONG';
};

const COUNTS: Readonly<Record<string, 'likes' | 'reposts' | 'comments' | 'views'>> = {
  likes: 'likes',
  reactions: 'likes',
  score: 'likes',
  reposts: 'reposts',
  shares: 'reposts',
  comments: 'comments',
  replies: 'comments',
  views: 'views',
};

const judgeCounts = (expected: Expected['engagement'], post: Post): Verdict | undefined => {
  const verdicts = Object.entries(expected ?? {}).flatMap(([name, value]) => {
    const key = COUNTS[name];
    const got = key && post.engagement?.[key];
    if (!key) return [];
    return [judge(String(value), got?.raw, got?.count === statedCount(value)?.count)];
  });
  if (verdicts.length === 0) return undefined;
  return (
    verdicts.find((verdict) => verdict === 'WRONG') ?? verdicts.find((verdict) => verdict === 'miss') ?? 'hit'
  );
};

const judgeText = (expected: Expected['text_contains'], got: string | undefined): Verdict | undefined => {
  if (!expected || expected.length === 0) return undefined;
  const held = expected.filter((part) => norm(got).includes(norm(part))).length;
  if (held === expected.length) return 'hit';
  return !got || held > 0 ? 'miss' : 'WRONG';
};

const judgeAuthor = ({ expected, viewer }: Sample, post: Post): Verdict | undefined => {
  const names = [post.author?.name, post.author?.handle].filter((name) => name !== undefined);
  if (viewer && names.some((name) => viewer.includes(name))) return 'WRONG';
  if (!expected.author) return undefined;
  return judge(
    expected.author,
    names[0],
    names.some((name) => norm(name) === norm(expected.author)),
  );
};

const judgeAll = (sample: Sample, post: Post): Partial<Record<Field, Verdict>> => {
  const { expected } = sample;
  const verdicts: [Field, Verdict | undefined][] = [
    ['author', judgeAuthor(sample, post)],
    ['published', judgeTime(expected, post.published)],
    ['title', expected.title ? judge(expected.title, post.title) : undefined],
    ['post_id', expected.post_id ? judge(expected.post_id, post.id) : undefined],
    ['text', judgeText(expected.text_contains, post.text)],
    ['engagement', judgeCounts(expected.engagement, post)],
  ];
  return Object.fromEntries(verdicts.filter(([, verdict]) => verdict !== undefined));
};

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

const printPage = (
  sample: Sample,
  { post, tookMs }: Reading,
  verdicts: Partial<Record<Field, Verdict>>,
): void => {
  const marks = FIELDS.map((field) => `${field} ${verdicts[field] ?? '·'}`).join('  ');
  process.stdout.write(
    `${sample.file}  [${post.recognisedBy} ${post.kind}] ${Math.round(tookMs)} ms\n    ${marks}\n`,
  );
  for (const field of FIELDS) {
    const verdict = verdicts[field];
    if (verdict && verdict !== 'hit')
      process.stdout.write(
        `      ${verdict} ${field}: want ${shorten(wantOf(field, sample.expected))} got ${shorten(gotOf(field, post))}\n`,
      );
    if (!verdict && process.argv.includes('--extra') && gotOf(field, post) !== undefined)
      process.stdout.write(`      extra ${field}: ${shorten(gotOf(field, post))}\n`);
  }
};

const count = (tally: Tally, platform: string, verdicts: Partial<Record<Field, Verdict>>): void => {
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
  const rows = [...tally].sort(([a], [b]) => (a === 'TOTAL' ? 1 : b === 'TOTAL' ? -1 : a.localeCompare(b)));
  process.stdout.write(
    `\n${heading}: hit/miss/WRONG\n${'platform'.padEnd(16)}${FIELDS.map((f) => f.padEnd(12)).join('')}\n`,
  );
  for (const [name, fields] of rows)
    process.stdout.write(
      `${name.padEnd(16)}${FIELDS.map((field) => (fields.get(field)?.join('/') ?? '·').padEnd(12)).join('')}\n`,
    );
};

const main = async (): Promise<void> => {
  if (!existsSync(`${CORPUS}index.json`))
    return void process.stdout.write('No corpus beside the project: nothing to measure.\n');
  const [only] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const samples = (await loadSamples()).filter(({ file }) => !only || file.includes(only));
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
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const tallies: Record<'original' | 'served', Tally> = { original: new Map(), served: new Map() };
  for (const sample of samples) {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(sample.javaScript);
    const served = `http://127.0.0.1:${port}/${sample.file}`;
    await page.goto(served, { waitUntil: 'domcontentloaded', timeout: 30_000 }).catch(() => undefined);
    if (sample.javaScript) await new Promise((resolve) => setTimeout(resolve, 800));
    const session = await page.createCDPSession();
    for (const mode of ['original', 'served'] as const) {
      const reading = await readPage(session, code, (mode === 'original' && sample.url) || served);
      const verdicts = judgeAll(sample, reading.post);
      count(tallies[mode], sample.platform, verdicts);
      if (mode === 'original' || process.argv.includes('--served')) printPage(sample, reading, verdicts);
    }
    await page.close();
  }
  await browser.close();
  server.close();
  printTable('Under the original address', tallies.original);
  printTable('Served from this machine', tallies.served);
};

await main();
