// Everything the commands need on a bare machine: dependencies, a browser, fonts for Chinese; then
// the command itself, with the Node among the dependencies, which reads TypeScript. (A shell would
// go on with the Node it began with.) `node set-up.mjs [--no-browser] [--tests] [--vault] SCRIPT
// [ARGUMENTS…]`. Plain JavaScript, so that any Node from 20 on runs it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser, hasProgram } from './browser/find-browser.mjs';
import { findNode } from './find-node.mjs';
import { installEngine } from './vault/install-engine.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const lock = join(root, 'package-lock.json');
const installed = join(root, 'node_modules', '.package-lock.json');

const run = (program, args, options = {}) => {
  console.log(`> ${program} ${args.join(' ')}`);
  const shell = process.platform === 'win32';
  return (
    spawnSync(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell,
      ...options,
    }).status === 0
  );
};

const stop = (sentence) => {
  console.error(`\n${sentence}`);
  process.exit(2);
};

/**
 * npm leaves a lock of its own in `node_modules`: when it is no older than ours, what ours names is
 * installed.
 */
const isInstalled = () =>
  existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;

const installDependencies = () => {
  if (isInstalled()) return;
  // No script of a package runs: all that is installed has its digest in the lock file.
  if (!run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']))
    stop('The dependencies could not be installed. Is the npm registry reachable?');
};

const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && hasProgram('apt-get');

const hasChineseFont = () =>
  process.platform !== 'linux' ||
  ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype', '/usr/local/share/fonts'].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((name) =>
        /CJK|wqy|SourceHan|NotoSansSC/i.test(String(name)),
      ),
  );

/** Programs that the tests run, each with the Debian packages that have what is used of it. */
const TEST_PROGRAMS = [
  ['python3', 'python3'],
  ['unzip', 'unzip'],
  ['7z', 'p7zip-full'],
  ['bsdtar', 'libarchive-tools'],
  ['openssl', 'openssl'],
  ['soffice', 'libreoffice-calc-nogui', 'libreoffice-writer-nogui'],
  ['pdftotext', 'poppler-utils'],
  ['qpdf', 'qpdf'],
  ['tiffcp', 'libtiff-tools'],
  ['Xvfb', 'xvfb'],
  ['xdotool', 'xdotool'],
];

const packagesFor = (tests) =>
  [
    [!findBrowser(), 'chromium'],
    [!hasChineseFont(), 'fonts-noto-cjk'],
    [tests && !hasProgram('firefox-esr') && !hasProgram('firefox'), 'firefox-esr'],
    ...(tests ? TEST_PROGRAMS : []).map(([program, ...names]) => [!hasProgram(program), ...names]),
  ].flatMap(([missing, ...names]) => (missing ? names : []));

const installPackages = (tests) => {
  const packages = packagesFor(tests);
  if (packages.length === 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  if (canInstall()) run('apt-get', ['update', '-qq'], { env }) && run('apt-get', install, { env });
  if (!findBrowser())
    stop(
      'No browser was found. Install Chromium (on Debian: apt-get install chromium) ' +
        'or name one in MATTERPROOF_BROWSER.',
    );
  const still = packagesFor(tests);
  if (still.length > 0)
    console.log(
      `Not installed, and some things will be skipped or look different: ${still.join(', ')}`,
    );
};

const runScript = (args) => {
  const node = findNode(join(root, 'node_modules'));
  if (!node)
    stop(
      `No Node for ${process.platform} on ${process.arch} is among the dependencies, and ` +
        `${process.version} does not read TypeScript. Install Node 24 or newer.`,
    );
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
};

const all = process.argv.slice(2);
const at = all.findIndex((argument) => !argument.startsWith('--'));
const [options, script] = [all.slice(0, at), all.slice(at)];
installDependencies();
if (options.includes('--vault')) {
  const missing = await installEngine();
  if (missing.length > 0)
    stop(
      `No storage engine: ${missing.join(', ')} cannot be found. On Debian as root they are ` +
        'installed by themselves; elsewhere install Ceph with its gateway (radosgw).',
    );
}
if (!options.includes('--no-browser')) installPackages(options.includes('--tests'));
runScript(script);
