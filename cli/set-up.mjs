// Everything the commands need on a bare machine: dependencies, a browser, fonts for Chinese. Plain JavaScript, since
// it runs before there is a Node that reads TypeScript. Words on screen only where there is something to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser, hasProgram } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.set-up');

const run = (program, args, options = {}) => {
  console.log(`> ${program} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  return (
    spawnSync(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell, ...options })
      .status === 0
  );
};

const stop = (sentence) => {
  console.error(`\n${sentence}`);
  process.exit(2);
};

const installDependencies = () => {
  const wanted = readFileSync(lock, 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    stop('The dependencies could not be installed. Is the npm registry reachable?');
  writeFileSync(stamp, wanted);
};

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && hasProgram('apt-get');

const hasChineseFont = () =>
  process.platform !== 'linux' ||
  ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype', '/usr/local/share/fonts'].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) =>
        /CJK|wqy|SourceHan|NotoSansSC/i.test(String(name)),
      ),
  );

const packagesFor = (tests) =>
  [
    [!findBrowser(), 'chromium'],
    [!hasChineseFont(), 'fonts-noto-cjk'],
    [tests && !hasProgram('firefox-esr') && !hasProgram('firefox'), 'firefox-esr'],
    [tests && !hasProgram('unzip'), 'unzip'],
    [tests && !hasProgram('openssl'), 'openssl'],
  ].flatMap(([missing, name]) => (missing ? [name] : []));

const installPackages = (tests) => {
  const packages = packagesFor(tests);
  if (packages.length === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if (canInstall()) run('apt-get', ['update', '-qq'], { env }) && run('apt-get', install, { env });
  if (!findBrowser())
    stop(
      'No browser was found. Install Chromium (on Debian: apt-get install chromium) or name one in MATTERPROOF_BROWSER.',
    );
  const still = packagesFor(tests);
  if (still.length > 0)
    console.log(`Not installed, and some things will be skipped or look different: ${still.join(', ')}`);
};

const options = process.argv.slice(2);
installDependencies();
if (!options.includes('--no-browser')) installPackages(options.includes('--tests'));
