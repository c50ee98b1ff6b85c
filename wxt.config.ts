import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {} from '@wxt-dev/auto-icons';
import { defineConfig } from 'wxt';
import { buildPopup } from './cli/build/build-popup.ts';
import { buildVerifyPage, writeVerifyCommand } from './cli/build/build-verifiers.ts';
import { licencePlugin, notePackage, readLicences } from './cli/build/collect-licences.ts';
import { CONTENT_POLICY } from './cli/build/content-policy.ts';
import { FONT_PACKAGE, fontAssets } from './cli/build/font-asset.ts';
import { guidePictures } from './cli/build/guide-pictures.ts';
import { listFiles } from './cli/build/list-files.ts';
import { listPdfFiles } from './cli/build/list-pdf-files.ts';
import { OUTPUT } from './cli/build/output.ts';
import packageFile from './package.json' with { type: 'json' };

const ALLOWED = ['activeTab', 'alarms', 'scripting', 'storage', 'unlimitedStorage', 'downloads'];
/**
 * Firefox gives an extension its menu unasked, but only at its installation; an archive of a page
 * it has none.
 */
const FIREFOX_ALLOWED = ['contextMenus'];
/**
 * Chromium's background can start no worker and record nothing: a page that nobody sees reads a
 * PDF and records a tab.
 */
const CHROMIUM_ALLOWED = ['offscreen'];
const CHROMIUM_OPTIONAL = ['contextMenus', 'pageCapture', 'tabCapture'];

export default defineConfig({
  imports: false,
  outDir: OUTPUT,
  modules: ['@wxt-dev/module-react', '@wxt-dev/auto-icons'],
  // Workers load their jobs lazily, which only ES modules can do.
  vite: () => ({
    plugins: [licencePlugin()],
    worker: { format: 'es', plugins: () => [licencePlugin()] },
  }),
  autoIcons: { baseIconPath: 'public/icon.svg' },
  manifest: ({ browser, command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // While it is developed, the pages load from a server of their own.
    ...(command === 'build' && { content_security_policy: { extension_pages: CONTENT_POLICY } }),
    permissions: [...ALLOWED, ...(browser === 'firefox' ? FIREFOX_ALLOWED : CHROMIUM_ALLOWED)],
    optional_permissions: [
      'notifications',
      'tabs',
      ...(browser === 'firefox' ? [] : CHROMIUM_OPTIONAL),
    ],
    // Nothing is asked for until a person chooses a time-stamp authority or starts a list of
    // addresses, and then the origins of these alone, unless that person wants pictures of pages
    // that nobody presses the button on: browsers give these for all sites or not at all.
    optional_host_permissions: ['https://*/*', 'http://*/*', '<all_urls>'],
    commands: {
      capture: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_captureCommand__' },
      'capture-visible': { description: '__MSG_visibleCommand__' },
      'point-at-post': { description: '__MSG_pointCommand__' },
    },
    action: { default_title: '__MSG_actionTitle__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'matterproof@matterproof.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'build:publicAssets': async ({ config: { root } }, files) => {
      files.push({ relativeDest: 'verify.html', contents: await buildVerifyPage() });
      files.push(...(await listPdfFiles()));
      files.push(...fontAssets(root), ...guidePictures(root));
      notePackage(join(root, FONT_PACKAGE));
    },
    'build:done': async ({ config }) => {
      if (config.command === 'build') await buildPopup(config.outDir);
      const licences = readLicences(config.root);
      await writeFile(join(config.outDir, 'licences.txt'), licences);
      await listFiles(config.outDir);
      if (config.command === 'build' && config.browser === 'chrome')
        await writeVerifyCommand(join(config.outBaseDir, 'verify'), packageFile.version, licences);
    },
  },
});
