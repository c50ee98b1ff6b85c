import { spawn } from 'node:child_process';
import process from 'node:process';
import { digestExtension } from './digest-sources.ts';
import { forgetBuild, isComplete, isUpToDate, noteBuild } from './up-to-date.ts';

const run = (args: readonly string[]): Promise<void> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, ['node_modules/wxt/bin/wxt.mjs', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Vite takes the caller's, with which it would build what is for development.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    child.on('error', failed);
    child.on('exit', (code) =>
      code === 0 ? done() : failed(new Error(`The extension could not be built.\n${said}`)),
    );
  });

/**
 * Builds the extension as it is shipped, for Chromium (and Firefox when asked). Errors: what the
 * build said.
 */
export const buildExtension = async ({ firefox = false } = {}): Promise<void> => {
  await forgetBuild();
  const sources = await digestExtension();
  // A build keeps one core busy. Both write the same types into .wxt, which no build reads.
  await Promise.all([
    run(['build']).then(() => noteBuild(sources)),
    ...(firefox ? [run(['build', '-b', 'firefox', '--mv3'])] : []),
  ]);
};

/**
 * Builds the extension for Chromium, unless the build there is of the same sources, or the
 * environment says to keep the build that is there, since running browsers use it.
 */
export const ensureExtension = async (): Promise<void> => {
  const isFit = process.env.MATTERPROOF_KEEP_BUILD ? isComplete : isUpToDate;
  if (!(await isFit())) await buildExtension();
};
