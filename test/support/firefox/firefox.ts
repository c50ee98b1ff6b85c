import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** Where a Firefox is installed, or undefined. */
export const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) =>
  existsSync(path),
);

/** As a person's own Firefox, but that it asks and tells nobody anything. */
const PREFERENCES = {
  'app.update.enabled': false,
  'browser.download.folderList': 2,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-US',
  'marionette.port': 0,
};

/**
 * A real Firefox by its own test protocol (Marionette), which puppeteer's WebDriver BiDi does not
 * replace here: that neither presses an extension's button nor sees its popup.
 */
export type Firefox = {
  readonly downloads: string;
  /** One command of the protocol. Errors: what Firefox answered. */
  command(name: string, parameters?: object): Promise<unknown>;
  /**
   * Runs the body of an async function in the browser's own window; `args` holds what is handed
   * over.
   */
  inBrowser<T>(body: string, ...args: readonly unknown[]): Promise<T>;
  /** A tab, as much of it as a test needs. */
  openTab(url: string): Promise<FirefoxTab>;
  close(): Promise<void>;
};
export type FirefoxTab = Pick<Page, 'evaluate'> & {
  readonly front: () => Promise<void>;
  /** The page whole, by Firefox's own full-page screenshot: a PNG. */
  readonly screenshot: () => Promise<Buffer>;
};

type Answer = { readonly value?: unknown } | null;

/**
 * The protocol: each message is its length, a colon and JSON; an answer bears the number of what it
 * answers.
 */
const talkOver = (socket: Socket) => {
  const waiting = new Map<
    number,
    { done: (answer: Answer) => void; failed: (error: Error) => void }
  >();
  let heard = Buffer.alloc(0);
  let asked = 0;
  const take = (): void => {
    const colon = heard.indexOf(':');
    const end = colon + 1 + Number(heard.subarray(0, colon));
    if (colon < 0 || heard.length < end) return;
    const message: unknown = JSON.parse(heard.subarray(colon + 1, end).toString());
    heard = heard.subarray(end);
    if (Array.isArray(message)) {
      const [, number, error, answer] = message as [1, number, object | null, Answer];
      if (error) waiting.get(number)?.failed(new Error(JSON.stringify(error)));
      else waiting.get(number)?.done(answer);
    }
    take();
  };
  socket.on('data', (chunk) => {
    heard = Buffer.concat([heard, chunk]);
    take();
  });
  return async (name: string, parameters: object = {}): Promise<unknown> => {
    asked += 1;
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    waiting.set(asked, { done: resolve, failed: reject });
    const text = JSON.stringify([0, asked, name, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const answer = await promise;
    return answer && 'value' in answer ? answer.value : answer;
  };
};

const connectTo = async (profile: string, child: ChildProcess): Promise<Socket> => {
  while (child.exitCode === null) {
    const port = await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => '');
    if (port) {
      const socket = connect(Number(port), '127.0.0.1');
      await new Promise((done, failed) => socket.once('connect', done).once('error', failed));
      return socket;
    }
    await setTimeout(100);
  }
  throw new Error('Firefox ended before it could be asked anything');
};

/** Preferences of Firefox by name. */
export type Preferences = { readonly [name: string]: string | number | boolean };

/** Starts Firefox with a fresh profile. Errors: it does not start. */
export const startFirefox = async (path: string, own: Preferences = {}): Promise<Firefox> => {
  const profile = await mkdtemp(join(tmpdir(), 'matterproof-firefox-'));
  const downloads = await mkdtemp(join(tmpdir(), 'matterproof-downloads-'));
  const preferences = Object.entries({
    ...{ ...PREFERENCES, ...own },
    'browser.download.dir': downloads,
  });
  const lines = preferences.map(
    (pair) => `user_pref(${pair.map((part) => JSON.stringify(part)).join(', ')});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const args = [
    '--headless',
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  // As root Firefox starts only where the home folder is root's own.
  const env = process.getuid?.() === 0 ? { ...process.env, HOME: '/root' } : process.env;
  const child = spawn(path, args, { env, stdio: 'ignore' });
  const socket = await connectTo(profile, child);
  const command = talkOver(socket);
  await command('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  await command('WebDriver:SetTimeouts', { script: 120_000 });

  const run = async <T>(
    context: 'chrome' | 'content',
    body: string,
    args: readonly unknown[],
  ): Promise<T> => {
    await command('Marionette:SetContext', { value: context });
    const script = `const [args, done] = arguments;
      (async () => {${body}})().then((value) => done({ value }), (error) => done({ error: error + \
error.stack }));`;
    const answer = await command('WebDriver:ExecuteAsyncScript', {
      script,
      args: [args],
      sandbox: null,
    });
    const { value, error } = answer as { value: T; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const openTab = async (url: string): Promise<FirefoxTab> => {
    await command('Marionette:SetContext', { value: 'content' });
    const { handle } = (await command('WebDriver:NewWindow', { type: 'tab' })) as {
      handle: string;
    };
    const front = async (focus = true) => {
      await command('Marionette:SetContext', { value: 'content' });
      await command('WebDriver:SwitchToWindow', { handle, focus });
    };
    await front();
    await command('WebDriver:Navigate', { url });
    const evaluate = async (work: unknown, ...args: readonly unknown[]) => {
      await front(false);
      return run('content', `return (${work})(...args);`, args);
    };
    return {
      front,
      evaluate: evaluate as Page['evaluate'],
      screenshot: async () => {
        await front(false);
        const base64 = await command('WebDriver:TakeScreenshot', { full: true, hash: false });
        return Buffer.from(base64 as string, 'base64');
      },
    };
  };
  return {
    downloads,
    command,
    inBrowser: (body, ...args) => run('chrome', body, args),
    openTab,
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill();
      await ended;
      await Promise.all(
        [profile, downloads].map((at) => rm(at, { recursive: true, force: true, maxRetries: 5 })),
      );
    },
  };
};
