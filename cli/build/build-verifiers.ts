import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig, type Rollup } from 'vite';
import type { Digest } from '../../lib/evidence/digest.ts';
import { buildElement } from '../../lib/package/page-build.ts';
import { licencePlugin } from './collect-licences.ts';
import { digestSources } from './digest-sources.ts';

const root = join(import.meta.dirname, '../..');
const COMMON = {
  root,
  configFile: false as const,
  logLevel: 'warn' as const,
  publicDir: false,
  plugins: [licencePlugin()],
} satisfies InlineConfig;

const codeOf = (built: Awaited<ReturnType<typeof build>>): string => {
  const [output] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const [chunk, ...others] = output?.output ?? [];
  if (!chunk || others.length > 0) throw new Error('The verifier must be one file');
  return chunk.code;
};

const sourceHash = (content: string): string =>
  `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

const makeVerifyPage = async (sources: Digest): Promise<string> => {
  const built = await build({
    ...COMMON,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'lib/verify-page/main.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  // Inside a page, these characters would end the script.
  const script = codeOf(built).replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const style = await readFile(join(root, 'lib/verify-page/style.css'), 'utf8');
  const policy = `default-src 'none'; script-src ${sourceHash(script)}; style-src \
${sourceHash(style)}; img-src blob:`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" \
content="${policy}">
${buildElement(sources)}
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>Verify a package</title><style>${style}</style></head>
<body><noscript>This page needs JavaScript. HOW-TO-VERIFY.txt gives commands that do without. \
本页需要 JavaScript；HOW-TO-VERIFY.txt 列有不需要它的命令。</noscript>
<script>${script}</script></body></html>
`;
};

/** The pages that were built, by the digest of their sources. */
const pages = new Map<Digest, Promise<string>>();

/**
 * `verify.html`: the page that each package carries. One file, that can reach nothing outside
 * itself. It is built once in a process, for the extension and for the command.
 */
export const buildVerifyPage = async (): Promise<string> => {
  const sources = await digestSources();
  const page = pages.get(sources) ?? makeVerifyPage(sources);
  pages.set(sources, page);
  return page;
};

const README = `node verify.mjs FILE.zip|FOLDER… [--signer FINGERPRINT]

Checks evidence packages with nothing but Node 20 or newer. The last line is "intact" or "NOT \
INTACT: N findings".
`;

/**
 * Writes the command as a package of its own: one file without dependencies, for any Node from 20
 * on.
 */
export const writeVerifyCommand = async (
  folder: string,
  version: string,
  licences = '',
): Promise<void> => {
  const page = await buildVerifyPage();
  const built = await build({
    ...COMMON,
    ssr: { noExternal: true },
    define: { MATTERPROOF_BUILD: JSON.stringify(await digestSources()) },
    build: {
      write: false,
      ssr: join(root, 'cli/verify.ts'),
      target: 'node20',
      rolldownOptions: { output: { format: 'es', codeSplitting: false } },
    },
  });
  const about = {
    name: 'matterproof-verify',
    version,
    type: 'module',
    license: 'MIT',
    bin: { 'matterproof-verify': 'verify.mjs' },
    engines: { node: '>=20' },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'verify.mjs'), `#!/usr/bin/env node\n${codeOf(built)}`, {
    mode: 0o755,
  });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(about, null, 2)}\n`);
  // The command compares the verify.html of a package with this one.
  await writeFile(join(folder, 'verify.html'), page);
  await writeFile(join(folder, 'README.txt'), README);
  if (licences) await writeFile(join(folder, 'licences.txt'), licences);
};
