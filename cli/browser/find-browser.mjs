import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

const PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'microsoft-edge',
  'google-chrome',
  'chrome',
];
const MAC = ['Chromium', 'Google Chrome for Testing', 'Microsoft Edge', 'Google Chrome'];
const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const candidates = () => {
  if (platform === 'darwin')
    return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === 'win32')
    return [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].flatMap((root) =>
      root ? WINDOWS.map((path) => join(root, path)) : [],
    );
  return PROGRAMS.flatMap((name) =>
    (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  );
};

/**
 * The path of an installed Chromium, Chrome or Edge, or undefined. `MATTERPROOF_BROWSER` names
 * another. Chromium comes first: branded Chrome from 137 on does not load an unpacked extension
 * from its command line.
 * @returns {string | undefined}
 */
export const findBrowser = () =>
  [env.MATTERPROOF_BROWSER, ...candidates()].find((path) => path && isProgram(path));

/** A program on the PATH. @param {string} name @returns {boolean} */
export const hasProgram = (name) =>
  (env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, name)));
