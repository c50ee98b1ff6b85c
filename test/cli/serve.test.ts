import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '../../cli/browser/serve.ts';

type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; body: string };

/** Sends the target as written: `fetch` would resolve its dots first. */
const ask = (url: string, target: string, method = 'GET'): Promise<Answer> =>
  new Promise((answered, failed) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path: target, method, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        answered({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    sent.on('error', failed).end();
  });

let base: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'matterproof-serve-'));
  await mkdir(join(base, 'site', 'images'), { recursive: true });
  await mkdir(join(base, 'site-private'));
  await writeFile(join(base, 'secret.txt'), 'SECRET');
  await writeFile(join(base, 'site-private', 'secret.txt'), 'SECRET');
  await writeFile(join(base, 'site', 'index.html'), '<h1>首页</h1>');
  await writeFile(join(base, 'site', '通报 1.html'), '<h1>通报</h1>');
  await writeFile(
    join(base, 'site', 'images', 'a.SVG'),
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  );
  for (const name of ['sample.css', 'raw.bin', 'note.txt', 'p.png', 'data.json', 'script.js']) {
    await writeFile(join(base, 'site', name), 'x');
  }
  await symlink(join(base, 'secret.txt'), join(base, 'site', 'link.txt'));
  server = await serveFolder(join(base, 'site'));
});

afterAll(async () => {
  await server.close();
  await rm(base, { recursive: true });
});

describe('serveFolder', () => {
  it('listens on the loopback address with an origin that takes a path', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('gives the index for a folder, byte for byte, with length and date', async () => {
    const answer = await ask(server.url, '/');
    expect(answer.status).toBe(200);
    expect(answer.body).toBe('<h1>首页</h1>');
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(answer.body)));
    expect(Number.isNaN(Date.parse(String(answer.headers.date)))).toBe(false);
  });

  it.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/sample.css', 'text/css; charset=utf-8'],
    ['/images/a.SVG', 'image/svg+xml; charset=utf-8'],
    ['/note.txt', 'text/plain; charset=utf-8'],
    ['/data.json', 'application/json; charset=utf-8'],
    ['/script.js', 'text/javascript; charset=utf-8'],
    ['/p.png', 'image/png'],
    ['/raw.bin', 'application/octet-stream'],
  ])('serves %s as %s', async (target, type) => {
    const answer = await ask(server.url, target);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('reads an encoded name and leaves the query out of it', async () => {
    const answer = await ask(server.url, `/${encodeURIComponent('通报 1.html')}?from=feed`);
    expect(answer.body).toBe('<h1>通报</h1>');
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    const [head, get] = await Promise.all([ask(server.url, '/', 'HEAD'), ask(server.url, '/')]);
    expect(head.status).toBe(200);
    expect(head.body).toBe('');
    expect(head.headers['content-length']).toBe(get.headers['content-length']);
  });

  it.each([
    ['a file above the folder', '/../secret.txt'],
    ['a file above, further down', '/images/../../secret.txt'],
    ['encoded dots', '/%2e%2e/secret.txt'],
    ['an encoded slash', '/..%2fsecret.txt'],
    ['an encoded backslash', '/..%5csecret.txt'],
    ['a folder whose name begins alike', '/../site-private/secret.txt'],
    ['a symbolic link out', '/link.txt'],
    ['a system path', '//etc/passwd'],
    ['a whole URL', 'http://elsewhere.test/../../secret.txt'],
    ['a NUL', '/note.txt%00.html'],
    ['a broken escape', '/%E0%A4%A'],
    ['dots encoded twice', '/%252e%252e/secret.txt'],
    ['a folder without its slash', '/images'],
    ['a folder without an index', '/images/'],
    ['a name that is not there', '/missing.html'],
  ])('answers 404 in plain text for %s', async (_what, target) => {
    const answer = await ask(server.url, target);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toBe('Not found\n');
  });

  it('refuses every method but GET and HEAD', async () => {
    const answer = await ask(server.url, '/', 'PUT');
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it('closes while a request is half sent, and frees its port', async () => {
    const first = await serveFolder(join(base, 'site'));
    const halfSent = connect(Number(new URL(first.url).port), '127.0.0.1');
    halfSent.on('error', () => {});
    await new Promise((connected) => halfSent.write('GET / HTTP/1.1\r\n', connected));
    await (await fetch(first.url)).text();
    await first.close();
    await expect(ask(first.url, '/')).rejects.toThrow('ECONNREFUSED');
    const second = await serveFolder(join(base, 'site'), Number(new URL(first.url).port));
    expect(second.url).toBe(first.url);
    await second.close();
  });

  it('rejects a folder that is missing and a port that is taken', async () => {
    await expect(serveFolder(join(base, 'nowhere'))).rejects.toThrow('ENOENT');
    await expect(serveFolder(base, Number(new URL(server.url).port))).rejects.toThrow('EADDRINUSE');
  });
});

describe('the sample pages', () => {
  const folder = join(import.meta.dirname, '../../cli/sample');

  it.each([
    ...['index', 'post', 'alert', 'record'],
    ...['regulator', 'edited', 'later', 'clarification', 'homepage'],
  ])('%s.html asks for nothing but what the folder serves', async (name) => {
    const html = await readFile(join(folder, `${name}.html`), 'utf8');
    const loaded = [
      ...html.matchAll(
        /<(?:img|script|link rel="(?:icon|stylesheet)")[^>]*? (?:src|href)="([^"]+)"/g,
      ),
    ];
    const linked = [...html.matchAll(/<a [^>]*href="(\w+\.html)"/g)];
    const sample = await serveFolder(folder);
    for (const target of new Set([...loaded, ...linked].map((match) => match[1] ?? ''))) {
      expect(target).not.toMatch(/^(?:[a-z]+:|\/)/);
      expect(await ask(sample.url, `/${target}`), target).toMatchObject({ status: 200 });
    }
    expect(loaded.length).toBeGreaterThan(0);
    expect(html).toContain('示例页面 · Sample page made for Matterproof, all names invented.');
    await sample.close();
  });
});
