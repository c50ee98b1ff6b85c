import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFreeBytes } from '../../lib/browser/free-bytes.ts';
import { readLicences } from '../../lib/browser/licences.ts';
import { readVerifyPage } from '../../lib/browser/verify-page.ts';

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

/** The session storage of an extension, and the paths that were asked of it. */
const held = vi.hoisted(() => ({ session: {} as Record<string, unknown>, asked: [] as string[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      session: {
        get: async (key: string) => (key in held.session ? { [key]: held.session[key] } : {}),
        set: async (items: object) => void Object.assign(held.session, structuredClone(items)),
      },
    },
  },
}));

/** Serves files as the extension's own origin does; what is not among them is not found. */
const serve = (files: { readonly [path: string]: string }) =>
  vi.stubGlobal('fetch', async (url: URL) => {
    held.asked.push(url.pathname);
    const content = url.origin === 'chrome-extension://id' ? files[url.pathname] : undefined;
    return new Response(content ?? 'Not found', { status: content === undefined ? 404 : 200 });
  });

/** The digest is kept for each start of the script, so that each test loads the module anew. */
const readDigest = async () => {
  vi.resetModules();
  const { readBuildDigest } = await import('../../lib/browser/build-digest.ts');
  return [await readBuildDigest(), await readBuildDigest()];
};

beforeEach(() => {
  Object.assign(held, { session: {}, asked: [] });
  const href = 'chrome-extension://id/workspace.html';
  // `origin` of an extension's address is "null" in Node's URL.
  vi.stubGlobal('location', { href, origin: 'chrome-extension://id' });
  vi.stubGlobal(
    'URL',
    class extends URL {
      override get origin() {
        return `${this.protocol}//${this.host}`;
      }
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('the digest of the running build', () => {
  const FILES = { '/a.js': 'alert(1)', '/b/c.css': 'a {}' };
  const list = 'a.js\nb/c.css\n';

  it('is that of the lines that sha256sum prints for the listed files in order', async () => {
    serve({ ...FILES, '/files.txt': list, '/manifest.json': '{}' });
    const lines = `${sha256('alert(1)')}  a.js\n${sha256('a {}')}  b/c.css\n`;
    expect(await readDigest()).toEqual(Array(2).fill(`sha256:${sha256(lines)}`));
  });

  it('changes with any byte of a listed file, and with their order', async () => {
    serve({ ...FILES, '/files.txt': list });
    const [build] = await readDigest();
    serve({ ...FILES, '/a.js': 'alert(2)', '/files.txt': list });
    const [other] = await readDigest();
    serve({ ...FILES, '/files.txt': 'b/c.css\na.js\n' });
    const [turned] = await readDigest();
    expect(new Set([build, other, turned]).size).toBe(3);
  });

  const BUILD = {
    '/background.js': 'go()',
    '/chunks/db-DxHJglaV.js': 'open()',
    '/content-scripts/capture.js': 'read()',
    '/pdf/cmaps/H.bcmap': 'abc',
  };
  const listed = Object.keys(BUILD).map((path) => `${path.slice(1)}\n`);

  it('reads all files once, and at the next start of the script those that change', async () => {
    serve({ ...BUILD, '/files.txt': listed.join('') });
    const first = await readDigest();
    held.asked = [];
    expect(await readDigest()).toEqual(first);
    const again = ['/background.js', '/content-scripts/capture.js', '/files.txt'];
    expect(held.asked.sort()).toEqual(again);
  });

  it.each([
    ['the code that captures', { '/content-scripts/capture.js': 'lie()' }],
    ['the background', { '/background.js': 'stop()' }],
    ['the list of files', { '/files.txt': listed.toReversed().join('') }],
    ['the number of files', { '/files.txt': listed.slice(0, -1).join('') }],
  ])('is computed anew when %s changes while the browser goes on', async (_, changed) => {
    serve({ ...BUILD, '/files.txt': listed.join('') });
    const [before] = await readDigest();
    const now = { ...BUILD, '/files.txt': listed.join(''), ...changed };
    serve(now);
    const [kept] = await readDigest();
    held.session = {};
    const [fresh] = await readDigest();
    expect(kept).toBe(fresh);
    expect(kept).not.toBe(before);
  });

  it('is known where nothing can be kept', async () => {
    serve({ ...BUILD, '/files.txt': listed.join('') });
    const known = await readDigest();
    held.session = Object.freeze({});
    expect(await readDigest()).toEqual(known);
  });

  it('is not known where the list or a listed file is missing', async () => {
    serve(FILES);
    expect(await readDigest()).toEqual([undefined, undefined]);
    serve({ '/a.js': 'alert(1)', '/files.txt': list });
    expect(await readDigest()).toEqual([undefined, undefined]);
  });
});

describe('files that the build wrote beside the pages', () => {
  it('are read from the extension itself', async () => {
    serve({ '/verify.html': '<html>', '/licences.txt': 'MIT' });
    expect(new TextDecoder().decode(await readVerifyPage())).toBe('<html>');
    expect(await readLicences()).toBe('MIT');
  });

  it('that have no licences show none, and not the words of an error', async () => {
    serve({});
    expect(await readLicences()).toBe('');
  });
});

describe('the room that the browser grants', () => {
  const storage = (estimate: object) =>
    ({ estimate: async () => estimate }) as unknown as StorageManager;

  it.each([
    ['what is not used', { quota: 100, usage: 30 }, 70],
    ['all of it where nothing is said of the use', { quota: 100 }, 100],
    ['none where more is used than granted', { quota: 100, usage: 130 }, 0],
    ['not known where no quota is said', { usage: 30 }, undefined],
  ])('is %s', async (_, estimate, free) => {
    expect(await readFreeBytes(storage(estimate))).toBe(free);
  });

  it('is not known, and stops nothing, in a browser that does not tell', async () => {
    expect(await readFreeBytes({} as StorageManager)).toBeUndefined();
    expect(await readFreeBytes(undefined)).toBeUndefined();
  });
});
