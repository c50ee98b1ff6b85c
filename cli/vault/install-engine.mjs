import { spawn } from 'node:child_process';
import process from 'node:process';
import { hasProgram } from '../browser/find-browser.mjs';
import { missingPackages } from './missing-packages.mjs';

/** @param {string[]} args @returns {Promise<boolean>} */
const aptGet = (args) =>
  new Promise((done) => {
    console.log(`> apt-get ${args.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', () => done(false));
    child.on('exit', (code) => done(code === 0));
  });

/**
 * Installs the storage engine where that can be done: on Debian, as root. It takes about a minute,
 * in which other work can go on.
 * @returns {Promise<string[]>} the packages that are still missing
 */
export const installEngine = async () => {
  const packages = missingPackages();
  const canInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && hasProgram('apt-get');
  if (packages.length > 0 && canInstall && (await aptGet(['update', '-qq'])))
    await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  return missingPackages();
};
