import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from './launch-browser.ts';

/**
 * A copy of a build that may read some sites, loopback addresses unless told otherwise. A headless
 * browser cannot be made to press "Allow" in the prompt for a host permission, so the copy's
 * manifest holds the permissions that the person would give; all its code is the shipped code. The
 * caller removes the folder.
 */
export const copyAllowedBuild = async (
  build: string = BUILD,
  sites: readonly string[] = ['http://127.0.0.1/*'],
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-allowed-'));
  await cp(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as object;
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: sites }));
  return folder;
};
