import { fileURLToPath } from 'node:url';
import type { CDPSession } from 'puppeteer-core';
import { build } from 'vite';
import type { Post } from '../../../lib/evidence/item.ts';
import { NOW } from './judge.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What was recognised, and the milliseconds it took. */
export type Reading = { readonly post: Post; readonly tookMs: number };

/** The recognisers as one script, built as the extension's content script is. */
export const bundle = async (): Promise<string> => {
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

/**
 * Runs the recognisers as a content script would: in a world of its own, on the page's document.
 */
export const readPage = async (
  session: CDPSession,
  code: string,
  address: string,
): Promise<Reading> => {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const call = `(() => { ${code}
    const started = performance.now();
    const { post } = Recognise.recognise({ document, url: ${JSON.stringify(address)}, now: new \
Date(${NOW.getTime()}), timeZone: 'Asia/Shanghai' });
    return JSON.stringify({ post, tookMs: performance.now() - started });
  })()`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: call,
    contextId: world.executionContextId,
  });
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return JSON.parse(result.value);
};
