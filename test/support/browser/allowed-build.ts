import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { BUILD } from '../../../cli/browser/launch-browser.ts';

/**
 * A copy of the shipped build that may ask loopback addresses. A headless browser cannot be made to
 * press "Allow" in the prompt for a host permission, so the copy's manifest holds the one
 * permission that the person would give; all its code is the shipped code.
 */
export const copyAllowedBuild = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-allowed-'));
  await cp(process.env.MATTERPROOF_BUILD ?? BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  return folder;
};
