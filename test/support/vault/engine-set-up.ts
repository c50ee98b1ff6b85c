import { createServer, type Server } from 'node:http';
import process from 'node:process';
import { type RunningEngine, startEngine } from '../../../cli/vault/start-engine.ts';

/** One for all projects of a run, which each load this file anew. */
type Shared = { users: number; server?: Server; running?: Promise<RunningEngine> };
const whole = globalThis as { matterproofEngine?: Shared };
whole.matterproofEngine ??= { users: 0 };
const shared = whole.matterproofEngine;

const answer = async (url: URL): Promise<string> => {
  shared.running ??= startEngine();
  const { engine, admin } = await shared.running;
  if (url.pathname === '/engine') return JSON.stringify(engine);
  return admin(...(JSON.parse(url.searchParams.get('args') ?? '[]') as string[]));
};

const startServer = (): Promise<void> =>
  new Promise((done) => {
    shared.server = createServer((request, response) => {
      answer(new URL(request.url ?? '/', 'http://localhost'))
        .then((text) => response.end(text))
        .catch((thrown: unknown) => response.writeHead(500).end(String(thrown)));
    }).listen(0, '127.0.0.1', done);
  });

/**
 * Offers the real engine to the tests: it starts when the first test asks for it, and once for all
 * projects whose set-up this is.
 */
export const setup = async (): Promise<() => Promise<void>> => {
  shared.users += 1;
  if (!shared.server) await startServer();
  const address = shared.server?.address();
  if (address && typeof address === 'object')
    process.env.MATTERPROOF_ENGINE = `http://127.0.0.1:${address.port}`;
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    shared.server?.close();
    const running = await shared.running?.catch(() => undefined);
    await running?.stop();
  };
};
