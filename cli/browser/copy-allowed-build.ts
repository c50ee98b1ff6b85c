import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILD } from './launch-browser.ts';

/**
 * A copy of a build that may read some sites, loopback addresses unless told otherwise, and has
 * some optional permissions. A headless browser cannot be made to press "Allow" in the prompt for
 * them, so the copy's manifest holds the permissions that the person would give; all its code is
 * the shipped code. The caller removes the folder.
 */
export const copyAllowedBuild = async (
  build: string = BUILD,
  sites: readonly string[] = ['http://127.0.0.1/*'],
  permissions: readonly string[] = [],
): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'matterproof-allowed-'));
  await cp(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  const given = { host_permissions: sites, permissions: [...manifest.permissions, ...permissions] };
  await writeFile(path, JSON.stringify({ ...manifest, ...given }));
  return folder;
};
