import { readSettings } from '../settings/settings.ts';
import { readVault } from '../vault/vault-settings.ts';
import { originPattern } from './authority-permission.ts';
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
