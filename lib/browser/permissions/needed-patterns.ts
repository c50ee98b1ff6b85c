import { readSettings } from '../settings/settings.ts';
import { readVault } from '../vault/vault-settings.ts';
import { leaveOrigin, originPattern } from './authority-permission.ts';
import { sitePatterns } from './list-sites.ts';
import { FRAMES } from './optional-permission.ts';

/**
 * The address patterns that are needed besides the right to all sites: those of the addresses that
 * lists and watches are to open, of the time-stamp authority, of the vault, and of the words in
 * frames, where that is switched on.
 */
export const neededPatterns = async (urls: readonly string[]): Promise<readonly string[]> => {
  const { timeStampUrl } = await readSettings();
  const vault = await readVault();
  return [
    ...sitePatterns(urls),
    ...(timeStampUrl ? [originPattern(timeStampUrl)] : []),
    ...(vault ? [originPattern(vault.endpoint)] : []),
    ...FRAMES.origins,
  ];
};

/**
 * Gives back the permission for the address of a vault or a time-stamp authority that is no longer
 * used, unless the other of the two is at the same host.
 */
export const leaveUnneeded = async (url: string): Promise<void> => {
  if (!(await neededPatterns([])).includes(originPattern(url))) await leaveOrigin(url);
};
