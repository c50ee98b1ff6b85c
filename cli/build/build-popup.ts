import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { licencePlugin } from './collect-licences.ts';

const root = join(import.meta.dirname, '../..');
const PAGE = 'popup.html';

/** What the popup is given for React's modules: docs/decisions/0037-preact-in-the-popup.md. */
const PREACT = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  react: 'preact/compat',
};

/** The paths of scripts and style sheets that a built page names, from the build's folder. */
const namedIn = (page: string): string[] =>
  [...page.matchAll(/(?:src|href)="\/([^"]+)"/gu)].flatMap(([, path]) => path ?? []);

/** The page with its style sheet in it: its script would wait for a style sheet that is fetched. */
const withSheet = (page: string, sheet: string): string =>
  page.replace(/<link rel="stylesheet"[^>]*>/u, () => `<style>${sheet}</style>`);

/**
 * Replaces the popup of a build in `folder` by a page that holds its style sheet and one script.
 * The pages of a build share their scripts, ten files of the popup's among them, and a browser asks
 * another process for each: that took a third of the time until the popup could be used. Errors:
 * what the build said.
 */
export const buildPopup = async (folder: string): Promise<void> => {
  const shared = await readFile(join(folder, PAGE), 'utf8');
  const built = await build({
    root: join(root, 'entrypoints/popup'),
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [licencePlugin()],
    resolve: {
      alias: Object.entries(PREACT).map(([module, replacement]) => ({
        find: new RegExp(`^${module}$`, 'u'),
        replacement,
      })),
    },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        output: {
          ...{ codeSplitting: false, entryFileNames: 'popup.js' },
          assetFileNames: 'popup.[ext]',
        },
      },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  // What the shared build made for the popup alone.
  for (const path of namedIn(shared).filter((named) => /\/popup-/u.test(named)))
    await rm(join(folder, path));
  const {
    'index.html': page,
    'popup.css': sheet,
    ...others
  } = Object.fromEntries(
    files.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
  await writeFile(join(folder, PAGE), withSheet(String(page), String(sheet)));
  for (const [path, content] of Object.entries(others))
    await writeFile(join(folder, path), content);
};
